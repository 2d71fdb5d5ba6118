import { check, fails } from './checkCommand';
import { type Command, parseCommandLine, UsageError, usage } from './commandLine';
import { fix } from './fixCommand';
import { list } from './listCommand';
import { formatConferences } from './listFormats';
import { counted, printable } from './output';
import { formatProblems } from './problemFormats';
import { reasonOf, UnreadablePath } from './unreadablePath';
import { version } from './version';
import { displayPath, openWorkspaces, type Workspace } from './workspace';

const exitCodes = { fine: 0, problems: 1, wrongUse: 2 } as const;

process.stdout.on('error', endQuietly);
void main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // A fault of ours is no verdict on the notes: 1 would say so.
    console.error(error);
    process.exitCode = exitCodes.wrongUse;
  },
);

async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(parseCommandLine(args));
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof UnreadablePath)) throw error;
    process.stderr.write(`conference-notes: ${printable(error.message)}\n`);
    if (error instanceof UsageError) process.stderr.write('Try conference-notes --help\n');
    return exitCodes.wrongUse;
  }
}

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      process.stdout.write(usage);
      return exitCodes.fine;
    case 'version':
      process.stdout.write(`${version}\n`);
      return exitCodes.fine;
    case 'check': {
      const workspaces = openWorkspaces(command.paths, command.config);
      const result = check(workspaces, Date.now());
      reportFailures(workspaces);
      process.stdout.write(formatProblems(result, command.format, isColoured()));
      return fails(result, command.failOn) ? exitCodes.problems : exitCodes.fine;
    }
    case 'fix': {
      const workspaces = openWorkspaces(command.paths, command.config);
      const fixed = fix(workspaces, command.isDryRun, Date.now());
      reportFailures(workspaces);
      const done = fixed.map(({ file }) => `${printable(file)}\n`);
      process.stdout.write((command.isDryRun ? fixed.map(({ diff }) => diff) : done).join(''));
      process.stderr.write(`${fixSummary(workspaces, fixed.length, command.isDryRun)}\n`);
      return exitCodes.fine;
    }
    case 'list': {
      const workspaces = openWorkspaces(command.paths, command.config);
      const result = list(workspaces);
      reportFailures(workspaces);
      process.stdout.write(formatConferences(result, command.format));
      return exitCodes.fine;
    }
    case 'render': {
      const [workspace] = openWorkspaces([command.path], command.config);
      if (workspace === undefined || workspace.notes.length !== 1)
        throw new UsageError('"render" takes one file');
      // The preview's libraries are only loaded for it.
      const { render } = await import('./renderCommand');
      process.stdout.write(render(workspace));
      return exitCodes.fine;
    }
  }
}

/** Beside the output, which may be piped into `git apply`: what was done, and how to see what needs a person. */
function fixSummary(workspaces: readonly Workspace[], changed: number, isDryRun: boolean): string {
  const notes = counted(
    workspaces.reduce((sum, { notes }) => sum + notes.length, 0),
    'note',
  );
  if (changed === 0) return `${notes} looked at, nothing to mend without asking`;
  return `${notes} looked at, ${changed} ${isDryRun ? 'would be mended' : 'mended'}; "check" shows what is left`;
}

/** On a terminal, unless the user doesn't want it (https://no-color.org). */
function isColoured(): boolean {
  return process.stdout.isTTY && (process.env.NO_COLOR ?? '') === '';
}

/** What lies in a folder and can't be read costs only itself. */
function reportFailures(workspaces: readonly Workspace[]): void {
  for (const workspace of workspaces)
    for (const [path, error] of workspace.failures)
      process.stderr.write(
        `conference-notes: Can't read ${printable(displayPath(workspace, path))}: ${reasonOf(error)}\n`,
      );
}

/** Whoever reads our output has seen enough (`| head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
