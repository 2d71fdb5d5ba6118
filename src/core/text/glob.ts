import { matchesStars } from './starGlob';

/**
 * Whether `path` matches a glob as VS Code's settings write them: `**`, `*`, `?`, `{a,b}`, `[a-z]`; `/` always parts
 * folders. A glob without `/` matches in any folder: `*.tmp`. Patterns come from settings, paths from the workspace: of
 * neither can anybody make a question that is never answered.
 */
export function matchesGlob(glob: string, path: string): boolean {
  return compileGlob(glob).test(path);
}

/** All of `globs` as one question; compiled once, for lists that are asked about thousands of paths. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const names = new Set(globs.flatMap((glob) => anywhere.exec(glob)?.[1] ?? []));
  const expressions = globs.filter((glob) => !anywhere.test(glob)).map(compileGlob);
  return (path) =>
    (names.size > 0 && path.split('/').some((name) => names.has(name))) ||
    expressions.some((expression) => expression.test(path));
}

/** `**\/node_modules/**`: what most globs that leave something out are. Names are faster compared than matched. */
const anywhere = /^\*\*\/([^*?[\]{}/]+)\/\*\*$/;

/** More than a person writes by hand; what would be longer stays as it is. */
const maxExpansions = 200;

/**
 * The same glob without braces: `**\/{hugo,config}.{toml,yaml}` → four globs. For searches that know one level of braces
 * only, which is needed for the list itself.
 */
export function expandBraces(glob: string): readonly string[] {
  let globs: readonly string[] = [glob];
  while (globs.length <= maxExpansions) {
    const expanded = globs.flatMap(expandOne);
    if (expanded.length === globs.length && expanded.every((one, i) => one === globs[i])) return globs;
    globs = [...new Set(expanded)];
  }
  return [glob];
}

/** Of the first pair of braces that holds no other. */
function expandOne(glob: string): readonly string[] {
  const inner = /\{([^{}]*)\}/.exec(glob);
  if (inner === null) return [glob];
  const before = glob.slice(0, inner.index);
  const after = glob.slice(inner.index + inner[0].length);
  return (inner[1] ?? '').split(',').map((choice) => before + choice + after);
}

/** What a text has to be to be taken literally in a regular expression. */
const special = /[\\^$.*+?()[\]{}|]/g;

/** One alternative of a glob's syntax at a time; what none of them takes is literal. */
const tokens =
  /(?<deep>(?:\*\*\/)+|\/\*\*$|\*\*)|(?<star>\*+)|(?<one>\?)|(?<set>\[[^\]/]+\])|(?<brace>[{},])/y;

/** A compiled glob. */
interface Matcher {
  test(path: string): boolean;
}

/** With more stars an expression could try them in too many ways. */
const mostStars = 3;

function compileGlob(glob: string): Matcher {
  const pattern = glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`;
  if ((pattern.match(/\*+/g) ?? []).length > mostStars) {
    const all = expandBraces(pattern);
    return { test: (path) => all.some((one) => matchesStars(one, path)) };
  }
  return compileExpression(pattern);
}

function compileExpression(pattern: string): RegExp {
  let source = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; ) {
    tokens.lastIndex = at;
    const match = tokens.exec(pattern);
    const groups = match?.groups;
    if (match === null || groups === undefined) {
      source += pattern.charAt(at).replace(special, '\\$&');
      at += 1;
      continue;
    }
    if (groups.brace === '{') depth += 1;
    source += sourceOf(match[0], groups, depth);
    if (groups.brace === '}' && depth > 0) depth -= 1;
    at += match[0].length;
  }
  return tryCompile(`^${source}${')'.repeat(depth)}$`);
}

function sourceOf(token: string, groups: Record<string, string | undefined>, depth: number): string {
  if (groups.deep !== undefined) return deepSource(token);
  if (groups.star !== undefined) return '[^/]*';
  if (groups.one !== undefined) return '[^/]';
  if (groups.set !== undefined) return token.replace(/^\[!/, '[^').replace(/\\/g, '\\\\');
  if (depth === 0) return token.replace(special, '\\$&');
  return token === '{' ? '(?:' : token === ',' ? '|' : ')';
}

function deepSource(token: string): string {
  if (token === '/**') return '(?:/.*)?';
  return token === '**' ? '.*' : '(?:.*/)?';
}

/** A set like `[z-a]` is no expression: such a glob matches nothing. */
function tryCompile(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return /(?!)/;
  }
}
