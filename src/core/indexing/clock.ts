/** Time, handed in: the core never asks for it. */
export interface Clock {
  /** Milliseconds, from any start. */
  now(): number;
  /** Lets everything else that waits have its turn. */
  pause(): Promise<void>;
}
