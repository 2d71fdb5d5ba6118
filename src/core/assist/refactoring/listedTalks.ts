import { bareTitle } from '../../conference/lines/sessionFrame';
import { withoutLabels } from '../../conference/lines/talkLinks';
import { PhraseReader } from '../../conference/markup/phrase';
import { summarize } from '../../conference/notes/summarize';
import type { Talk } from '../../conference/summary';
import { fieldTalks } from '../../conference/talks/fieldTalks';
import type { Field, FrontMatter } from '../../frontMatter/frontMatter';
import { writtenField, writtenItem } from '../../frontMatter/writeValue';
import type { Note } from '../../note';
import type { Edit } from '../../text/edits';
import { type Span, textOf, touches } from '../../text/span';
import type { AssistContext, Refactoring } from '../assist';
import { lineEndOf } from '../place/noteLines';
import { afterTitle } from '../writing/rewrittenFields';
import { headingAt } from './headingAt';

/** A talk of a list: its title, and how it is written there. */
interface Entry {
  readonly title: string;
  readonly source: string;
}

/**
 * What is found by its form may be wrong: a heading that is no talk, or one that is. `talks` in the front matter has the
 * last word, and is written here with the talks that are found and the heading at the cursor, or without the talk there.
 */
export function listedTalkRefactorings(
  note: Note,
  { start }: Span,
  context: AssistContext,
): readonly Refactoring[] {
  const { translate } = context;
  const list = listOf(note, start, context);
  const fewer = list && withoutHere(list);
  if (fewer !== undefined)
    return [{ title: translate('List the talks in the front matter, without this one', {}), edits: fewer }];
  const more = list && withHeading(list, note, start);
  return more === undefined
    ? []
    : [{ title: translate('List this as a talk in the front matter', {}), edits: more }];
}

/** The edits that list a note's talks without the one at an offset; `undefined` where there is none, or it can't be done. */
export function withoutTalkAt(
  note: Note,
  offset: number,
  context: AssistContext,
): readonly Edit[] | undefined {
  const list = listOf(note, offset, context);
  return list && withoutHere(list);
}

function withoutHere({ here, entries, edits }: TalkList): readonly Edit[] | undefined {
  const others = entries.filter(({ title }) => title !== here?.title);
  // Without any, all that look like talks would be back.
  return others.length === 0 || others.length === entries.length ? undefined : edits(others);
}

function withHeading(
  { frontMatter, here, next, entries, edits }: TalkList,
  note: Note,
  offset: number,
): readonly Edit[] | undefined {
  const heading = headingAt(note, offset);
  if (heading === undefined || here !== undefined) return undefined;
  const words = bareTitle(withoutLabels(new PhraseReader(note).read(heading.content)));
  return words === '' ? undefined : edits(before(next?.title, entryFor(words, frontMatter), entries));
}

/** The talks that a note lists, or would list. */
interface TalkList {
  readonly frontMatter: FrontMatter;
  readonly entries: readonly Entry[];
  /** The talk that an offset is in the line of, and the next one below. */
  readonly here: Talk | undefined;
  readonly next: Talk | undefined;
  readonly edits: (entries: readonly Entry[]) => readonly Edit[];
}

/** `undefined` where nothing can be listed, or a call says outright that it is a talk. */
function listOf(note: Note, offset: number, { path, isConferenceNote }: AssistContext): TalkList | undefined {
  const { frontMatter, shortcodes } = note;
  if (frontMatter?.block.close === undefined || frontMatter.faults.length > 0) return undefined;
  if (shortcodes.tags.some(({ whole }) => touches(whole, offset)) || isConferenceNote?.(note) !== true)
    return undefined;
  const found = (summarize(note, path)?.talks ?? []).filter(({ kind }) => kind !== 'mention');
  const field = frontMatter.fields.find(({ name }) => name === 'talks');
  const entries = field === undefined ? entriesFor(found, frontMatter) : entriesOf(field, note);
  if (entries === undefined) return undefined;
  const line = note.lines.lineAt(offset);
  return {
    frontMatter,
    entries,
    here: found.find(({ range }) => range.start.line <= line && line <= range.end.line),
    next: found.find(({ range }) => range.start.line > line),
    edits: (all) => listEdits(note, frontMatter, field, all),
  };
}

/** The list with one more: before the one of that title, or at the end. */
function before(title: string | undefined, added: Entry, listed: readonly Entry[]): readonly Entry[] {
  const at = listed.findIndex((one) => one.title === title);
  return listed.toSpliced(at < 0 ? listed.length : at, 0, added);
}

function entryFor(title: string, { block }: FrontMatter): Entry {
  return { title, source: writtenItem(title, block.format) };
}

function entriesFor(talks: readonly Talk[], frontMatter: FrontMatter): readonly Entry[] {
  return talks.flatMap(({ title }) => (title === '' ? [] : entryFor(title, frontMatter)));
}

/** `undefined` for what is no list of titles alone: that is edited by hand. */
function entriesOf({ value }: Field, note: Note): readonly Entry[] | undefined {
  if (value.kind !== 'list') return undefined;
  const sources = value.items.map(({ span }) => textOf(note.text, span));
  const rest = sources.reduce((text, source) => text.replace(source, ''), textOf(note.text, value.span));
  if (value.items.some(({ kind }) => kind !== 'string') || !/^[\s,[\]-]*$/.test(rest)) return undefined;
  const talks = fieldTalks(value, note);
  return value.items.map(({ span }, i) => ({
    title: talks.find((talk) => talk.span === span)?.title ?? '',
    source: sources[i] ?? '',
  }));
}

function listEdits(
  note: Note,
  frontMatter: FrontMatter,
  field: Field | undefined,
  entries: readonly Entry[],
): readonly Edit[] {
  const { block, fields } = frontMatter;
  const end = lineEndOf(note);
  const onOneLine = `[${entries.map(({ source }) => source).join(', ')}]`;
  const below = (indent: string) => entries.map(({ source }) => `- ${source}`).join(end + indent);
  if (field !== undefined) {
    const { span } = field.value;
    const isBelow = block.format === 'yaml' && note.text.charAt(span.start) === '-';
    const indent = ' '.repeat(span.start - note.lines.startOf(note.lines.lineAt(span.start)));
    return [{ span, newText: isBelow ? below(indent) : onOneLine }];
  }
  if (block.format === 'yaml') return [afterTitle(note, frontMatter, `talks:${end}  ${below('  ')}${end}`)];
  const newText = writtenField('talks', onOneLine, block.format);
  if (block.format === 'toml') return [afterTitle(note, frontMatter, newText + end)];
  const at = fields.at(-1)?.whole.end;
  return at === undefined ? [] : [{ span: { start: at, end: at }, newText: `,${end}  ${newText}` }];
}
