import type { Env, MarkdownIt, Renderer, Token } from 'markdown-it';
import type { Translate } from '../../core/check/problemTable';
import { hugoMarkdown } from '../../core/site/hugo/markdown';
import type { MarkdownFeatures } from '../../core/site/markdownFeatures';
import { cleanHtml } from '../html/cleanHtml';
import type { Attributes } from '../html/html';
import { escapeHtml, openTag } from '../html/html';
import { withPictures } from '../html/htmlPictures';
import { dropped } from '../html/rawHtml';
import { isSafeAddress } from '../html/safeAddress';
import { pictureOf } from '../picture';
import { attachReading, type Call, type FinishedHtml, partOf, type Reading, readingOf } from '../reading';
import { rendererOf } from '../shortcodes/rendererOf';
import type { Drawing, DrawnCall } from '../shortcodes/shortcodeRenderer';
import { callTokens } from './placeBlocks';
import { renderPart } from './renderPart';

type RenderOptions = MarkdownIt['options'];

/** Where a call is drawn. */
interface Place {
  readonly token: Token | undefined;
  readonly isInline: boolean;
  readonly env: Env;
}

/** Draws calls, wherever their marks stand. */
export class CallDrawing {
  constructor(
    private readonly md: MarkdownIt,
    private readonly translate: Translate,
  ) {}

  /** Tells markdown-it how to draw the tokens of calls. */
  register(): void {
    const { rules } = this.md.renderer;
    rules[callTokens.alone] = this.#rule((reading, call, place) => this.#alone(reading, call, place));
    rules[callTokens.open] = this.#rule((reading, call, place) => this.#drawing(reading, call, place).before);
    rules[callTokens.close] = this.#rule((reading, call, place) => this.#drawing(reading, call, place).after);
  }

  /** The call in a line of text or code, as HTML. */
  inText(index: number, reading: Reading, env: Env): string {
    const call = reading.calls[index];
    if (call === undefined) return '';
    if (call.kind === 'html') return this.#html(call, reading);
    return this.#alone(reading, call, { token: undefined, isInline: true, env });
  }

  /** The call in an address or an attribute, as text that is safe in both. */
  inAttribute(index: number, reading: Reading, env: Env): string {
    const call = reading.calls[index];
    if (call?.kind !== 'call') return '';
    const renderer = rendererOf(call.shortcode.open, reading.note);
    const text = renderer.text?.(this.#drawn(reading, call, { token: undefined, isInline: true, env })) ?? '';
    return escapeHtml(isSafeAddress(text) && this.md.validateLink(text) ? text : '');
  }

  #rule(draw: (reading: Reading, call: Call, place: Place) => string) {
    return (tokens: Token[], i: number, _: RenderOptions, env: Env | undefined, __: Renderer): string => {
      const token = tokens[i];
      const reading = readingOf(env);
      const index = token?.meta?.call;
      const call = typeof index === 'number' ? reading?.calls[index] : undefined;
      if (token === undefined || reading === undefined || call === undefined) return '';
      if (call.kind === 'html') return lineOf(token) + this.#html(call, reading);
      const html = draw(reading, call, { token, isInline: !token.block, env: env ?? {} });
      return token.block && html !== '' ? `${html}\n` : html;
    };
  }

  #html({ html }: FinishedHtml, { note }: Reading): string {
    const cleaned = cleanHtml(html);
    return note === undefined ? cleaned : withPictures(cleaned, note, this.translate);
  }

  #alone(reading: Reading, call: Call, place: Place): string {
    const { before, after } = this.#drawing(reading, call, place);
    const { body } = rendererOf(call.shortcode.open, reading.note);
    if (body !== 'markdown' || call.shortcode.close === undefined) return before + after;
    return before + this.#body(reading, call, place) + after;
  }

  /** A body of several paragraphs in a line of text, or one that is nested too deep to go on. */
  #body(reading: Reading, call: Call, place: Place): string {
    const { inner, children } = call.shortcode;
    const words = call.text.slice(inner.start, inner.end);
    if (children.length > 0) return escapeHtml(words);
    return this.#part(words, reading, place.env, (env) => renderPart(this.md, words, env));
  }

  #drawing(reading: Reading, call: Call, place: Place): Drawing {
    if (isLeftOut(call, reading)) {
      const { open, whole } = call.shortcode;
      const lost = rendererOf(open, reading.note).body === 'markdown' ? open.whole : whole;
      const source = call.text.slice(lost.start, lost.end);
      return { before: dropped(source, !place.isInline, this.translate), after: '' };
    }
    return rendererOf(call.shortcode.open, reading.note).draw(this.#drawn(reading, call, place));
  }

  #drawn(reading: Reading, call: Call, { token, isInline, env }: Place): DrawnCall {
    const { shortcode, text } = call;
    const { open, close, inner } = shortcode;
    return {
      tag: open,
      note: reading.note,
      noteText: reading.text,
      isInline,
      bodyText: text.slice(inner.start, inner.end),
      hasBody: close !== undefined,
      outerAttributes: (classes, more = []) => [...outerAttributes(token, classes), ...more],
      parameter: (name) => parameterOf(call, name),
      markdown: (words) =>
        isPlain.test(words)
          ? words
          : this.#part(words, { ...reading, markdown: markdownIn(call, reading) }, env, (own) =>
              withoutParagraph(renderPart(this.md, words, own)),
            ),
      highlight: (code, language) => this.#highlight(code, language),
      picture: (source) => pictureOf(source, reading.note),
      translate: this.translate,
    };
  }

  #part(words: string, reading: Reading, env: Env, render: (env: Env) => string): string {
    const own = { ...env };
    attachReading(own, partOf(reading, words));
    return render(own);
  }

  #highlight(code: string, language: string): string {
    const coloured = language === '' ? '' : this.md.options.highlight?.(code, language, '');
    return coloured ? coloured : escapeHtml(code);
  }
}

/** `{{% figure %}}` on a site that leaves raw HTML out. */
function isLeftOut({ shortcode: { open } }: Call, { note }: Reading): boolean {
  if (open.dialect !== 'hugo' || open.delimiter !== '%' || note?.site.markdown.html !== false) return false;
  return rendererOf(open, note).isHugoHtml === true;
}

/** An empty element that ties what follows it to its line, as VS Code does it for raw HTML. */
function lineOf(token: Token): string {
  return token.block && token.attrs !== null ? `${openTag('div', outerAttributes(token, ''))}</div>` : '';
}

/** Outside of any site a Hugo shortcode is drawn as Hugo by itself would: its Markdown is Goldmark's. */
function markdownIn({ shortcode }: Call, { note, markdown }: Reading): MarkdownFeatures {
  const isNowhere = (note?.site.generator ?? 'plain') === 'plain';
  return isNowhere && shortcode.open.dialect === 'hugo' ? usualHugo : markdown;
}

/** Words that no Markdown makes anything else of: most captions and names. */
const isPlain = /^\p{L}[\p{L}\p{N} ,]*[.]?$/u;

const usualHugo = hugoMarkdown({}, undefined);

/** By name, else by place. Of duplicates the last, as a map would have it. */
function parameterOf(call: Call, name: string | number): string | undefined {
  const { parameters } = call.shortcode.open;
  const found =
    typeof name === 'string'
      ? parameters.findLast((parameter) => parameter.name === name)
      : parameters.filter((parameter) => parameter.name === undefined)[name];
  return found?.value.text;
}

/** Classes of ours with what VS Code needs for scrolling in step: `data-line`, `code-line`, `dir`. */
function outerAttributes(token: Token | undefined, classes: string): Attributes {
  const given = token?.attrs ?? [];
  const names = [classes, ...given.filter(([name]) => name === 'class').map(([, value]) => String(value))];
  const all = names.filter((name) => name !== '').join(' ');
  const others = given.filter(([name]) => name !== 'class');
  return [
    ['class', all === '' ? undefined : all],
    ...others.map(([name, value]) => [name, String(value)] as const),
  ];
}

/** As Hugo's `markdownify`: a single paragraph loses its `<p>`. */
function withoutParagraph(html: string): string {
  const inner = /^<p[^>]*>([\s\S]*)<\/p>\n?$/.exec(html)?.[1];
  return inner === undefined || inner.includes('<p') ? html : inner;
}
