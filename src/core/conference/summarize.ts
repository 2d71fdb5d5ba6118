import { stringOf } from '../frontMatter/fields';
import type { Note } from '../note';
import type { ConferenceSettings } from '../settings/settings';
import { matchesGlob } from '../text/glob';
import type { FilePath } from '../text/paths';
import { authorsBlocks } from './authorsBlocks';
import { isBareEdition } from './bareEdition';
import { isOfOneSession } from './beingThere';
import { bodyWeightOf, clearTalks, isWorthReading } from './bodySignals';
import type { Evidence, HeadEvidence } from './evidence';
import { BodyEvidence, headEvidenceOf } from './evidence';
import { fieldTalks } from './fieldTalks';
import { fileTalk } from './fileTalk';
import { dayIn, framingOf, pageFraming } from './framing';
import { hintsOf } from './hints';
import { lexiconOf } from './lexicon';
import { mayBeNote } from './mayBeNote';
import { clearPerson } from './nameScore';
import { deniesConference } from './noteFields';
import { rootName } from './noteNames';
import { pageTitle } from './pageTitle';
import { publishFactsOf } from './publishFacts';
import { seriesKey } from './seriesKey';
import { headWeight, headWeightOf, isOfTalks, kinWeight, noteWeight } from './signals';
import type { NoteKind, Summary, Talk } from './summary';
import type { FoundTalk } from './talkContext';
import { readTalkLine } from './talkLine';

/** A note that a setting includes is one, whatever it looks like. */
const includedWeight = 10;

/**
 * What the catalog keeps of a note; `undefined` for one that can't be a conference note whatever its neighbours are.
 * Never throws, whatever the text.
 */
export function summarize(note: Note, path: FilePath, settings?: ConferenceSettings): Summary | undefined {
  const said = settings === undefined ? nothingSaid : saidOf(settings, path);
  if (said.isExcluded) return undefined;
  // Settings know more than the text shows.
  const isAsked =
    said.isIncluded ||
    said.name !== undefined ||
    (settings !== undefined && (settings.keys.size > 0 || rootName(settings) !== undefined));
  if (!isAsked && !mayBeNote(note.text, path)) return undefined;
  return summarizeRead(note, path, settings, said);
}

/** The same without the sieve on the raw text, which only saves time. */
export function summarizeRead(
  note: Note,
  path: FilePath,
  settings: ConferenceSettings | undefined,
  said: Said = nothingSaid,
): Summary | undefined {
  // What the note itself says is nearer than any setting.
  if (deniesConference(note.frontMatter)) return undefined;
  const isAsked = said.isIncluded || said.name !== undefined;
  const head = headEvidenceOf(note, path, settings);
  const outer = headWeightOf(head);
  if (!isAsked && outer < headWeight) return undefined;
  const body = new BodyEvidence(note, pageFraming(head.slug, head.title, editionOf(head)));
  if (!isAsked && !isWorthReading(body, outer)) return undefined;
  const weight = isAsked
    ? includedWeight
    : outer + bodyWeightOf(body, head, { needed: kinWeight - outer, enough: noteWeight - outer });
  if (weight < kinWeight) return undefined;
  const evidence: Evidence = { ...head, found: body.found };
  const kind = kindOfNote(evidence, note);
  return {
    path,
    title: pageTitle(evidence, kind, note),
    date: evidence.date,
    kind,
    isDraft: isDraft(evidence),
    publishFacts: publishFactsOf(note),
    tags: evidence.tags,
    hints: hintsOf(evidence, kind, said.name),
    weight: Math.round(weight * 100) / 100,
    talks: talksOf(kind, evidence, note).map((talk) => placed(talk, note)),
  };
}

/** What a page's title, folder and file say of its edition. */
function editionOf(head: HeadEvidence) {
  return {
    isEdition: namesEdition(head),
    isNotes:
      isOfTalks(head) &&
      !head.isIndex &&
      (isTitledAfterEdition(head) || isDayOfFolder(head) || isNamedAlone(head)),
    names: namesOf(head),
  };
}

/** `Day 2` in an edition's folder. */
function isDayOfFolder({ names, title }: HeadEvidence): boolean {
  return names.folder !== undefined && dayIn(title) !== undefined && title.split(' ').length <= 2;
}

/** `FenceFest`, and nothing else. */
function isNamedAlone({ names, title }: HeadEvidence): boolean {
  return names.title?.shape === 'shaped' && names.title.series === title.trim();
}

/** Whether title, folder or file name a conference and its year, or one of unmistakable shape. */
function namesEdition({ names: { title, folder, slug } }: HeadEvidence): boolean {
  return [title, folder, slug].some(
    (name) => name !== undefined && (name.year !== undefined || name.shape === 'shaped'),
  );
}

/** What the conference may be called: as title, folder and file name it, or all of the file's or the folder's name. */
function namesOf({ names: { title, folder, slug: file }, slug, folders }: HeadEvidence): readonly string[] {
  const series = [title, folder, file].flatMap((name) => (name === undefined ? [] : [name.series]));
  return [...series, slug, ...folders.slice(-1)];
}

/** What settings say of one note. */
interface Said {
  readonly isExcluded: boolean;
  readonly isIncluded: boolean;
  readonly name: string | undefined;
}

const nothingSaid: Said = { isExcluded: false, isIncluded: false, name: undefined };

function saidOf({ exclude, include, names }: ConferenceSettings, path: FilePath): Said {
  return {
    isExcluded: exclude.some((glob) => matchesGlob(glob, path)),
    isIncluded: include.some((glob) => matchesGlob(glob, path)),
    name: [...names].find(([glob]) => matchesGlob(glob, path))?.[1],
  };
}

function placed(talk: FoundTalk, note: Note): Talk {
  const { title, speakers, companies, kind, video, slides, link, isStub, isHeading, span } = talk;
  return {
    title,
    speakers,
    companies,
    kind,
    video,
    slides,
    link,
    isStub,
    isHeading: isHeading === true,
    range: note.lines.rangeOf(span),
  };
}

function talksOf(kind: NoteKind, evidence: Evidence, note: Note): readonly FoundTalk[] {
  const { talks, mentions } = evidence.found;
  const listed = fieldTalks(evidence.fields.get('talks'), note);
  if (listed.length > 0) return [...listed, ...mentions];
  if (kind === 'talk-page') {
    const talk = fileTalk(note, evidence, ownTalk(note, talks) ?? ownMention(evidence));
    return talk.title === '' && talk.speakers.length === 0 ? mentions : [talk];
  }
  if (kind === 'event') return [];
  return [...talks, ...mentions].sort((a, b) => a.span.start - b.span.start);
}

/** A link to a session’s page that is called as the note is. */
function ownMention({ title, found }: Evidence): FoundTalk | undefined {
  return found.mentions.find((mention) => mention.title === title);
}

/** What the page's first heading says of its own talk. */
function ownTalk(note: Note, talks: readonly FoundTalk[]): FoundTalk | undefined {
  const first = authorsBlocks(note).find((block) => block.kind === 'heading');
  return talks.find(({ span }) => span.start === first?.whole.start);
}

interface KindRow {
  readonly kind: NoteKind;
  test(evidence: Evidence, note: Note): boolean;
}

const talkWord =
  /^_?(?:talks?|presentations?|keynotes?|lectures?|speaking|sessions?|vortrag|vorträge|slides?|program(?:me)?)$/i;
const eventWord = /^_?(?:conferences?|events?|meetups?)$/i;
/** `Presenters: Ana Ruiz, Bo Lind`: who speaks on a page of one talk. */
const beginsWithSpeakers =
  /^(?:speakers?|presenters?|presented by|oratrices?|orateurs?|referent(?:in|en)?|ponentes?|palestrantes?)\s*:/i;
/** What a programme says of one talk. */
const abstractHeading = /^#{1,4} (?:abstract|description|beschreibung|resumen|resumo)[ :]*$/im;
const bioHeading = /^#{1,4} (?:(?:speaker )?bio(?:graph(?:y|ie))?|(?:about )?(?:the )?speakers?)[ :]*$/im;
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
    test: (evidence, { text }) =>
      evidence.isIndex &&
      ((evidence.boldFields.has('speakers') && saysConference(evidence)) ||
        (abstractHeading.test(text) && bioHeading.test(text))),
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
    test: ({ intro, names }) => names.title === undefined && beginsWithSpeakers.test(intro),
  },
  {
    // Headings that are names are the parts of several speakers.
    kind: 'talk-page',
    test: (evidence) => isOfOneSession(evidence) && evidence.found.talks.every(({ title }) => title === ''),
  },
  {
    kind: 'talk-page',
    test: (evidence) =>
      saysConference(evidence) && !namesItInTitle(evidence) && evidence.found.talks.length < fewTalks,
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
      namesItsSpeaker(title, note),
  },
  {
    kind: 'event',
    test: ({ folders, types, found }) =>
      (eventWord.test(nearestFolder(folders)) || types.some((type) => eventWord.test(type))) &&
      found.talks.length < 2 &&
      found.mentions.length < 2,
  },
  {
    kind: 'talk-page',
    test: (evidence, note) =>
      evidence.names.folder !== undefined &&
      evidence.names.title?.year === undefined &&
      evidence.found.talks.length < 2 &&
      isOneTalk(evidence, note),
  },
  { kind: 'schedule', test: ({ title }) => /\b(?:schedule|agenda|programme?)\b/i.test(title) },
];

function kindOfNote(evidence: Evidence, note: Note): NoteKind {
  return kindRows.find(({ test }) => test(evidence, note))?.kind ?? 'report';
}

/** `FenceConf 2019`: the conference gave the page its title, and no talk. */
function isTitledAfterEdition({ names, title }: HeadEvidence): boolean {
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

function saysConference({ fields, boldFields }: Evidence): boolean {
  return (['conference', 'event', 'speakers'] as const).some(
    (field) => fields.has(field) || boldFields.has(field),
  );
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

function isDraft({ fields, folders }: Evidence): boolean {
  return (
    stringOf(fields.get('draft')) === 'true' ||
    stringOf(fields.get('published')) === 'false' ||
    folders.some((folder) => /^_?drafts$/i.test(folder))
  );
}
