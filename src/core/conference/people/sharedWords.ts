import type { People } from './namedPeople';

/** `Previews (Preview Driven Development)`: a name that repeats the title's words is none. */
export function sharesWord(title: string, people: People): boolean {
  const lower = title.toLowerCase();
  const repeated = people.names
    .flatMap((name) => name.toLowerCase().match(longWord)?.map(stem) ?? [])
    .filter((word) => lower.includes(word));
  if (repeated.length === 0) return false;
  const own = new Set(lower.match(longWord)?.map(stem) ?? []);
  return repeated.some((word) => own.has(word));
}

/** After `by` a name may share a word with the title, as in `Park Benches by Ana Park`, but not all of its words. */
export function sharesNames(title: string, people: People): boolean {
  return people.names.every((name) =>
    name.split(' ').every((word) => sharesWord(title, { ...people, names: [word] })),
  );
}

const longWord = /\p{L}{4,}/gu;

function stem(word: string): string {
  return word.replace(/s$/, '');
}
