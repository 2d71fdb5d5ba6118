import type { ProblemRow, Severity } from '../core/check/problem';
import { problemTable } from '../core/check/problemTable';
import { addressOf } from '../core/text/paths';
import type { CheckFormat } from './commandLine';
import type { CheckResult, FoundProblem } from './foundProblem';
import { counted, oneBased, printable } from './output';
import { version } from './version';

/** The result in one of the formats of `check`; `isColoured` is for `pretty` alone. */
export function formatProblems(result: CheckResult, format: CheckFormat, isColoured: boolean): string {
  switch (format) {
    case 'pretty':
      return pretty(result, isColoured);
    case 'json':
      return `${JSON.stringify({ version: 1, ...result })}\n`;
    case 'sarif':
      return `${JSON.stringify(sarif(result), undefined, 2)}\n`;
    case 'github':
      return result.problems.map(annotation).join('');
  }
}

const colours: Readonly<Record<Severity, string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  info: '\u001b[36m',
  hint: '\u001b[2m',
};

function pretty({ files, problems }: CheckResult, isColoured: boolean): string {
  const paint = (text: string, colour: string) => (isColoured ? `${colour}${text}\u001b[0m` : text);
  let output = '';
  let file: string | undefined;
  for (const problem of problems) {
    if (problem.file !== file)
      output += `${output === '' ? '' : '\n'}${paint(printable(problem.file), '\u001b[1m')}\n`;
    file = problem.file;
    const place = oneBased(problem.range.start).padEnd(7);
    const severity = paint(problem.severity.padEnd(7), colours[problem.severity]);
    output += `  ${place} ${severity} ${printable(problem.message)}  ${paint(problem.code, '\u001b[2m')}\n`;
  }
  return `${output}${output === '' ? '' : '\n'}${summary(files, problems)}\n`;
}

function summary(files: number, problems: readonly FoundProblem[]): string {
  const looked = `${counted(files, 'note')} checked`;
  if (problems.length === 0) return `${looked}, no problems`;
  const parts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [severity === 'info' ? `${count} info` : counted(count, severity)];
  });
  return `${looked}: ${parts.join(', ')}`;
}

const annotationLevels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** A workflow command, as GitHub's runner reads it: `::error file=a.md,line=4,col=7::message`. */
function annotation({ file, code, severity, message, range }: FoundProblem): string {
  const { start, end } = range;
  const place: readonly (readonly [string, string | number])[] = [
    ['file', file],
    ['line', start.line + 1],
    ['endLine', end.line + 1],
    // The runner takes columns only for a problem within one line.
    ...(start.line === end.line
      ? ([
          ['col', start.character + 1],
          ['endColumn', end.character + 1],
        ] as const)
      : []),
    ['title', code],
  ];
  const properties = place.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${annotationLevels[severity]} ${properties}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

const sarifLevels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS): one run, all rules, one result a problem. Its lines and columns count from one. */
function sarif({ problems }: CheckResult): object {
  const rules: readonly (readonly [string, ProblemRow])[] = Object.entries(problemTable);
  const ruleIds = rules.map(([code]) => code);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'conference-notes',
            version,
            rules: rules.map(([id, { severity, summary }]) => ({
              id,
              shortDescription: { text: summary },
              defaultConfiguration: { level: sarifLevels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(({ file, code, severity, message, range: { start, end } }) => ({
          ruleId: code,
          ruleIndex: ruleIds.indexOf(code),
          level: sarifLevels[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: addressOf(file) },
                region: {
                  startLine: start.line + 1,
                  startColumn: start.character + 1,
                  endLine: end.line + 1,
                  endColumn: end.character + 1,
                },
              },
            },
          ],
        })),
      },
    ],
  };
}
