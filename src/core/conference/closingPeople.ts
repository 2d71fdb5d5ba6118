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
    .split(/\s*(?:[,&、・]|\s(?:and|et|und|y|e)\s)\s*/u)
    .map((person) => person.replace(/\s*(?:\/\s*)?(?:@|https?:).*$/u, ''))
    .filter((person) => person !== '');
  return title === undefined || people.length === 0 || !people.every((person) => shortName.test(person))
    ? undefined
    : { title, people };
}

const inParentheses = /^(.*\S)\s*[(（]([^()（）]{2,60})[)）]$/u;
const shortName = /^\p{L}[\p{L}\d.'’_-]*(?: [\p{L}.'’-]+){0,3}$/u;
