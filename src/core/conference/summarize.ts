import { stringOf } from '../frontMatter/fields';
import type { Note } from '../note';
import type { ConferenceSettings } from '../settings/settings';
import { matchesGlob } from '../text/glob';
import type { FilePath } from '../text/paths';
import type { Evidence } from './evidence';
import { evidenceOf } from './evidence';
import { fileTalk } from './fileTalk';
import { findTalks } from './findTalks';
import { hintsOf } from './hints';
import { kinWeight, weightOf } from './signals';
import type { NoteKind, Summary, Talk } from './summary';
import type { FoundTalk } from './talkContext';

/** A note that a setting includes is one, whatever it looks like. */
const includedWeight = 10;

/**
 * What the catalog keeps of a note; `undefined` for one that can't be a conference note whatever its neighbours are.
 * Never throws, whatever the text.
 */
export function summarize(note: Note, path: FilePath, settings?: ConferenceSettings): Summary | undefined {
  if (settings?.exclude.some((glob) => matchesGlob(glob, path)) === true) return undefined;
  const isIncluded = settings?.include.some((glob) => matchesGlob(glob, path)) === true;
  const name =
    settings === undefined ? undefined : [...settings.names].find(([glob]) => matchesGlob(glob, path))?.[1];
  const found = findTalks(note);
  const evidence = evidenceOf(note, path, found, settings);
  const weight = isIncluded || name !== undefined ? includedWeight : weightOf(evidence);
  if (weight < kinWeight) return undefined;
  const kind = kindOfNote(evidence, note);
  return {
    path,
    title: evidence.title,
    date: evidence.date,
    kind,
    isDraft: isDraft(evidence),
    tags: evidence.tags,
    hints: hintsOf(evidence, name),
    weight,
    talks: talksOf(kind, evidence, note).map((talk) => placed(talk, note)),
  };
}

function placed(talk: FoundTalk, note: Note): Talk {
  const { span, region: _region, ...rest } = talk;
  return { ...rest, isHeading: rest.isHeading === true, range: note.lines.rangeOf(span) };
}

function talksOf(kind: NoteKind, evidence: Evidence, note: Note): readonly FoundTalk[] {
  const { talks, mentions } = evidence.found;
  if (kind === 'talk-page')
    return [
      fileTalk(
        note,
        evidence,
        talks.find(({ span }) => span.start < note.bodyStart + nearTop),
      ),
    ];
  if (kind === 'event') return [];
  return [...talks, ...mentions].sort((a, b) => a.span.start - b.span.start);
}

/** A page's own heading with its speaker stands near its top. */
const nearTop = 400;

/** What sort of note it is: by its type, else by how much of it is talks. */
function kindOfNote(evidence: Evidence, note: Note): NoteKind {
  const { types, fields, found, folders, boldFields } = evidence;
  const talks = found.talks.length;
  const isTalkType = types.some((type) =>
    /^(?:talks?|presentations?|keynote|lecture|speaking|sessions?|vortrag|conference)$/.test(type),
  );
  const isTalkPage =
    isTalkType ||
    fields.has('talkTitle') ||
    fields.has('speakers') ||
    boldFields.has('conference') ||
    boldFields.has('event') ||
    (fields.has('conference') && talks < 2) ||
    (fields.has('event') && talks < 2);
  if (isTalkPage && talks < 4) return 'talk-page';
  if (
    folders.some((folder) => /^_?(?:talks?|presentations?|program(?:me)?|sessions?)$/i.test(folder)) &&
    talks < 4
  )
    return 'talk-page';
  if (
    folders.some((folder) => /^_?(?:conferences?|events?)$/i.test(folder)) &&
    talks < 2 &&
    found.mentions.length < 2
  )
    return 'event';
  if (evidence.names.folder !== undefined && talks < 2 && isOneTalk(evidence, note)) return 'talk-page';
  if (/\b(?:schedule|agenda|programme?)\b/i.test(evidence.title)) return 'schedule';
  return 'report';
}

/** A file in an edition's folder whose own name is its heading's. */
function isOneTalk(evidence: Evidence, note: Note): boolean {
  const { blocks } = note.outline;
  const tops = blocks.filter((block) => block.kind === 'heading' && block.level === 1).length;
  if (/\bday|keynotes|readme|notes|index|overview|summary/i.test(evidence.slug)) return false;
  return tops === 1 || evidence.fields.has('title');
}

function isDraft({ fields, folders }: Evidence): boolean {
  return (
    stringOf(fields.get('draft')) === 'true' ||
    stringOf(fields.get('published')) === 'false' ||
    folders.some((folder) => /^_?drafts$/i.test(folder))
  );
}
