import { fillIn } from '../core/check/problemTable';
import type { Conference, ConferenceNote, Talk } from '../core/conference/summary';
import { overviewOf } from '../core/conference/tree/overview';
import { addressOf, type FilePath } from '../core/text/paths';
import type { ListFormat } from './commandLine';
import { counted, printable } from './output';

/** What one run of `list` found. The notes' paths are as the user sees them. */
export interface ListResult {
  /** How many Markdown files were looked at. */
  readonly files: number;
  /** Newest first. */
  readonly conferences: readonly Conference[];
}

/** The result in one of the formats of `list`. */
export function formatConferences(result: ListResult, format: ListFormat): string {
  switch (format) {
    case 'tree':
      return tree(result);
    case 'json':
      return `${JSON.stringify(json(result))}\n`;
    case 'csv':
      return csv(result);
    case 'markdown':
      return markdown(result);
  }
}

/** The contract: a missing value is `null`. */
function json({ files, conferences }: ListResult): object {
  return {
    version: 1,
    files,
    conferences: conferences.map(({ id, name, series, year, place, notes }) => ({
      id,
      name,
      series,
      year: year ?? null,
      place: place ?? null,
      notes: notes.map((note) => ({
        file: note.path,
        title: note.title,
        kind: note.kind,
        day: note.day ?? null,
        date: note.date ?? null,
        talks: note.talks.map(({ title, speakers, companies, kind, range, video, slides, link }) => ({
          title,
          speakers,
          companies,
          kind,
          range,
          video: video ?? null,
          slides: slides ?? null,
          link: link ?? null,
        })),
      })),
    })),
  };
}

function tree({ files, conferences }: ListResult): string {
  let output = '';
  for (const { name, place, notes } of conferences) {
    const where = place === undefined || name.includes(place) ? '' : ` (${place})`;
    output += `${printable(name + where)}\n`;
    for (const note of notes) {
      output += `  ${printable(note.title)}  ${printable(note.path)}\n`;
      for (const talk of note.talks) output += `    - ${printable(talkLine(talk))}\n`;
    }
  }
  const notes = conferences.flatMap((conference) => conference.notes);
  const talks = notes.flatMap((note) => note.talks);
  const found = [
    counted(conferences.length, 'conference'),
    counted(notes.length, 'note'),
    counted(talks.length, 'talk'),
  ].join(', ');
  return `${output}${output === '' ? '' : '\n'}${found} in ${counted(files, 'Markdown file')}\n`;
}

/** `Title – Ana Ruiz, Bo Lind (keynote)` */
function talkLine({ title, speakers, kind }: Talk): string {
  const named = [title, speakers.join(', ')].filter((part) => part !== '').join(' – ');
  return kind === 'talk' ? named : `${named} (${kind})`;
}

const csvColumns: readonly {
  readonly name: string;
  readonly value: (conference: Conference, note: ConferenceNote, talk: Talk | undefined) => string;
}[] = [
  { name: 'conference', value: ({ name }) => name },
  { name: 'year', value: ({ year }) => (year === undefined ? '' : String(year)) },
  { name: 'place', value: ({ place }) => place ?? '' },
  { name: 'file', value: (_conference, { path }) => path },
  { name: 'line', value: (_conference, _note, talk) => (talk ? String(talk.range.start.line + 1) : '') },
  { name: 'note', value: (_conference, { title }) => title },
  { name: 'day', value: (_conference, { day }) => (day === undefined ? '' : String(day)) },
  { name: 'date', value: (_conference, { date }) => date ?? '' },
  { name: 'kind', value: (_conference, _note, talk) => talk?.kind ?? '' },
  { name: 'title', value: (_conference, _note, talk) => talk?.title ?? '' },
  { name: 'speakers', value: (_conference, _note, talk) => (talk?.speakers ?? []).join('; ') },
  { name: 'companies', value: (_conference, _note, talk) => (talk?.companies ?? []).join('; ') },
  { name: 'video', value: (_conference, _note, talk) => talk?.video ?? '' },
  { name: 'slides', value: (_conference, _note, talk) => talk?.slides ?? '' },
  { name: 'link', value: (_conference, _note, talk) => talk?.link ?? '' },
];

/** A row a talk; a note without talks has one row. RFC 4180. */
function csv({ conferences }: ListResult): string {
  const rows = conferences.flatMap((conference) =>
    conference.notes.flatMap((note) => {
      const talks: readonly (Talk | undefined)[] = note.talks.length === 0 ? [undefined] : note.talks;
      return talks.map((talk) => csvColumns.map(({ value }) => csvCell(value(conference, note, talk))));
    }),
  );
  return [csvColumns.map(({ name }) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Quoted where it must be; what a spreadsheet would run as a formula is made text (notes are anybody's). */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A document a conference, as the editor writes it. */
function markdown({ conferences }: ListResult): string {
  return conferences
    .map((conference) => overviewOf(conference, { translate: fillIn, linkTo, hasTimeline: false }))
    .join('\n');
}

/** As the user's own path, from where the output is looked at. */
function linkTo(path: FilePath, line: number): string {
  return `${addressOf(path)}#L${line + 1}`;
}
