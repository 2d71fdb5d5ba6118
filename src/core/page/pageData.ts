import type { Field } from '../frontMatter/frontMatter';

/** A moment that a page names, and what names it. */
export interface PageMoment {
  /** Milliseconds since 1970, UTC. */
  readonly instant: number;
  /** `undefined`: the file's name. */
  readonly field: Field | undefined;
}

/** A page's data as its generator sees it, once the front matter is read. */
export interface PageData {
  /** `undefined` where the generator has none, and makes none from the file's name. */
  readonly title: string | undefined;
  readonly date: PageMoment | undefined;
  /** Hugo: not before this. */
  readonly publishDate: PageMoment | undefined;
  /** Hugo: not after this. */
  readonly expiryDate: PageMoment | undefined;
  readonly isDraft: boolean;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** Other addresses that lead here (Hugo). */
  readonly aliases: readonly string[];
}
