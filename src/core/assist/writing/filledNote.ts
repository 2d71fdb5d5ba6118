import { type NoteField, noteFieldsOf } from '../../conference/notes/noteFields';
import { datedLike, datedOn, ownToEachNote, type Present } from '../../conference/tree/newNote';
import type { Field, FrontMatterFormat } from '../../frontMatter/frontMatter';
import { written, writtenField, writtenList } from '../../frontMatter/writeValue';
import { Note } from '../../note';
import type { ConferenceSettings } from '../../settings/settings';
import { textOf } from '../../text/span';
import { lineEndOf } from '../place/noteLines';
import { isSameInMost, type NoteHabits, usualFields } from './noteHabits';
import { rewrittenFields } from './rewrittenFields';
import { tagsLike } from './tagsLike';

/** What is known of a note that is to be written; what isn't known is `undefined`. */
export interface NoteAnswers {
  readonly title: string;
  /** `2018-05-21` */
  readonly date: string;
  readonly conference: string | undefined;
  readonly place: string | undefined;
  /** `2018-05-20`, of the conference. */
  readonly firstDay: string | undefined;
  readonly lastDay: string | undefined;
  /** Which day of the conference the note is about. */
  readonly day: number | undefined;
  /** Of a talk. */
  readonly speakers: readonly string[] | undefined;
  readonly video: string | undefined;
}

/** What the answers alone don't say. */
export interface FillOptions {
  readonly settings: Pick<ConferenceSettings, 'keys'> | undefined;
  /** Whether a field for the conference is added where the model has none. */
  readonly namesConference: boolean;
  readonly present: Present;
}

/** Keys whose value is a text about the page: worth writing, and nobody else's to say. */
const textFields: ReadonlySet<NoteField> = new Set([
  'description',
  'abstract',
  'slides',
  'video',
  'speakers',
]);

/** Keys for the days on which the conference is, which are not the note's date. */
const eventDate = /^(?:start|end|event|conference)?[_-]?dates?[_-]?(?:start|end|from|to)?$/i;

/**
 * The text of a note with these answers in the fields of the model: the keys, their order and the spelling of values
 * are the model's. What most neighbours say alike stays, what is each note's own is left out or empty, and an answer
 * that no field of the model takes gets one of its own.
 */
export function filledNote(
  { model, neighbours }: NoteHabits,
  answers: NoteAnswers,
  how: FillOptions,
): string {
  const { settings } = how;
  const frontMatter = model?.note.frontMatter;
  if (model === undefined || frontMatter === undefined || frontMatter.block.close === undefined)
    return withoutModel(model?.note, answers, how);
  const usual = usualFields(neighbours);
  const taken = new Set<keyof NoteAnswers>();
  const values = frontMatter.fields.map((field): string | undefined => {
    if (neighbours.length > 0 && !usual.has(field.name)) return undefined;
    const answered = answerFor(field, model.note, answers, how);
    if (answered !== undefined) {
      for (const name of answered.takes) taken.add(name);
      return answered.text;
    }
    const meaning = noteFieldsOf(field.name, settings);
    if (meaning.includes('tags')) return tagsLike(field, model, neighbours, answers.conference);
    if (meaning.some((one) => textFields.has(one))) return '""';
    if (ownToEachNote.has(field.name.toLowerCase())) return undefined;
    if (isSameInMost(field, model.note, neighbours)) return textOf(model.note.text, field.value.span);
    return field.value.kind === 'string' ? '""' : undefined;
  });
  const added = missingFields(answers, taken, frontMatter.block.format, how);
  const head = rewrittenFields(model.note, frontMatter, values, added);
  // A model that is broken, or written as nobody would, is none.
  if ((new Note(head).frontMatter?.faults.length ?? 1) > 0) return withoutModel(undefined, answers, how);
  const end = lineEndOf(model.note);
  const heading = taken.has('title') ? '' : `# ${answers.title}${end}${end}`;
  return `${head}${end}${heading}`;
}

interface Answer {
  readonly text: string;
  readonly takes: readonly (keyof NoteAnswers)[];
}

/** What is known for this field, spelled as the model spells it. */
function answerFor(
  field: Field,
  model: Note,
  answers: NoteAnswers,
  { settings, present }: FillOptions,
): Answer | undefined {
  const old = textOf(model.text, field.value.span);
  const text = (value: string, ...takes: (keyof NoteAnswers)[]): Answer => ({
    text: writtenLike(field, old, value),
    takes,
  });
  const name = field.name.toLowerCase();
  if (name === 'title') return text(answers.title, 'title');
  if (name === 'date') return { text: datedOn(old, answers.date, present), takes: ['date'] };
  const [meaning] = noteFieldsOf(field.name, settings);
  switch (meaning) {
    case 'talkTitle':
      return text(answers.speakers === undefined ? '' : answers.title);
    case 'date':
      return eventDate.test(name) ? daysLike(field, old, answers) : undefined;
    case 'endDate':
      return answers.lastDay === undefined
        ? undefined
        : { text: datedLike(old, answers.lastDay), takes: ['lastDay'] };
    case 'year':
      return { text: old.replace(/\d{4}/, answers.date.slice(0, 4)), takes: [] };
    case 'conference':
    case 'event':
      return answers.conference === undefined || field.value.kind === 'mapping'
        ? undefined
        : text(answers.conference, 'conference');
    case 'location':
    case 'venue':
      return text(answers.place ?? '', 'place');
    case 'day':
      return answers.day === undefined
        ? undefined
        : { text: old.replace(/\d+/, String(answers.day)), takes: ['day'] };
    case 'speakers':
      return answers.speakers === undefined
        ? undefined
        : { text: namesLike(field, old, answers.speakers), takes: ['speakers'] };
    case 'video':
      return answers.video === undefined ? undefined : text(answers.video, 'video');
    default:
      return undefined;
  }
}

/** `2018-05-20` in its own form; of a text like `May 20-23, 2018` only the days themselves are sure. */
function daysLike(field: Field, old: string, { firstDay, lastDay }: NoteAnswers): Answer | undefined {
  if (firstDay === undefined) return undefined;
  if (/^["']?\d{4}-\d{2}-\d{2}/.test(old)) return { text: datedLike(old, firstDay), takes: ['firstDay'] };
  const days = lastDay === undefined || lastDay === firstDay ? firstDay : `${firstDay} – ${lastDay}`;
  return { text: writtenLike(field, old, days), takes: ['firstDay', 'lastDay'] };
}

/** A text in the quotes that the model has, if it can stand in them. */
function writtenLike({ value }: Field, old: string, text: string): string {
  if (value.kind === 'null' || (value.kind === 'string' && value.style === 'plain'))
    return written(text, 'yaml');
  return old.startsWith("'") && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

/** A list where the model has one, else a text with commas. */
function namesLike(field: Field, old: string, names: readonly string[]): string {
  if (field.value.kind !== 'list') return writtenLike(field, old, names.join(', '));
  if (!old.startsWith('-')) return writtenList(names, 'json');
  return names.length === 0 ? '[]' : names.map((name) => `- ${written(name, 'yaml')}`).join('\n');
}

/** Answers that none of the model's fields took, as fields of their own; a talk's and a place's only if there is one. */
function missingFields(
  answers: NoteAnswers,
  taken: ReadonlySet<keyof NoteAnswers>,
  format: FrontMatterFormat,
  { namesConference }: FillOptions,
): readonly string[] {
  const { conference, place, speakers, video } = answers;
  const one = (name: keyof NoteAnswers, key: string, value: string | undefined): readonly string[] =>
    taken.has(name) || value === undefined || value === '' || value === '[]'
      ? []
      : [writtenField(key, value, format)];
  const text = (value: string | undefined): string | undefined =>
    value === undefined || value === '' ? undefined : written(value, format);
  return [
    ...(namesConference ? one('conference', 'conference', text(conference)) : []),
    ...one('place', 'location', text(place)),
    ...one('speakers', 'speakers', speakers === undefined ? undefined : writtenList(speakers, format)),
    ...one('video', 'video', text(video)),
  ];
}

/** Where there is nothing to learn from: what every generator reads. A site without front matter gets a heading. */
function withoutModel(model: Note | undefined, answers: NoteAnswers, how: FillOptions): string {
  if (model !== undefined && model.frontMatter === undefined) return `# ${answers.title}\n\n`;
  const fields = [
    writtenField('title', written(answers.title, 'yaml'), 'yaml'),
    writtenField('date', answers.date, 'yaml'),
    ...missingFields(answers, new Set(), 'yaml', how),
  ];
  return `---\n${fields.join('\n')}\n---\n\n`;
}
