import type { People } from '../people/namedPeople';
import type { Order } from './habits';

/** One way to part a line into title and people; `score` says how well it fits. */
export interface Split {
  readonly title: string;
  readonly people: People;
  readonly order: Order;
  readonly by: boolean;
  readonly score: number;
}
