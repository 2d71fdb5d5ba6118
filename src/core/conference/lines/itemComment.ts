import { withoutFrame } from './sessionFrame';

/** Where the words of a title end and those about it begin: `Fences: nice, but long`, `Fences – nice, but long`. */
const titleAndComment = /^([^:]{3,100}?)(?::|\s[–—-])\s+(\S.*)$/u;

/** The colon may be the title's: `Fences: a short history – by far the best talk`. */
const colonAndDash = /^([^:]{3,60}: ([^:]{3,100}?))\s[–—-]\s+(\S.*)$/u;

function partsOf(words: string): readonly [string, string] {
  const [, whole, subtitle = '', rest = ''] = colonAndDash.exec(words) ?? [];
  if (whole !== undefined && !isSentence(subtitle)) return [whole, rest];
  const [, title = '', comment = ''] = titleAndComment.exec(words) ?? [];
  return [title, comment];
}

/** What nobody calls a session: a sentence of this many characters. */
const longComment = 60;

/** No title goes on for as long as this, so its end need not be seen. */
const longerThanTitles = 200;

/**
 * The title of an item that goes on with what its author thought of it: `Keynote: Fences` of `Keynote: Fences: nice, but I
 * knew most of it.` Titles hold colons as well (`Fences: a short history`): a comment is a sentence. One item alone can't
 * tell for sure, a list can: where items go so (`isUsual`), what stands behind a dash need be no whole sentence.
 */
export function beforeComment(words: string, isUsual = false): string | undefined {
  const { rest } = withoutFrame(words);
  const [title, comment] = partsOf(rest);
  const start = words.indexOf(rest);
  // Behind a dash a title may go on, but hardly for as long.
  const goesOn =
    (isUsual || comment.length > longComment) && rest.charAt(title.length) === ' ' && twoSmall.test(comment);
  const isComment = isSentence(comment) || goesOn;
  return title === '' || start < 0 || !isComment ? undefined : words.slice(0, start + title.length);
}

/** Names and titles have no two. */
const twoSmall = /\s\p{Ll}+\s\p{Ll}+(?!\p{L})/u;

/** Whether the items of a note's lists of sessions are titles with comments: most of them, and two at least. */
export function areCommented(items: readonly string[]): boolean {
  const commented = items.filter((words) => beforeComment(words) !== undefined).length;
  return commented >= 2 && commented * 3 >= items.length * 2;
}

/** `interesting, but I was late`, `again very solid`: as no subtitle goes on. */
const opinion = /,\s|\s(?:I|we|very|really|so|ich|wir|sehr|je|nous|très|muy|eu|muito)\s/u;

function isSentence(comment: string): boolean {
  const isLong = comment.length > longComment;
  const ends = comment.length > longerThanTitles || /(?:[.!…]|[:;]-?)[)P]?$/u.test(comment);
  const isSmall = /^\p{Ll}/u.test(comment);
  return isSmall ? isLong || ends || opinion.test(comment) : isLong && ends;
}
