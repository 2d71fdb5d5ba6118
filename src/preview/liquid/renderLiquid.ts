import { Context, type Liquid, TagToken, type Template, TokenKind, TypeGuards } from 'liquidjs';
import { scanShortcodes } from '../../core/shortcode/scanShortcodes';
import { Lines } from '../../core/text/lines';
import { covers, textOf } from '../../core/text/span';
import { StitchedText } from '../calls/stitchedText';
import { escapeHtml } from '../html/html';
import type { PreviewNote } from '../previewContext';
import { jekyllEngine } from './jekyllEngine';
import { jekyllScope } from './jekyllScope';
import { allowTagsOf } from './unknownTags';

/** A note's text after Liquid, as Markdown then reads it. */
export interface RenderedLiquid {
  readonly text: string;
  /** The document's line of a line of `text`. */
  readonly lineOf: (line: number) => number;
  /** Whether HTML of templates stands among the writer's own. */
  readonly holdsHtml: boolean;
}

/** What rendering needs of the preview around it. */
export interface LiquidSurroundings {
  readonly note: PreviewNote;
  /** Where the body starts: front matter is no Liquid. */
  readonly bodyStart: number;
  /** A word that stands for finished HTML in the text, until Markdown is done. */
  markFor(html: string): string;
  markdownify(text: string): string;
}

/**
 * Renders the body as Jekyll would, piece by piece: one that fails (a template that isn't there, a loop that is too
 * long) is named in its own place, and each line of the result knows the line it comes from. `undefined` for a text that
 * Liquid can't read at all (a block that is never closed).
 */
export function renderLiquid(text: string, around: LiquidSurroundings): RenderedLiquid | undefined {
  const engine = jekyllEngine(around);
  const body = withoutHugo(text.slice(around.bodyStart));
  const templates = parsed(engine, body);
  if (templates === undefined) return undefined;
  const limits = { sync: true, memoryLimit, renderLimit } as const;
  const context = new Context(jekyllScope(around.note, text), engine.options, limits);
  const stitched = new StitchedText(text, new Lines(text));
  stitched.copy({ start: 0, end: around.bodyStart });
  const outputOf = outputsOf(engine, context);
  let holdsHtml = false;
  for (const [i, template] of templates.entries()) {
    const start = around.bodyStart + template.token.begin;
    const end = around.bodyStart + (templates[i + 1]?.token.begin ?? body.length);
    const output = outputOf(template);
    if (output === text.slice(start, end)) stitched.copy({ start, end });
    else if (isFinishedHtml(output, template)) stitched.insert(around.markFor(output), start);
    else {
      holdsHtml ||= output.includes('<') && template.token.kind !== TokenKind.HTML;
      stitched.insertWithin(output, { start, end });
    }
  }
  return { text: stitched.result, lineOf: (line) => stitched.lineOf(line), holdsHtml };
}

/** Bounds for one note, far above what any real one needs: steps of memory that Liquid counts, and milliseconds. */
const memoryLimit = 20_000_000;
const renderLimit = 400;

/**
 * Parsed as Ruby's Liquid does it, which overlooks what it can't read: a tag that stops the parser is taken out, and the
 * rest is tried again. A note that needs more of that than anybody writes by mistake is no template.
 */
function parsed(engine: Liquid, source: string): readonly Template[] | undefined {
  let body = source;
  for (let attempt = 0; attempt < maxRepairs; attempt++) {
    try {
      return engine.parse(body);
    } catch (error) {
      if (attempt === 0) allowTagsOf(engine, source);
      const repaired = attempt === 0 ? body : withoutTagAt(body, placeOf(error));
      if (repaired === undefined) return undefined;
      body = repaired;
    }
  }
  return undefined;
}

const maxRepairs = 20;

/** Where Liquid stumbled; `undefined` for an error that isn't about the text. */
function placeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('token' in error)) return undefined;
  const { token } = error;
  if (typeof token !== 'object' || token === null || !('begin' in token)) return undefined;
  return typeof token.begin === 'number' ? token.begin : undefined;
}

/** `{% broken %}` → `{{""     }}`: as long, and nothing. */
function withoutTagAt(body: string, place: number | undefined): string | undefined {
  if (place === undefined) return undefined;
  const start = Math.max(body.lastIndexOf('{%', place), body.lastIndexOf('{{', place));
  if (start < 0) return undefined;
  const end = body.indexOf(body[start + 1] === '%' ? '%}' : '}}', start);
  if (end < start + shortestTag || body.startsWith('{{""', start)) return undefined;
  return body.slice(0, start) + emptyOutput(body.slice(start, end + 2)) + body.slice(end + 2);
}

/** `{%x%}` has room for `{{""}}` only from its closing mark on. */
const shortestTag = 4;

/** Liquid takes `{{< figure >}}` for a variable that it can't read, and shows nothing. As long as before: offsets stay. */
function withoutHugo(body: string): string {
  if (!/\{\{[<%]/.test(body)) return body;
  const { tags, escaped } = scanShortcodes(body, 0);
  const shown = escaped.filter(({ dialect }) => dialect === 'liquid');
  const pieces: string[] = [];
  let copied = 0;
  for (const { dialect, whole, isUnterminated } of tags) {
    if (
      dialect !== 'hugo' ||
      isUnterminated ||
      whole.start < copied ||
      shown.some((one) => covers(one.whole, whole))
    )
      continue;
    pieces.push(body.slice(copied, whole.start), emptyOutput(textOf(body, whole)));
    copied = whole.end;
  }
  return pieces.join('') + body.slice(copied);
}

/** `{{< x >}}` → `{{""   }}`: as long, and nothing. */
function emptyOutput(tag: string): string {
  return `{{""${tag.slice(4, -2).replace(/[^\r\n]/g, ' ')}}}`;
}

/** What each template makes, or a word on why it makes nothing. */
function outputsOf(engine: Liquid, context: Context): (template: Template) => string {
  let failures = 0;
  return (template) => {
    // What is no template is shown whatever came before it.
    if (TypeGuards.isHTMLToken(template.token)) return template.token.getContent();
    if (failures >= maxFailures) return failed(template, 'Too many errors');
    try {
      return String(engine.renderSync([template], context));
    } catch (error) {
      failures += 1;
      return failed(template, error instanceof Error ? (error.message.split(/, line:|\n/)[0] ?? '') : '');
    }
  };
}

/** For each error Liquid counts the lines from the top: a note of nothing but errors would take its length squared. */
const maxFailures = 200;

function failed({ token }: Template, reason: string): string {
  const source = token.getText().replace(/^\{[{%]-?\s*|\s*-?[%}]\}$/g, '');
  return `<span class="conference-notes-chip" title="${escapeHtml(reason)}"><code>${escapeHtml(source.slice(0, longestShown))}</code></span>`;
}

/** As much of a failing tag as tells which one it is. */
const longestShown = 200;

/**
 * Whether a template made HTML and nothing else: it goes around Markdown as it is, for blank lines and indentation in it
 * mean nothing. What stands between `if` and `endif` is mostly the writer's Markdown.
 */
function isFinishedHtml(output: string, { token }: Template): boolean {
  if (token instanceof TagToken && blocksOfText.has(token.name)) return false;
  return token.kind !== TokenKind.HTML && /^\s*<[a-z]/i.test(output) && />\s*$/.test(output);
}

const blocksOfText: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'case',
  'for',
  'tablerow',
  'raw',
  'comment',
]);
