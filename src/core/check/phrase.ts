/**
 * Pieces of sentences that problems hand over as data: `{found}` in `"draft" should be {expected}, not {found}.` The
 * compiler wants each to stand here, for from here they are collected to be translated.
 */
export const phrases = [
  'A name is expected here, then "=" and a value.',
  'A table in braces must stand on one line.',
  'Hugo goes on without it',
  'Hugo stops',
  'Jekyll stops',
  'This is nested too deeply.',
  'This is not valid JSON.',
  'This is not valid TOML.',
  'a date',
  'a list',
  'a list or text',
  'a mapping',
  'a mapping or a list',
  'a number',
  'a number or a list',
  'a path on this site',
  'a whole number',
  'a whole number or a list',
  'an address, or left out',
  'drops all fields',
  'nothing',
  'one category',
  'one tag',
  'several categories',
  'several tags',
  'stops',
  'text',
  'text in quotes',
  'text or a list',
  'the name of an output format',
  'true or false',
  'true or false, or a list',
] as const;

export type Phrase = (typeof phrases)[number];

/** The names of the data that hold a phrase; all other data are words of the note. */
export const phraseData: ReadonlySet<string> = new Set([
  'consequence',
  'detail',
  'expected',
  'found',
  'wanted',
]);
