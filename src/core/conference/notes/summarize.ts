import { stringOf } from '../../frontMatter/fields';
import type { Note } from '../../note';
import type { ConferenceSettings } from '../../settings/settings';
import { matchesGlob } from '../../text/glob';
import type { FilePath } from '../../text/paths';
import { pageFraming } from '../lines/pageFraming';
import type { FoundTalk } from '../lines/talkContext';
import { authorsBlocks } from '../markup/authorsBlocks';
import type { NoteKind, Summary, Talk } from '../summary';
import { asShown, fieldTalks, titlesOf } from '../talks/fieldTalks';
import { dayIn } from '../words/framing';
import { bodyWeightOf, isWorthReading } from './bodySignals';
import type { Evidence, HeadEvidence } from './evidence';
import { BodyEvidence } from './evidence';
import { fileTalk } from './fileTalk';
import { heldDays } from './heldDays';
import { hintsOf } from './hints';
import { mayBeNote } from './mayBeNote';
import { deniesConference } from './noteFields';
import { isTitledAfterEdition, kindOfNote, ownMention } from './noteKind';
import { rootName } from './noteNames';
import { pageTitle } from './pageTitle';
import { publishFactsOf } from './publishFacts';
import { headEvidenceOf } from './readHead';
import { headWeight, headWeightOf, holdsNotes, isOfTalks, kinWeight, noteWeight } from './signals';

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
  if (!isAsked && !mayBeNote(note.text, withRoot(path, settings))) return undefined;
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
  const head = headEvidenceOf(note, withRoot(path, settings), settings);
  const outer = headWeightOf(head);
  if (!isAsked && outer < headWeight) return undefined;
  const listed = fieldTalks(head.fields.get('talks'), note);
  const body = new BodyEvidence(note, pageFraming(head.slug, head.title, editionOf(head)), titlesOf(listed));
  if (!isAsked && !isWorthReading(body, outer)) return undefined;
  const weight = isAsked
    ? includedWeight
    : outer + bodyWeightOf(body, head, { needed: kinWeight - outer, enough: noteWeight - outer });
  if (weight < kinWeight) return undefined;
  const evidence: Evidence = { ...head, found: body.found };
  const kind = kindOfNote(evidence, note);
  const hints = hintsOf(evidence, kind, said.name);
  return {
    path,
    title: pageTitle(evidence, kind, note),
    date: evidence.date,
    held: heldDays(note, evidence, hints.find((hint) => hint.year !== undefined)?.year),
    kind,
    isDraft: isDraft(evidence),
    publishFacts: publishFactsOf(note),
    tags: evidence.tags,
    hints,
    weight: Math.round(weight * 100) / 100,
    talks: talksOf(kind, evidence, note, listed).map((talk) => placed(talk, note)),
  };
}

/** The path from the folder that holds all, where that is one of notes on conferences; any other says nothing. */
function withRoot(path: FilePath, settings: Pick<ConferenceSettings, 'root'> | undefined): FilePath {
  return settings !== undefined && holdsNotes(settings.root) ? `${settings.root}/${path}` : path;
}

/** What a page's title, folder and file say of its edition. */
function editionOf(head: HeadEvidence) {
  return {
    isTitled: head.fields.has('title'),
    isEdition: namesEdition(head),
    isNotes:
      !head.isIndex &&
      (isDayOfFolder(head) || (isOfTalks(head) && (isTitledAfterEdition(head) || isNamedAlone(head)))),
    isUntitled:
      !head.isIndex && head.names.folder !== undefined && isOfTalks(head) && !head.fields.has('title'),
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

function talksOf(
  kind: NoteKind,
  evidence: Evidence,
  note: Note,
  listed: readonly FoundTalk[],
): readonly FoundTalk[] {
  const { talks, mentions } = evidence.found;
  if (listed.length > 0) return inOrder([...listed.map((talk) => asShown(talk, talks)), ...mentions]);
  if (kind === 'talk-page') {
    const talk = fileTalk(note, evidence, ownTalk(note, talks) ?? ownMention(evidence));
    return talk.title === '' && talk.speakers.length === 0 ? mentions : [talk];
  }
  if (kind === 'event') return [];
  return inOrder([...talks, ...mentions]);
}

function inOrder(talks: readonly FoundTalk[]): readonly FoundTalk[] {
  return [...talks].sort((a, b) => a.span.start - b.span.start);
}

/** What the page's first heading says of its own talk. */
function ownTalk(note: Note, talks: readonly FoundTalk[]): FoundTalk | undefined {
  const first = authorsBlocks(note).find((block) => block.kind === 'heading');
  return talks.find(({ span }) => span.start === first?.whole.start);
}

function isDraft({ fields, folders }: Evidence): boolean {
  return (
    stringOf(fields.get('draft')) === 'true' ||
    stringOf(fields.get('published')) === 'false' ||
    folders.some((folder) => /^_?drafts$/i.test(folder))
  );
}
