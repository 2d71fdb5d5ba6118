import type { Block, ListItem } from '../../markdown/markdown';
import { type NextLine, peopleLine, speakerLabel, together } from './peopleLine';
import type { TalkContext } from './talkContext';

/** The person or persons that a list begins with, outright or under `who`. */
export function bulletPeople(blocks: readonly Block[], context: TalkContext): NextLine {
  const items = blocks.filter((block) => block.kind === 'listItem').slice(0, 8);
  const names: string[] = [];
  const companies: string[] = [];
  let isSure = false;
  const label = items.findIndex(({ content }, i) => i < 3 && isLabel(context.phrases.read(content).text));
  const depth = items[Math.max(0, label)]?.depth ?? 0;
  for (const [i, item] of items.slice(Math.max(0, label)).entries()) {
    if (label >= 0 && i > 0 && item.depth <= depth) break;
    const words = context.phrases.read(item.content).text;
    const found = peopleLine(words, context);
    // Under `who` a person may be described by anything.
    const first =
      found.names.length > 0 || label < 0 ? found : peopleLine(words.split(/\s[-–—]\s|,/)[0] ?? '', context);
    // After the first, only who is one as surely: with a handle, a role or a company.
    const isAnother = () =>
      item.depth === depth &&
      first.names.length > 0 &&
      (first.isSure || words.includes('@') || areNames(items, context));
    if (label < 0 && i > 0 && !isAnother()) break;
    if (item.depth > depth + 1) continue;
    names.push(...first.names);
    isSure ||= first.isSure;
    companies.push(...first.companies);
  }
  return { names, companies, heading: undefined, isSure };
}

/** Whether a list is over after a few items that are nothing but names: what stands behind a line is another. */
function areNames(items: readonly ListItem[], context: TalkContext): boolean {
  const { note, phrases } = context;
  const end = items.findIndex(({ whole }, i) => {
    const next = items[i + 1];
    return next === undefined || /\S/.test(note.text.slice(whole.end, next.whole.start));
  });
  const list = items.slice(0, end + 1);
  return (
    list.length > 1 &&
    list.length < mostNames &&
    list.every(({ content }) => peopleLine(phrases.read(content).text, context).names.length > 0)
  );
}

/** More are a list of something else. */
const mostNames = 6;

/** All that a list names which a label announces. */
export function listedPeople(blocks: readonly Block[], context: TalkContext): NextLine {
  const end = blocks.findIndex(({ kind }) => kind !== 'listItem');
  const items = blocks.slice(0, end < 0 ? blocks.length : end).filter((block) => block.kind === 'listItem');
  return together(items.map(({ content }) => peopleLine(context.phrases.read(content).text, context)));
}

/** `Speakers:` and nothing else. */
export function isLabel(words: string): boolean {
  return speakerLabel.test(words) && words.replace(speakerLabel, '') === '';
}
