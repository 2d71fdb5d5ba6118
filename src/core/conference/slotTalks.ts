import { textOf } from '../text/span';
import { isBreak } from './breaks';
import { framingOf } from './framing';
import { clearPerson } from './nameScore';
import { type Line, linesOf, wordsOn } from './paragraphLines';
import { type People, readPeople } from './people';
import { withoutFrame } from './sessionFrame';
import { isStub } from './stub';
import type { FoundTalk, TalkContext } from './talkContext';
import { titled } from './talkLine';
import { talkLinksOf } from './talkLinks';

/** Cheap to see, and most notes have none: a line that is nothing but a time. */
const timeLine = /^[ \t>*_]*\d{1,2}[:.h]\d\d[^\n\p{Ll}]{0,24}(?:[ap]\.?m\.?)?[ \t*_]*\r?$/gimu;

/** So many sessions show how a programme is written down. */
const fewest = 3;
/** A session has no more speakers. */
const mostLines = 8;

/** What stands below a time, up to the next one, a heading or the end. */
interface Slot {
  readonly lines: readonly Line[];
  readonly end: number;
}

/**
 * The sessions of a programme that was pasted as text: `10:00 - 10:40` ⏎ `Ana Ruiz` ⏎ `Oak Fences`, or title first and
 * `Ana Ruiz, Acme` below it, on lines or in paragraphs of their own; all of them the same way.
 */
export function slotTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  if ([...context.note.text.matchAll(timeLine)].length < fewest) return [];
  const slots = slotsOf(context, taken);
  const speakerFirst = slots.flatMap((slot) => talkOf(slot, 0, 1, context));
  const titleFirst = slots.flatMap((slot) => talkOf(slot, 1, 0, context));
  const [more, fewer] =
    speakerFirst.length > titleFirst.length ? [speakerFirst, titleFirst] : [titleFirst, speakerFirst];
  return more.length >= fewest && more.length >= fewer.length * 2 ? more : [];
}

function slotsOf(context: TalkContext, taken: (at: number) => boolean): readonly Slot[] {
  const { note, blocks } = context;
  const slots: { lines: Line[]; end: number }[] = [];
  let slot: { lines: Line[]; end: number } | undefined;
  let isOpen = false;
  const close = (end: number) => {
    if (slot !== undefined) slot.end = end;
    slot = undefined;
  };
  for (const block of blocks) {
    if (block.kind === 'heading' || taken(block.whole.start)) close(block.whole.start);
    // What is listed there was said in the session.
    isOpen &&= block.kind === 'paragraph';
    if (block.kind !== 'paragraph' || block.itemDepth > 0 || taken(block.whole.start)) continue;
    for (const line of linesOf(note.text, block.whole)) {
      const words = wordsOn(line, context);
      const { hasTime, rest } = withoutFrame(words);
      if (hasTime && !/\p{L}/u.test(rest)) {
        close(line.start);
        slot = { lines: [], end: note.text.length };
        slots.push(slot);
        isOpen = true;
      } else if (isOpen && slot !== undefined && words !== '' && slot.lines.length < mostLines)
        slot.lines.push({ start: line.start, text: line.text.trimEnd() });
    }
  }
  return slots;
}

/** The session of a slot, if the lines at these places are a person and something else. */
function talkOf(
  { lines, end }: Slot,
  personAt: number,
  titleAt: number,
  context: TalkContext,
): readonly FoundTalk[] {
  const first = lines[personAt];
  const named = lines[titleAt];
  if (first === undefined || named === undefined) return [];
  const own = peopleOn(first, context);
  const words = wordsOn(named, context);
  const isTitle =
    /\p{L}{2}.*[^.,;:]$/u.test(words) &&
    !isBreak(words) &&
    framingOf(words).role === 'plain' &&
    peopleOn(named, context) === undefined;
  if (own === undefined || !isTitle) return [];
  // `Ana Ruiz, Acme` ⏎ `Bo Lind, Initech`
  const below = personAt > titleAt ? lines.slice(personAt) : [first];
  const speakers = below.flatMap((line) => peopleOn(line, context) ?? []);
  const { title, kind } = titled(words);
  const last = below.findLast((line) => peopleOn(line, context) !== undefined) ?? first;
  const span = {
    start: Math.min(first.start, named.start),
    end: Math.max(last.start + last.text.length, named.start + named.text.length),
  };
  return [
    {
      title,
      speakers: speakers.flatMap(({ names }) => names),
      companies: [...new Set(speakers.flatMap(({ companies }) => companies))],
      kind,
      ...talkLinksOf(context.phrases.read(span)),
      isStub: isStub(textOf(context.note.text, { start: span.end, end })),
      span,
      region: { start: span.start, end },
    },
  ];
}

/** The persons that a line names and nothing else, also in capitals. */
function peopleOn(line: Line, context: TalkContext): People | undefined {
  const words = wordsOn(line, context);
  if (room.test(words)) return undefined;
  const people = readPeople(/\p{Ll}/u.test(words) ? words : capitalized(words), context.lexicon);
  return people.score >= clearPerson ? people : undefined;
}

/** `Wood Room`, `Room D`, `Green Theatre` */
const room =
  /^(?:[^\s,]+ )?(?:room|raum|saal|salle|sala|hall|theat(?:re|er)|auditorium|ballroom|stage|track)(?![\p{L},])/iu;

/** `ANA RUIZ` as `Ana Ruiz`. */
function capitalized(words: string): string {
  return words.replace(/(\p{L})(\p{L}*)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}
