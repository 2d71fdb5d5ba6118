import { keepShape } from '../text/keepShape';
import type { FaultReason, Shortcode, ShortcodeFault, Tag } from './shortcode';

/** The calls that tags make, and the closing tags that close nothing. */
export interface Pairing {
  readonly shortcodes: readonly Shortcode[];
  readonly faults: readonly ShortcodeFault[];
}

/** An opening tag for which the closing one may still come. */
interface Waiting {
  readonly open: Tag;
  children: Shortcode[];
}

/**
 * Pairs one dialect's tags by name: a closing tag belongs to the nearest open one of its name, and the tags between
 * that are still open stand alone. A `close-without-open` fault for the rest; `wrong-order` where the opening tag
 * was passed over by another's closing tag.
 */
export function pairTags(tags: readonly Tag[]): Pairing {
  return new TagPairing().pair(tags);
}

class TagPairing {
  readonly #top: Shortcode[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #faults: ShortcodeFault[] = [];
  /** Where in `#waiting` the tags of a name stand, innermost last. */
  readonly #places = new Map<string, number[]>();
  /** Opening tags that another's closing tag passed over: by name, how many. */
  readonly #passed = new Map<string, number>();

  pair(tags: readonly Tag[]): Pairing {
    for (const tag of tags) {
      if (tag.kind === 'open') this.#open(tag);
      else if (tag.kind === 'selfClosed') this.#siblings().push(alone(tag));
      else this.#close(tag);
    }
    this.#dropTo(0);
    return { shortcodes: this.#top, faults: this.#faults };
  }

  #siblings(): Shortcode[] {
    return this.#waiting.at(-1)?.children ?? this.#top;
  }

  #open(tag: Tag): void {
    const places = this.#places.get(tag.name);
    if (places === undefined) this.#places.set(tag.name, [this.#waiting.length]);
    else places.push(this.#waiting.length);
    this.#waiting.push({ open: tag, children: [] });
  }

  #close(tag: Tag): void {
    // A closing tag without a name closes what was opened last.
    const place = tag.name === '' ? this.#lastPlace() : this.#places.get(tag.name)?.at(-1);
    if (place === undefined) {
      this.#blame(tag);
      return;
    }
    for (const { open } of this.#waiting.slice(place + 1))
      this.#passed.set(open.name, (this.#passed.get(open.name) ?? 0) + 1);
    this.#dropTo(place + 1);
    const waiting = this.#pop();
    if (waiting === undefined) return;
    const { open, children } = waiting;
    this.#siblings().push({
      open,
      close: tag,
      inner: { start: open.whole.end, end: tag.whole.start },
      whole: { start: open.whole.start, end: tag.whole.end },
      children,
    });
  }

  #lastPlace(): number | undefined {
    return this.#waiting.length === 0 ? undefined : this.#waiting.length - 1;
  }

  #blame(tag: Tag): void {
    const passed = this.#passed.get(tag.name) ?? 0;
    if (passed > 0) this.#passed.set(tag.name, passed - 1);
    const reason: FaultReason = passed > 0 ? 'wrong-order' : 'close-without-open';
    this.#faults.push({ reason, dialect: tag.dialect, span: tag.whole, data: { shortcode: tag.name } });
  }

  #pop(): Waiting | undefined {
    const waiting = this.#waiting.pop();
    if (waiting !== undefined) this.#places.get(waiting.open.name)?.pop();
    return waiting;
  }

  /** Those from `place` on stand alone: what was thought to be inside them follows them. */
  #dropTo(place: number): void {
    const loose: Shortcode[] = [];
    for (const { open, children } of this.#waiting.slice(place)) {
      loose.push(alone(open));
      for (const child of children) loose.push(child);
    }
    while (this.#waiting.length > place) this.#pop();
    const siblings = this.#siblings();
    for (const shortcode of loose) siblings.push(shortcode);
  }
}

keepShape(new TagPairing());

function alone(open: Tag): Shortcode {
  const { end } = open.whole;
  return { open, close: undefined, inner: { start: end, end }, whole: open.whole, children: [] };
}
