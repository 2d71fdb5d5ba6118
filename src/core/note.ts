import type { FrontMatter } from './frontMatter/frontMatter';
import { readFrontMatter } from './frontMatter/readFrontMatter';
import type { Outline } from './markdown/markdown';
import { scanMarkdown } from './markdown/scanMarkdown';
import { scanShortcodes } from './shortcode/scanShortcodes';
import type { ShortcodeScan } from './shortcode/shortcode';
import { keepShape } from './text/keepShape';
import { Lines } from './text/lines';

/** Where the body starts is known without knowing where all lines do. */
const lineEnd = /\r\n?|\n/g;

/**
 * A Markdown file, parsed as far as it is asked for: each part is read once, when first wanted, and kept.
 * Parsing never fails; what is wrong with a note stands beside what was found in it.
 *
 * The text is dialect-neutral here: whether `{% include %}` or `{{< figure >}}` means anything is the site's to say.
 */
export class Note {
  #lines: Lines | undefined;
  #frontMatter: { readonly found: FrontMatter | undefined } | undefined;
  #outline: Outline | undefined;
  #shortcodes: ShortcodeScan | undefined;

  constructor(readonly text: string) {}

  get lines(): Lines {
    this.#lines ??= new Lines(this.text);
    return this.#lines;
  }

  /** `undefined` if the text has none. */
  get frontMatter(): FrontMatter | undefined {
    this.#frontMatter ??= { found: readFrontMatter(this.text) };
    return this.#frontMatter.found;
  }

  /** Where the body starts: after the front matter's last line, or at 0. */
  get bodyStart(): number {
    const block = this.frontMatter?.block;
    if (block === undefined) return 0;
    lineEnd.lastIndex = block.whole.end;
    return lineEnd.test(this.text) ? lineEnd.lastIndex : this.text.length;
  }

  /** Headings, links, images, code of the body. */
  get outline(): Outline {
    this.#outline ??= scanMarkdown(this.text, this.bodyStart);
    return this.#outline;
  }

  /** Hugo's calls and Liquid's tags of the body. */
  get shortcodes(): ShortcodeScan {
    this.#shortcodes ??= scanShortcodes(this.text, this.bodyStart);
    return this.#shortcodes;
  }
}

keepShape(new Note(''));
