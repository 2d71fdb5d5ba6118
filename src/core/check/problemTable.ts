import { figureProblems } from './figure';
import { frontMatterDateProblems } from './frontMatter/dates';
import { frontMatterFieldProblems } from './frontMatter/fields';
import { frontMatterProblems } from './frontMatter/frontMatter';
import { frontMatterRuleProblems } from './frontMatter/rules';
import { frontMatterStartProblems } from './frontMatter/start';
import { frontMatterTrapProblems } from './frontMatter/traps';
import { imageProblems } from './image';
import { linkProblems } from './link';
import { liquidProblems } from './liquid/liquid';
import { phraseData } from './phrase';
import type { Problem, ProblemRow } from './problem';
import { publishProblems } from './publish';
import { publishRawHtmlProblems } from './publishRawHtml';
import { shortcodeProblems } from './shortcode/problems';

/** All codes there are, a family a line. A code is for ever: it stands in settings and in silencing comments. */
export const problemTable = {
  ...frontMatterProblems,
  ...frontMatterStartProblems,
  ...frontMatterFieldProblems,
  ...frontMatterDateProblems,
  ...frontMatterRuleProblems,
  ...frontMatterTrapProblems,
  ...publishProblems,
  ...publishRawHtmlProblems,
  ...imageProblems,
  ...linkProblems,
  ...shortcodeProblems,
  ...figureProblems,
  ...liquidProblems,
} as const satisfies Record<string, ProblemRow>;

export type ProblemCode = keyof typeof problemTable;

/** Fills `{placeholders}`; `vscode.l10n.t` is one of these, which translates as well. */
export type Translate = (message: string, data: Readonly<Record<string, string>>) => string;

/** The problem in words, for people. */
export function messageOf(problem: Problem, translate: Translate = fillIn): string {
  const row: ProblemRow = problemTable[problem.code];
  const data = withPhrases(problem.data, translate);
  const message = translate(row.message, data);
  const { suggestion } = row;
  if (suggestion === undefined || !placeholders(suggestion).every((name) => name in problem.data))
    return message;
  return message + translate(suggestion, data);
}

function withPhrases(data: Problem['data'], translate: Translate): Problem['data'] {
  const words = Object.entries(data).map(([name, value]) => [
    name,
    phraseData.has(name) ? translate(value, {}) : value,
  ]);
  return Object.fromEntries(words);
}

/** `Hello {name}` with `{ name: 'Ana' }` → `Hello Ana`. A placeholder without data stays as it is. */
export const fillIn: Translate = (message, data) =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);

function placeholders(message: string): readonly string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}
