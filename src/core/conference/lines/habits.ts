/** Which side of the separator people stand on, throughout a file. */
export type Order = 'titleFirst' | 'speakerFirst';

/** How the lines of a file are built, by all of them together. */
export interface Habits {
  /** Which side of the separator people stand on; `undefined` where that isn't clear. */
  readonly order: Order | undefined;
  /** Whether lines that are nothing but a person head a talk. */
  readonly bareSpeakers: boolean;
  /** Whether lines go from a person straight to the title: what stands between two dashes belongs to it then. */
  readonly titleFollows: boolean;
  /** Whether what stands in parentheses at the end is who speaks, whatever it looks like. */
  readonly closingPeople: boolean;
  /** Whether what stands behind a dash is who speaks, where it can be at all. */
  readonly dashedPeople: boolean;
  /** Whether what stands behind the last colon is who speaks, where it looks like people. */
  readonly colonPeople: boolean;
  /** Whether what stands before a colon is whose work it is, by surnames. */
  readonly surnames: boolean;
  /** Whether what stands before the first comma or full stop is who speaks, and the rest the title. */
  readonly leadingPeople: boolean;
  /** Whether lines in bold are people, and those in italics below them their titles. */
  readonly italicTitles: boolean;
  /** Whether letters count the headings: `A. Fences`, `B. Gates`. */
  readonly areLettered: boolean;
  /** Takes off a line the name of the conference and the track that it ends in. */
  readonly bare: (line: string) => string;
}

/** Of a line that stands alone, or before the others are read. */
export const noHabits: Habits = {
  order: undefined,
  bareSpeakers: false,
  titleFollows: false,
  closingPeople: false,
  dashedPeople: false,
  colonPeople: false,
  surnames: false,
  leadingPeople: false,
  italicTitles: false,
  areLettered: false,
  bare: (line) => line,
};
