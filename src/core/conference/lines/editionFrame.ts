import { lettersOf } from '../../text/lettersOf';

/** No name of a conference has fewer letters: `QCon`. */
const fewestLetters = 4;

const before = /^(\P{N}{4,60}?)\s*['’]?(?:20)?\d\d\s*(?::|[|–—-]\s)\s*(?=\S)/u;
const behind = /(?<=\S)\s*(?:[|@–—-]\s+|\()((?:(?! - )[^\p{N}|@()–—]){4,60}?)(?:\s*['’]?(?:20)?\d\d)?\)?$/u;

/**
 * Takes a title out of the name of its own conference: `FooConf 2019: Fences`, `Fences | FooConf 2019`, as recordings are
 * called. In front of a title only a name with its year is one for sure.
 */
export function withoutEdition(names: readonly string[]): (title: string) => string {
  const known = names.map(lettersOf).filter((name) => name.length >= fewestLetters);
  if (known.length === 0) return (title) => title;
  // Many titles have no word of it, and all are asked.
  const beginnings = known.map((name) => name.slice(0, 2));
  const isIts = (name: string, isBefore: boolean) => {
    const letters = lettersOf(name);
    return (
      letters.length >= fewestLetters &&
      known.some((one) => one === letters || (isBefore && one.startsWith(letters)))
    );
  };
  return (title) => {
    if (!parts.test(title)) return title;
    const lower = title.toLowerCase();
    if (!beginnings.some((two) => lower.includes(two))) return title;
    return title
      .replace(before, (whole, name: string) => (isIts(name, true) ? '' : whole))
      .replace(behind, (whole, name: string) => (isIts(name, false) ? '' : whole));
  };
}

/** What parts a name from a title. */
const parts = /[|@–—(-]\s?|\d\d\s*:/u;
