import { stringOf } from '../../frontMatter/fields';
import type { Note } from '../../note';
import { textOf } from '../../text/span';
import type { FoundTalk } from '../lines/talkContext';
import { readTalkLine } from '../lines/talkLine';
import { authorsBlocks } from '../markup/authorsBlocks';
import { isBareEdition } from '../names/bareEdition';
import { seriesKey } from '../names/seriesKey';
import { lexiconOf } from '../people/lexicon';
import { clearPerson } from '../people/nameScore';
import type { NoteKind } from '../summary';
import { framingOf } from '../words/framing';
import { nameShape } from '../words/words';
import { areNotesOfOne, isOfOneSession } from './beingThere';
import { clearTalks } from './bodySignals';
import type { Evidence, HeadEvidence } from './evidence';
import { isOfDay, isOfTalks } from './signals';

interface KindRow {
  readonly kind: NoteKind;
  test(evidence: Evidence, note: Note): boolean;
}

const talkWord =
  /^_?(?:talks?|presentations?|keynotes?|lectures?|speaking|sessions?|vortrag|vorträge|slides?|program(?:me)?)$/i;
const eventWord = /^_?(?:conferences?|events?|meetups?)$/i;
/** Below the title in a folder of notes on talks; anywhere else it is the author's own name. */
const beginsWithBy = new RegExp(
  `^(?:(?:[Tt]alk |[Ss]ession )?(?:[Gg]iven |[Pp]resented )?[Bb]y|[Pp]ar|[Vv]on|[Pp]or):? ${nameShape}(?= ?(?:[,@(|–—-]|$))`,
  'u',
);
/** What a programme says of one talk. */
const abstractHeading = /^(?:abstract|description|beschreibung|resumen|resumo)[ :]*(?:\{[^{}]*\})?$/i;
const bioHeading =
  /^(?:(?:speaker )?bio(?:graph(?:y|ie))?|(?:about )?(?:the )?speakers?)[ :]*(?:\{[^{}]*\})?$/i;
/** A page about one talk may name some others. */
const fewTalks = 4;

/** What sort of note it is; the first row that fits decides. */
const kindRows: readonly KindRow[] = [
  { kind: 'report', test: ({ fields }) => fields.get('talks')?.kind === 'list' },
  {
    kind: 'report',
    test: ({ isIndex, found }) => isIndex && (found.talks.length >= 2 || clearTalks(found) >= 1),
  },
  {
    // A folder a talk, and its README.
    kind: 'talk-page',
    test: (evidence, note) =>
      evidence.isIndex &&
      ((evidence.boldFields.has('speakers') && saysConference(evidence)) ||
        [abstractHeading, bioHeading].every((called) => hasHeading(note, called))),
  },
  { kind: 'event', test: ({ isIndex, types }) => isIndex && !types.some((type) => talkWord.test(type)) },
  {
    kind: 'talk-page',
    test: (head) =>
      head.types.some((type) => talkWord.test(type)) && !isTitledAfterEdition(head) && !holdsGroup(head),
  },
  { kind: 'talk-page', test: ({ fields }) => fields.has('talkTitle') },
  {
    kind: 'talk-page',
    test: (evidence) => evidence.found.talks.length === 0 && ownMention(evidence) !== undefined,
  },
  {
    kind: 'talk-page',
    test: (evidence) =>
      evidence.names.title === undefined && isOfTalks(evidence) && beginsWithBy.test(evidence.intro),
  },
  {
    kind: 'talk-page',
    test: ({ intro, found }) => found.talks.length + found.mentions.length === 0 && areNotesOfOne(intro),
  },
  {
    // Headings that are names are the parts of several speakers.
    kind: 'talk-page',
    test: (evidence) => isOfOneSession(evidence) && evidence.found.talks.every(({ title }) => title === ''),
  },
  {
    kind: 'talk-page',
    test: (evidence) =>
      saysConference(evidence) &&
      !namesItInTitle(evidence) &&
      !tellsOfAnother(evidence) &&
      evidence.found.talks.length < fewTalks,
  },
  {
    kind: 'talk-page',
    test: ({ folders, found }) =>
      talkWord.test(nearestFolder(folders)) && found.talks.length < fewTalks && clearTalks(found) < 3,
  },
  {
    kind: 'talk-page',
    test: ({ folders, names, title, found }, note) =>
      eventWord.test(nearestFolder(folders)) &&
      names.title === undefined &&
      found.talks.length < 2 &&
      (namesItsSpeaker(title, note) || (clearTalks(found) > 0 && found.talks[0]?.title === title)),
  },
  {
    kind: 'event',
    test: ({ folders, types, found }) =>
      (isInEvents(folders) || types.some((type) => eventWord.test(type))) &&
      found.talks.length < 2 &&
      found.mentions.length < 2,
  },
  {
    kind: 'talk-page',
    test: (evidence, note) =>
      (evidence.names.folder !== undefined ||
        isOfDay(evidence) ||
        (isOfTalks(evidence) && evidence.found.mentions.length === 0)) &&
      evidence.names.title?.year === undefined &&
      evidence.found.talks.length < 2 &&
      isOneTalk(evidence, note),
  },
  { kind: 'schedule', test: ({ title }) => /\b(?:schedule|agenda|programme?)\b/i.test(title) },
];

/** What sort of note it is, by all that it shows. */
export function kindOfNote(evidence: Evidence, note: Note): NoteKind {
  return kindRows.find(({ test }) => test(evidence, note))?.kind ?? 'report';
}

function hasHeading({ outline, text }: Note, called: RegExp): boolean {
  return outline.blocks.some((block) => block.kind === 'heading' && called.test(textOf(text, block.content)));
}

/** `FenceConf 2019`: the conference gave the page its title, and no talk. */
export function isTitledAfterEdition({ names, title }: HeadEvidence): boolean {
  return names.title !== undefined && isBareEdition(title, names.title);
}

/** `Fences of Oak, by Ana Ruiz`: no event is called so. */
function namesItsSpeaker(title: string, note: Note): boolean {
  const line = readTalkLine(title, lexiconOf(note));
  return line.people.length > 0 && line.score >= clearPerson && line.title !== '';
}

/** `Lightning talks`, with several of them below. */
function holdsGroup({ title, found }: Evidence): boolean {
  return framingOf(title).role === 'group' && found.talks.length >= fewTalks;
}

/** Of the folders that say talks or events, the one nearest to the file. */
function nearestFolder(folders: readonly string[]): string {
  return folders.findLast((folder) => talkWord.test(folder) || eventWord.test(folder)) ?? '';
}

/** `events/2019`: what lies in `events/fenceconf-2019` is of that event, and none itself. */
function isInEvents(folders: readonly string[]): boolean {
  return eventWord.test(folders.findLast((folder) => !/^[\d-]+$/.test(folder)) ?? '');
}

function saysConference({ fields, boldFields }: Evidence): boolean {
  return (['conference', 'event', 'speakers'] as const).some(
    (field) => fields.has(field) || boldFields.has(field),
  );
}

/** `A Week in Oslo`, with `## Fences - Ana Ruiz` below it: a report, unless the page itself says who speaks. */
function tellsOfAnother({ fields, boldFields, title, found }: Evidence): boolean {
  if (fields.has('speakers') || boldFields.has('speakers')) return false;
  const told = found.talks.filter((talk) => talk.title !== '' && talk.speakers.length > 0);
  return told.length > 0 && told.every((talk) => talk.title !== title);
}

/** `KubeCon 2018, day 1` is a report, whatever its fields are. */
function namesItInTitle({ names, title, fields }: Evidence): boolean {
  const named = stringOf(fields.get('conference')) ?? stringOf(fields.get('event'));
  if (named === undefined) return names.title !== undefined && names.title.shape !== 'dated';
  const key = seriesKey(named);
  return key !== '' && seriesKey(title).includes(key);
}

/** A file in an edition's folder that has one heading above all others. */
function isOneTalk(evidence: Evidence, note: Note): boolean {
  const blocks = authorsBlocks(note);
  const tops = blocks.filter((block) => block.kind === 'heading' && block.level === 1).length;
  // `Opening`, but `Lessons Learned on a Farm` may well be one.
  if (evidence.title.split(' ').length < 3 && framingOf(evidence.title).role === 'frame') return false;
  if (ofSeveral.test(evidence.slug)) return false;
  return tops === 1 || blocks[0]?.kind === 'paragraph' || evidence.fields.has('title');
}

/** Not `day 2 - 03 - Gates for All`. */
const ofSeveral = /\bday(?! \d+ - \d+ - )|keynotes|notes|overview|summary|schedule/i;

/** A link to a session’s page that is called as the note is. */
export function ownMention({ title, found }: Evidence): FoundTalk | undefined {
  return found.mentions.find((mention) => mention.title === title);
}
