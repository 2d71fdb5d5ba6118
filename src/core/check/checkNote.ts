import type { Note } from '../note';
import type { CheckContext } from './checkContext';
import { checkFigures } from './figure';
import { checkFrontMatterDates } from './frontMatter/dates';
import { checkFrontMatterFields } from './frontMatter/fields';
import { checkFrontMatter } from './frontMatter/frontMatter';
import { checkFrontMatterRules } from './frontMatter/rules';
import { checkFrontMatterStart } from './frontMatter/start';
import { checkFrontMatterTraps } from './frontMatter/traps';
import { checkImages } from './image';
import { checkLinks } from './link';
import { checkLiquid } from './liquid/liquid';
import type { Problem } from './problem';
import { checkPublishing } from './publish';
import { checkRawHtml } from './publishRawHtml';
import { checkShortcodes } from './shortcode/shortcode';
import { silencedCodes } from './silencedCodes';
import { isTemplate } from './templateText';

/** A family of rules: returns what it finds, in any order; knows no settings, asks no clock and never throws. */
export type Check = (note: Note, context: CheckContext) => readonly Problem[];

/** One line a family of rules. */
const frontMatterChecks: readonly Check[] = [
  checkFrontMatter,
  checkFrontMatterStart,
  checkFrontMatterFields,
  checkFrontMatterDates,
  checkFrontMatterRules,
  checkFrontMatterTraps,
];

const checks: readonly Check[] = [
  ...frontMatterChecks,
  checkPublishing,
  checkRawHtml,
  checkImages,
  checkLinks,
  checkShortcodes,
  checkFigures,
  checkLiquid,
];

/**
 * All problems of a note in text order. Silent for a file that is no page of its site (README, template, …), for one
 * that lies in no site and tells of no conference, and for the codes that the note silences itself.
 */
export function checkNote(note: Note, context: CheckContext): readonly Problem[] {
  return problemsFrom(checks, note, context);
}

/** Those of the front matter, for which nothing below it is read. */
export function checkFrontMatterOf(note: Note, context: CheckContext): readonly Problem[] {
  return problemsFrom(frontMatterChecks, note, context);
}

function problemsFrom(checks: readonly Check[], note: Note, context: CheckContext): readonly Problem[] {
  const role = context.site.roleOf(context.path, note.frontMatter !== undefined);
  if (role !== 'page' && role !== 'draft') return [];
  if (context.site.generator === 'plain' && context.isConferenceNote?.(note) === false) return [];
  const silenced = silencedCodes(note);
  const isFilledIn = isTemplate(note);
  return checks
    .flatMap((check) => check(note, context))
    .filter(({ code }) => !silenced.has(code) && !(isFilledIn && /^(?:front-matter|publish)\./.test(code)))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
