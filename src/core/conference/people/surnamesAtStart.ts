import { hasEverydayWord } from './nameScore';

const surname =
  "(?:\\p{Lu}\\.? )?(?:(?:van|von|de|del|da|di) )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";
const joint = '(?:, ?(?:(?:&|and|und|et|y|e|és) ){0,2}| (?:&|and|und|et|y|e|és) )';
const beforeColon = new RegExp(
  `^(${surname}(?:${joint}${surname}){0,11})(?:\\+| et al\\.?)?(?::\\s+(\\S.*))?$`,
  'u',
);
const joints = new RegExp(joint, 'u');

/** `Ruiz, Lind & Moe: Fences`, `Ruiz+: Gates`, `Ruiz, Lind & Moe`: whose work it is, by surnames, where lines go so throughout. */
export function surnamesAtStart(
  line: string,
): { readonly people: readonly string[]; readonly title: string } | undefined {
  const [, names, title = ''] = beforeColon.exec(line) ?? [];
  if (names === undefined) return undefined;
  const people = names.split(joints);
  const isTitle = people.some((name) => name.split(' ').some((word) => hasEverydayWord(word.toLowerCase())));
  return isTitle || people.length < (title === '' ? fewestAlone : 1) ? undefined : { people, title };
}

/** With no title behind them, fewer may be anything. */
const fewestAlone = 3;

/** Whether several are named, as no other words before a colon are. */
export function namesSeveral(line: string): boolean {
  return (surnamesAtStart(line)?.people.length ?? 0) > 1;
}
