import type { MarkdownIt, StateBlock } from 'markdown-it';
import type { Translate } from '../core/check/problemTable';
import { findFrontMatter } from '../core/frontMatter/findFrontMatter';
import type { FrontMatter, Value } from '../core/frontMatter/frontMatter';
import { readFrontMatter } from '../core/frontMatter/readFrontMatter';
import { element, escapeHtml } from './html/html';
import type { FrontMatterStyle, PreviewContext } from './previewContext';
import { readingOf } from './reading';

const tokenType = 'conference_notes_front_matter';

/**
 * TOML and JSON front matter, shown as VS Code shows YAML's (which stays VS Code's), by the same setting. Also YAML
 * that VS Code doesn't take for such: closed by `...`, or after a blank line.
 */
export function drawFrontMatter(md: MarkdownIt, context: PreviewContext): void {
  md.block.ruler.before('table', tokenType, (state, startLine, _endLine, isSilent) => {
    if (startLine !== 0 || isSilent || state.parentType !== 'root') return false;
    return readBlock(state, context);
  });
  md.renderer.rules[tokenType] = (tokens, i, options, env, renderer) => {
    const token = tokens[i];
    const style = readingOf(env)?.note?.frontMatterStyle ?? 'hide';
    if (token === undefined) return '';
    return draw(style, token.content, token.info, {
      attributes: renderer.renderAttrs(token),
      highlight: (code) => options.highlight?.(code, token.info, '') || escapeHtml(code),
      translate: context.translate,
    });
  };
}

function readBlock(state: StateBlock, { yamlIsShownElsewhere }: PreviewContext): boolean {
  // Only of the whole note: a shortcode's body starts at line 0 too.
  const reading = readingOf(state.env);
  if (reading?.kind !== 'note' || reading.hasBlocks) return false;
  const block = findFrontMatter(state.src);
  if (block?.close === undefined) return false;
  const isPlainYaml =
    block.format === 'yaml' && /^---[ \t]*\n/.test(state.src) && endsWithDashes(state.src, block.whole.end);
  if (yamlIsShownElsewhere && isPlainYaml) return false;
  const lines = state.src.slice(0, block.whole.end).split('\n').length;
  const token = state.push(tokenType, '', 0);
  token.block = true;
  token.map = [0, lines];
  token.info = block.format;
  token.content = state.src.slice(block.whole.start, block.whole.end);
  state.line = lines;
  return true;
}

function endsWithDashes(text: string, end: number): boolean {
  return text.slice(0, end).trimEnd().endsWith('---');
}

interface Drawing {
  readonly attributes: string;
  highlight(code: string): string;
  readonly translate: Translate;
}

function draw(style: FrontMatterStyle, source: string, format: string, drawing: Drawing): string {
  if (style === 'hide') return '';
  if (style === 'codeBlock')
    return `<pre class="frontmatter hljs"${drawing.attributes.replace(/ class="[^"]*"/, '')}><code class="language-${format}">${drawing.highlight(source)}</code></pre>\n`;
  const frontMatter = readFrontMatter(source);
  if (frontMatter === undefined) return '';
  if (frontMatter.fields.length === 0 && frontMatter.faults.length > 0)
    return element(
      'div',
      [
        ['class', 'frontmatter-error'],
        ['role', 'alert'],
      ],
      escapeHtml(drawing.translate('Failed to parse front matter', {})),
    );
  return table(frontMatter, drawing);
}

function table({ fields }: FrontMatter, { attributes, translate }: Drawing): string {
  if (fields.length === 0) return '';
  const rows = fields.map(({ name, value }) =>
    element('tr', [], element('th', [], escapeHtml(name)) + element('td', [], shown(value))),
  );
  const title = escapeHtml(translate('Front matter', {}));
  return `<table class="frontmatter" title="${title}"${attributes.replace(/ class="[^"]*"/, '')}><tbody>${rows.join('')}</tbody></table>\n`;
}

function shown(value: Value): string {
  switch (value.kind) {
    case 'null':
      return '';
    case 'list':
      return value.items.length === 0
        ? ''
        : element('ul', [], value.items.map((item) => element('li', [], shown(item))).join(''));
    case 'mapping':
      return element(
        'ul',
        [],
        value.fields
          .map((field) => element('li', [], `${escapeHtml(field.name)}: ${shown(field.value)}`))
          .join(''),
      );
    default:
      return escapeHtml(String(value.value));
  }
}
