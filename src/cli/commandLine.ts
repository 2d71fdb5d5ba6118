import { parseArgs } from 'node:util';

export const checkFormats = ['pretty', 'json', 'sarif', 'github'] as const;
export const listFormats = ['tree', 'json', 'csv', 'markdown'] as const;
export const failLevels = ['error', 'warning', 'info', 'never'] as const;

export type CheckFormat = (typeof checkFormats)[number];
export type ListFormat = (typeof listFormats)[number];
export type FailLevel = (typeof failLevels)[number];

/** What the user asked for. `paths` and `config` as written. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'check';
      readonly paths: readonly string[];
      readonly config: string | undefined;
      readonly format: CheckFormat;
      readonly failOn: FailLevel;
    }
  | {
      readonly name: 'list';
      readonly paths: readonly string[];
      readonly config: string | undefined;
      readonly format: ListFormat;
    }
  | { readonly name: 'render'; readonly path: string; readonly config: string | undefined }
  | {
      readonly name: 'fix';
      readonly paths: readonly string[];
      readonly config: string | undefined;
      readonly isDryRun: boolean;
    };

/** The arguments can't be understood; the message says why, for people. */
export class UsageError extends Error {}

export const usage = `Usage: conference-notes COMMAND [PATH…] [OPTION…]

Commands
  check [PATH…]   say what is wrong with notes
      --format pretty|json|sarif|github     (default: pretty)
      --fail-on error|warning|info|never    exit with 1 from this severity on (default: error)
  list [PATH…]    conferences with their notes and talks
      --format tree|json|csv|markdown       (default: tree)
  render FILE     the HTML that the preview shows for a note's body
  fix [PATH…]     apply the safe fixes of "check"
      --dry-run                             print a diff and change nothing

Options
  --config FILE   settings (conferenceNotes.*) as JSON, in place of .vscode/settings.json
  --help, -h      this text
  --version, -v   the version

PATH is a file or a folder; without one it is the working directory.
Exit codes: 0 fine, 1 problems at or above --fail-on, 2 wrong usage or a path that can't be read.
`;

/** Reads the arguments (without Node's and the script's own). Throws a `UsageError` for what makes no sense. */
export function parseCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true) return { name: 'help' };
  if (values.version === true) return { name: 'version' };
  const [name, ...paths] = positionals;
  const { config } = values;
  const given = new Set(Object.keys(values));
  switch (name) {
    case 'check':
      allow(name, given, ['config', 'format', 'fail-on']);
      return {
        name,
        paths: orHere(paths),
        config,
        format: oneOf('format', values.format, checkFormats),
        failOn: oneOf('fail-on', values['fail-on'], failLevels),
      };
    case 'list':
      allow(name, given, ['config', 'format']);
      return { name, paths: orHere(paths), config, format: oneOf('format', values.format, listFormats) };
    case 'render':
      allow(name, given, ['config']);
      return { name, path: onlyPath(paths), config };
    case 'fix':
      allow(name, given, ['config', 'dry-run']);
      return { name, paths: orHere(paths), config, isDryRun: values['dry-run'] === true };
    case undefined:
      throw new UsageError('Which command? One of check, list, render, fix');
    default:
      throw new UsageError(`There is no command "${name}". There are check, list, render, fix`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: {
        format: { type: 'string' },
        'fail-on': { type: 'string' },
        config: { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    // Node explains itself in a first sentence; the second is about its own API.
    if (error instanceof TypeError) throw new UsageError(error.message.split('. ')[0]);
    throw error;
  }
}

function allow(command: string, given: ReadonlySet<string>, allowed: readonly string[]): void {
  for (const option of given)
    if (!allowed.includes(option)) throw new UsageError(`"${command}" has no option --${option}`);
}

function orHere(paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? ['.'] : paths;
}

function onlyPath([path, ...others]: readonly string[]): string {
  if (path === undefined || others.length > 0) throw new UsageError('"render" takes one file');
  return path;
}

/** The first of `choices` is what holds without the option. */
function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly [T, ...T[]],
): T {
  if (value === undefined) return choices[0];
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`--${option} is one of ${choices.join(', ')}; not "${value}"`);
  return found;
}
