import { isReportWord, tokensOf } from './nameWords';

/** What a report's title is about, where it says nothing else: `Fence Lovers` of `My notes from Fence Lovers`. */
export function reportedName(title: string): string {
  const tokens = tokensOf(title, {});
  const name = tokens.slice(tokens.findIndex(({ text }) => !isReportWord(text)));
  const isName =
    name.length < tokens.length && name.every(({ isName, opens }, i) => isName && (i === 0 || !opens));
  return isName ? name.map(({ text }) => text).join(' ') : title;
}
