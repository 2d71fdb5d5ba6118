import { Catalog } from '../../conference/editions/catalog';
import { summarize } from '../../conference/notes/summarize';
import type { NewNote, Present } from '../../conference/tree/newNote';
import { pathAfter } from '../../conference/tree/pathPattern';
import { Note } from '../../note';
import type { ConferenceSettings } from '../../settings/settings';
import { slugOf } from '../../text/slugOf';
import { filledNote, type NoteAnswers } from './filledNote';
import type { NoteHabits } from './noteHabits';

/** What a person says of a conference that they are going to write about. */
export interface ConferenceWish {
  /** `KubeCon EU 2018`; the year is added where it is missing. */
  readonly name: string;
  /** `''` if it doesn't matter. */
  readonly place: string;
  /** `2018-05-20` */
  readonly firstDay: string;
  /** The same for a conference of one day. */
  readonly lastDay: string;
  /** A note for each day, or one for all. */
  readonly perDay: boolean;
  readonly present: Present;
}

/** Longer conferences get a note for each of so many days. */
const mostDays = 14;

const millisecondsOfDay = 86_400_000;

/** The notes to write about a conference, in the order of its days, looking as the site's notes do. */
export function newConferenceNotes(
  wish: ConferenceWish,
  habits: NoteHabits,
  settings?: ConferenceSettings,
): readonly NewNote[] {
  const name = withYear(wish.name.trim(), wish.firstDay);
  const dates = datesOf(wish.firstDay, wish.lastDay);
  const answers = answersOf(wish, name);
  const how = { settings, present: wish.present };
  if (!wish.perDay || dates.length === 1) return [noteOf(answers, habits, how)];
  return dates.map((date, i) =>
    noteOf({ ...answers, title: dayTitle(name, i + 1, habits), date, day: i + 1 }, habits, how),
  );
}

/** `2018-05-20`, … up to the last day; the first alone if the last is before it or no date. */
export function datesOf(firstDay: string, lastDay: string): readonly string[] {
  const [first, last] = [Date.parse(firstDay), Date.parse(lastDay)];
  if (Number.isNaN(first)) return [firstDay];
  const count = last > first ? Math.min(mostDays, Math.round((last - first) / millisecondsOfDay) + 1) : 1;
  return Array.from({ length: count }, (_, i) =>
    new Date(first + i * millisecondsOfDay).toISOString().slice(0, 'YYYY-MM-DD'.length),
  );
}

/** `HarborConf` → `HarborConf 2026`: two editions of a conference differ by their years. */
function withYear(name: string, firstDay: string): string {
  return /\b(?:19|20)\d\d\b|['’]\d\d\b/.test(name) ? name : `${name} ${firstDay.slice(0, 4)}`;
}

function answersOf({ place, firstDay, lastDay }: ConferenceWish, conference: string): NoteAnswers {
  return {
    title: conference,
    date: firstDay,
    conference,
    place: place.trim(),
    firstDay,
    lastDay,
    day: undefined,
    speakers: undefined,
    video: undefined,
  };
}

/**
 * With a field that names the conference only where the site's notes have one, or nothing else tells yet: the sidebar
 * shows the new note at once, before there is a talk in it.
 */
function noteOf(
  answers: NoteAnswers,
  habits: NoteHabits,
  how: { readonly settings: ConferenceSettings | undefined; readonly present: Present },
): NewNote {
  const path = pathAfter(habits.pattern, answers);
  const text = filledNote(habits, answers, { ...how, namesConference: false });
  if (tellsOf(text, path, answers.conference ?? '', how.settings)) return { path, text };
  return { path, text: filledNote(habits, answers, { ...how, namesConference: true }) };
}

function tellsOf(
  text: string,
  path: string,
  conference: string,
  settings: ConferenceSettings | undefined,
): boolean {
  const catalog = new Catalog();
  catalog.set(path, summarize(new Note(text), path, settings));
  return catalog.conferences.some(({ name }) => slugOf(name) === slugOf(conference));
}

/** `day 2` of the titles of other conferences' notes, with what stands around it. */
const dayWords = /(?:day|jour(?:née)?|tag|d[ií]a|giorno|dag)\s*#?(\d{1,2})/iu;

/** The title as other notes have theirs: `HarborConf 2025, Day 1: Ropes` → `Testival 2026, Day 1`. */
function dayTitle(name: string, day: number, { neighbours }: NoteHabits): string {
  for (const { note, conference } of neighbours) {
    const title = titleOf(note);
    const at = title.toLowerCase().indexOf(conference?.name.toLowerCase() ?? named);
    if (conference === undefined || at < 0) continue;
    const form = title.slice(0, at) + named + title.slice(at + conference.name.length);
    const words = dayWords.exec(form);
    if (words === null) continue;
    const start = Math.min(form.indexOf(named), words.index);
    const end = Math.max(form.indexOf(named) + named.length, words.index + words[0].length);
    // `in Graz` was of that conference alone.
    if (/\p{Lu}/u.test(form.slice(start, end).replace(dayWords, ''))) continue;
    const closing = /^[)\]]/.exec(form.slice(end))?.[0] ?? '';
    return (form.slice(start, end) + closing)
      .replace(dayWords, (all, number: string) => all.slice(0, all.length - number.length) + day)
      .replace(named, name);
  }
  return `${name}, ${dayWordOf(neighbours)} ${day}`;
}

/** Stands for the conference's name; no title holds it. */
const named = '\u0000';

/** The word that other titles have for a day: `Tag 1` → `Tag`. */
function dayWordOf(neighbours: NoteHabits['neighbours']): string {
  for (const { note } of neighbours) {
    const word = /(\p{L}+)\s*#?\d/u.exec(dayWords.exec(titleOf(note))?.[0] ?? '')?.[1];
    if (word !== undefined) return word;
  }
  return 'Day';
}

function titleOf(note: Note): string {
  const field = note.frontMatter?.fields.find(({ name }) => name.toLowerCase() === 'title');
  return field?.value.kind === 'string' ? field.value.value : '';
}
