import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import { allShortcodes, scanShortcodes } from '../../core/shortcode/scanShortcodes';
import { escapeHtml } from '../html/html';

/** Tags that plugins bring which put something into the page's head, or nothing at all. */
const silent: ReadonlySet<string> = new Set(['seo', 'feed_meta', 'feed', 'link_previews']);

/**
 * Gives every tag of `text` that Liquid doesn't know, because a plugin of the site brings it, a quiet label, and a body
 * where the text closes it. Otherwise Liquid would refuse all of the text.
 */
export function allowTagsOf(engine: Liquid, text: string): void {
  const own = scanShortcodes(text, 0).shortcodes.filter(({ open }) => open.dialect === 'liquid');
  for (const { open, close } of allShortcodes(own)) {
    if (open.name === '' || isKnown(engine, open.name)) continue;
    if (close !== undefined) engine.registerTag(open.name, LabelledBlock);
    else if (!innerTags.has(open.name)) engine.registerTag(open.name, Label);
  }
}

/** A label of another text may stand for a block here. */
function isKnown({ tags }: Liquid, name: string): boolean {
  return Object.hasOwn(tags, name) && tags[name] !== Label && tags[name] !== LabelledBlock;
}

/** Parts of blocks, which their blocks read themselves. */
const innerTags: ReadonlySet<string> = new Set(['else', 'elsif', 'when']);

class Label extends Tag {
  readonly #label: string;

  constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid) {
    super(token, remainTokens, liquid);
    this.#label = labelOf(token);
  }

  render(_context: Context, emitter: Emitter): void {
    emitter.write(this.#label);
  }
}

class LabelledBlock extends Tag {
  readonly #label: string;
  readonly #body: Template[] = [];

  constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid) {
    super(token, remainTokens, liquid);
    this.#label = labelOf(token);
    const stream = liquid.parser
      .parseStream(remainTokens)
      .on(`tag:end${token.name}`, () => {
        stream.stop();
      })
      .on('template', (template: Template) => {
        this.#body.push(template);
      })
      .on('end', () => {
        throw new Error(`${token.getText()} is never closed`);
      });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    emitter.write(this.#label);
    yield this.liquid.renderer.renderTemplates(this.#body, context, emitter);
  }
}

function labelOf(token: TagToken): string {
  if (silent.has(token.name)) return '';
  return `<span class="conference-notes-chip"><code>${escapeHtml(`${token.name} ${token.args}`.trim())}</code></span>`;
}
