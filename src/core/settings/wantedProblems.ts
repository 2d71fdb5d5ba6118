import type { CheckContext } from '../check/checkContext';
import { checkNote } from '../check/checkNote';
import type { Problem, ProblemRow, Severity } from '../check/problem';
import { problemTable } from '../check/problemTable';
import type { Note } from '../note';
import { globMatcher } from '../text/glob';
import type { Settings } from './settings';

/** What is wrong with a note, as the user wants to be told: without what is switched off or ignored there. */
export function wantedProblems(note: Note, context: CheckContext, settings: Settings): readonly Problem[] {
  if (globMatcher(settings.ignoreProblemsIn)(context.path)) return [];
  return checkNote(note, context).filter(({ code }) => settings.severities.get(code) !== 'off');
}

/** How grave the problem is: as the user set it, else as it says itself, else as the table says. */
export function severityOf({ code, severity }: Problem, settings: Settings): Severity {
  const wanted = settings.severities.get(code);
  const row: ProblemRow = problemTable[code];
  return wanted === undefined || wanted === 'off' ? (severity ?? row.severity) : wanted;
}
