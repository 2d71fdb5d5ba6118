import type { GoAction } from './goTemplate';

const opening: ReadonlySet<string> = new Set(['if', 'with', 'range', 'block', 'define']);

/** `<div class="` of `<div class="{{ .Get 0 }}">` */
const tagStart = /<[a-z][a-z\d-]*(?=[\s/>]|$)/i;

/** Code that the template shows, and the mark of templates from before Hugo 0.60, whose HTML Hugo leaves alone. */
const exception = /```|~~~|"version"\s*:\s*1\b/;

/** Whether a Hugo template has a tag of HTML in it that is shown whatever it is given: outside of `if`, `with`, `range`. */
export function writesHtml(template: string, actions: readonly GoAction[]): boolean {
  if (exception.test(template)) return false;
  let depth = 0;
  let at = 0;
  for (const { whole, tokens } of actions) {
    if (depth === 0 && tagStart.test(template.slice(at, whole.start))) return true;
    const [first] = tokens;
    if (first?.kind === 'word' && opening.has(first.text)) depth += 1;
    else if (first?.kind === 'word' && first.text === 'end') depth -= 1;
    at = whole.end;
  }
  return depth === 0 && tagStart.test(template.slice(at));
}
