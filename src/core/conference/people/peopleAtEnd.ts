import { isRole } from '../words/roles';
import { eastAsianName } from './eastAsianPeople';
import { hasEverydayWord } from './nameScore';

/** Chinese and Japanese have wider ones. */
const wideParentheses = /\s*（([^（）]*)）$/u;

/** A line with the parentheses at its end as other languages write them. */
export function withPlainParentheses(line: string): string {
  return line.replace(wideParentheses, ' ($1)');
}

/** `fences (ana ruiz / @ana)`: what stands in parentheses at the end, where lines go so throughout. */
export function closingPeople(line: string): { title: string; people: readonly string[] } | undefined {
  const [, title, inside = ''] = inParentheses.exec(line) ?? [];
  const people = inside
    .split(betweenPeople)
    .map((person) => person.replace(/\s*(?:\/\s*)?(?:@|https?:).*$/u, ''))
    .filter((person) => person !== '');
  return title === undefined || people.length === 0 || !people.every((person) => shortName.test(person))
    ? undefined
    : { title, people };
}

/**
 * `Fences - JP Simard`, `Gates - Ana and Bo`, `walls - cy moe (acme)`: what stands behind the only dash, where lines go so
 * throughout.
 */
export function dashedPeople(line: string): { title: string; people: readonly string[] } | undefined {
  const [, title, behind = '', company] = behindDash.exec(line) ?? [];
  const [, name = '', role = ''] = behindName.exec(behind) ?? [];
  if (title !== undefined && isRole(role)) return { title, people: [name] };
  const people = behind.split(betweenPeople).filter((person) => person !== '');
  return title === undefined ||
    people.length === 0 ||
    !people.every((name) => mayBeSomebody(name) || (company !== undefined && twoWords.test(name)))
    ? undefined
    : { title, people };
}

/** `Fences: Ana Ruiz`, `Gates: Of Iron: Bo Lind`: what stands behind the last colon, where lines go so throughout. */
export function behindColon(line: string): { title: string; people: string } | undefined {
  const [, title, people] = /^(.*\S)\s*:\s+([^:]{4,120})$/u.exec(line) ?? [];
  return title === undefined || people === undefined ? undefined : { title, people };
}

const betweenPeople = /\s*(?:[,&、・]|\s(?:and|et|und|y|e)\s)\s*/u;

const behindDash = /^((?:(?!\s[-–—|]\s).){3,})\s[-–—|]\s([^–—|(]{2,60}?)(?: \(([^()]{2,40})\))?$/u;
const twoWords = /^\p{L}{2,} \p{L}[\p{L}'’-]+$/u;

/** `Val Gate, Senior Carpenter at Acme`: whoever has a role is somebody. */
const behindName = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}), (\S.*)$/u;

/** Up to three words with capitals that no title is made of, or a few letters of a script that has none. */
function mayBeSomebody(words: string): boolean {
  return (
    eastAsianName.test(words) ||
    (capitals.test(words) && !words.split(' ').some((word) => hasEverydayWord(word.toLowerCase())))
  );
}

const capitals = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;

const inParentheses = /^(.*\S)\s*[(（]([^()（）]{2,60})[)）]$/u;
const shortName = /^\p{L}[\p{L}\d.'’_-]*(?: [\p{L}.'’-]+){0,4}$/u;
