/** `Fences (WW)`, `Gates (Track2)`: capitals and figures in parentheses. */
const mark = /\s*\((\p{Lu}[\p{Lu}\d]{1,5}|Track ?\p{N}{1,2})\)(?=:?$)/u;

const fewestMarked = 3;

/**
 * Takes off a line the track that it ends in: such marks are tracks where several headings bear one, some of them the
 * same. Otherwise they may be what a title is about: `Posts of Wood (PW)`.
 */
export function withoutTrack(headings: readonly string[]): (line: string) => string {
  const marks = headings.flatMap((words) => mark.exec(words)?.[1] ?? []);
  const areTracks =
    marks.length >= fewestMarked && marks.length * 2 >= headings.length && new Set(marks).size < marks.length;
  return areTracks ? (line) => line.replace(mark, '') : (line) => line;
}
