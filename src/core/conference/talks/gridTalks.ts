import type { TableRow } from '../../markdown/markdown';
import type { Span } from '../../text/span';
import { bareTitle, isKindOnly, kindOf, withoutFrame } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { talkLinksOf } from '../lines/talkLinks';
import { surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { labelKind } from '../words/addresses';

/** Rows that hold several sessions; fewer may be chance. */
const fewestRows = 2;

/**
 * The sessions of a table that has a column for each room: a cell is `Ana Ruiz<br />**Catching Cats**<br />[Video](…)`. None
 * of a table in which hardly a row has two such cells.
 */
export function gridTalks(rows: readonly TableRow[], context: TalkContext): readonly FoundTalk[] {
  const found = rows.map(({ cells }) => cells.flatMap((cell) => cellTalk(cell, context) ?? []));
  return found.filter(({ length }) => length >= 2).length >= fewestRows ? found.flat() : [];
}

/** The session of a cell: what is bold in it, with the people before. */
function cellTalk(cell: Span, { phrases, lexicon }: TalkContext): FoundTalk | undefined {
  const phrase = phrases.read(cell);
  const bold = phrase.strong.find(({ start, end }) => labelKind(phrase.text.slice(start, end)) === undefined);
  if (bold === undefined) return undefined;
  const words = phrase.text.slice(bold.start, bold.end);
  const before = phrase.text.slice(0, bold.start).replace(/[^\p{L})]+$/u, '');
  const people = readPeople(before, lexicon.joiningPeople);
  const isNamed = people.score >= surePerson;
  const title = isKindOnly(words) ? '' : bareTitle(withoutFrame(words).rest);
  if (!/\p{L}/u.test(title) && !isNamed) return undefined;
  return {
    title,
    speakers: isNamed ? people.names : [],
    companies: isNamed ? people.companies : [],
    kind: title === '' ? kindOf(words) : withoutFrame(words).kind,
    ...talkLinksOf(phrase),
    isStub: true,
    span: cell,
    region: cell,
  };
}
