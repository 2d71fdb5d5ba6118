import type { Tag } from './shortcode';

/** A call as Hugo puts it together. */
export interface HugoCall {
  readonly open: Tag;
  /** `undefined` where it takes no body or closes itself. */
  readonly close: Tag | undefined;
  readonly children: readonly HugoCall[];
}

/** Why Hugo gives up over how tags are nested, and at which. */
export interface HugoRefusal {
  readonly reason: 'not-open' | 'body-not-allowed' | 'unclosed';
  readonly tag: Tag;
}

/** How Hugo reads a page's tags: the outermost calls, or where it stops. */
export interface HugoReading {
  readonly calls: readonly HugoCall[];
  readonly refusal: HugoRefusal | undefined;
}

interface OpenCall {
  readonly open: Tag;
  readonly children: HugoCall[];
}

/**
 * Puts tags together as Hugo does: whether a call has a body is for its template to say (`takesBody`), and any closing
 * tag ends the innermost open call; all that its name must be is one that was opened somewhere before. `tags` must be
 * Hugo's, without faults.
 */
export function readAsHugo(tags: readonly Tag[], takesBody: (name: string) => boolean): HugoReading {
  const calls: HugoCall[] = [];
  const open: OpenCall[] = [];
  const named = new Set<string>();
  const refused = (reason: HugoRefusal['reason'], tag: Tag): HugoReading => ({
    calls,
    refusal: { reason, tag },
  });
  for (const tag of tags) {
    const siblings = open.at(-1)?.children ?? calls;
    const hasBody = tag.name.endsWith('.inline') || takesBody(tag.name);
    if (tag.kind === 'close') {
      if (tag.name === '' ? named.size === 0 : !named.has(tag.name)) return refused('not-open', tag);
      const call = open.pop();
      if (call === undefined) return refused('body-not-allowed', tag);
      (open.at(-1)?.children ?? calls).push({ ...call, close: tag });
    } else if (tag.kind === 'selfClosed' && !hasBody) return refused('body-not-allowed', tag);
    else if (tag.kind === 'open' && hasBody) open.push({ open: tag, children: [] });
    else siblings.push({ open: tag, close: undefined, children: [] });
    if (tag.kind !== 'close') named.add(tag.name);
  }
  // An inline shortcode that is never closed swallows what follows it, without a word.
  for (let last = open.at(-1); last?.open.name.endsWith('.inline') === true; last = open.at(-1)) {
    open.pop();
    (open.at(-1)?.children ?? calls).push({ ...last, close: undefined });
  }
  const unclosed = open.at(-1);
  return unclosed === undefined ? { calls, refusal: undefined } : refused('unclosed', unclosed.open);
}
