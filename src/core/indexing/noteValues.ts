import type { KnownValue, Vocabulary } from '../assist/assist';
import type { Value } from '../frontMatter/frontMatter';
import type { Note } from '../note';
import { type FilePath, isInside } from '../text/paths';

/** A field of a note with one of its values. */
export interface NoteValue {
  /** In lower case: Hugo's keys are the same in any. */
  readonly field: string;
  readonly value: string;
}

/** What is longer is a sentence, which nobody writes twice. */
const maxLength = 80;

/** What stands in the front matter only once, or is written anew in each note. */
const ownToEachNote: ReadonlySet<string> = new Set([
  'title',
  'linktitle',
  'description',
  'summary',
  'excerpt',
  'abstract',
  'lastmod',
  'publishdate',
  'expirydate',
  'url',
  'slug',
  'permalink',
  'aliases',
  'image',
  'cover',
]);

/** The values of a note that another note might say as well: its tags, authors, speakers, layout. */
export function valuesIn(note: Note): readonly NoteValue[] {
  const fields = note.frontMatter?.fields ?? [];
  return fields.flatMap(({ name, value }) => {
    const field = name.toLowerCase();
    if (ownToEachNote.has(field)) return [];
    if (field === 'date') return formOf(value).map((form) => ({ field, value: form }));
    return [...new Set(wordsOf(value))].map((word) => ({ field, value: word }));
  });
}

/** How a date is written: `2019-05-24 10:00` → `0000-00-00 00:00`. The day is the note's own, the form the writer's. */
function formOf(value: Value): readonly string[] {
  return value.kind === 'date' || value.kind === 'string' ? [value.value.replace(/\d/g, '0')] : [];
}

/** The texts of a value; of mappings in a list (speakers) their names. */
function wordsOf(value: Value): readonly string[] {
  if (value.kind === 'string') return isWord(value.value) ? [value.value] : [];
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item) => {
    if (item.kind !== 'mapping') return item.kind === 'list' ? [] : wordsOf(item);
    return item.fields.flatMap((field) => (field.name === 'name' ? wordsOf(field.value) : []));
  });
}

function isWord(text: string): boolean {
  return text.trim() !== '' && text.length <= maxLength && !text.includes('\n');
}

/** Counts in how many notes each value stands, while notes come, change and go. */
export class NoteValues implements Vocabulary {
  readonly #byNote = new Map<FilePath, readonly NoteValue[]>();
  readonly #counts = new Map<string, Map<string, number>>();

  /** What a note says now. */
  set(note: FilePath, values: readonly NoteValue[]): void {
    this.delete(note);
    if (values.length === 0) return;
    this.#byNote.set(note, values);
    for (const value of values) this.#add(value, 1);
  }

  delete(note: FilePath): void {
    for (const value of this.#byNote.get(note) ?? []) this.#add(value, -1);
    this.#byNote.delete(note);
  }

  valuesOf(field: string, folder: FilePath = ''): readonly KnownValue[] {
    const name = field.toLowerCase();
    const counts =
      (folder === '' ? this.#counts.get(name) : this.#countsIn(folder, name)) ?? new Map<string, number>();
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || compare(a.value, b.value));
  }

  #countsIn(folder: FilePath, field: string): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const [note, values] of this.#byNote)
      if (isInside(folder, note))
        for (const one of values)
          if (one.field === field) counts.set(one.value, (counts.get(one.value) ?? 0) + 1);
    return counts;
  }

  #add({ field, value }: NoteValue, by: number): void {
    let counts = this.#counts.get(field);
    if (counts === undefined) {
      counts = new Map();
      this.#counts.set(field, counts);
    }
    const count = (counts.get(value) ?? 0) + by;
    if (count > 0) counts.set(value, count);
    else counts.delete(value);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
