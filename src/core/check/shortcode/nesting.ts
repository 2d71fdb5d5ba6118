import { readAsHugo } from '../../shortcode/readAsHugo';
import type { Shortcode, ShortcodeFault, Tag } from '../../shortcode/shortcode';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { closest } from '../../text/closest';
import type { CheckContext } from '../checkContext';
import type { Problem } from '../problem';
import { isCertain } from './certainty';

/** What is opened, closed and closed in the right order: by the templates' own word, which of them take a body. */
export function checkNesting(
  tags: readonly Tag[],
  shortcodes: readonly Shortcode[],
  faults: readonly ShortcodeFault[],
  context: CheckContext,
): readonly Problem[] {
  const paired = new Set(shortcodes.flatMap(({ open, close }) => (close === undefined ? [] : [open.name])));
  const takesBody = (name: string): boolean => {
    const body = certainDefinition(name, context)?.body;
    return body === undefined ? paired.has(name) : body !== 'none';
  };
  const closings = faults.filter(({ reason }) => reason === 'close-without-open' || reason === 'wrong-order');
  const isContent = closings.length > 0 && readAsHugo(tags, takesBody).refusal === undefined;
  const crossed = new Set(
    faults.filter(({ reason }) => reason === 'wrong-order').map(({ data }) => data.shortcode),
  );
  return [
    ...closingProblems(closings, isContent, tags),
    ...shortcodes.flatMap((shortcode) => {
      const isMisclosed = isContent || crossed.has(shortcode.open.name);
      return checkPair(shortcode, isMisclosed, takesBody, context);
    }),
  ];
}

function certainDefinition(name: string, context: CheckContext): ShortcodeDefinition | undefined {
  const definition = context.site.shortcodes.get(name);
  return definition !== undefined && isCertain(definition, context) ? definition : undefined;
}

/** More names than any note opens: a text that has them gets no suggestions for the rest. */
const mostNames = 100;

function closingProblems(
  closings: readonly ShortcodeFault[],
  isContent: boolean,
  tags: readonly Tag[],
): readonly Problem[] {
  const opened = tags.filter(({ kind }) => kind === 'open');
  const names = [...new Set(opened.map((tag) => tag.name))].slice(0, mostNames);
  let next = 0;
  return closings.map(({ reason, span, data }) => {
    while ((opened[next]?.whole.start ?? span.start) < span.start) next += 1;
    const name = data.shortcode ?? '';
    const open = opened[next - 1]?.name;
    if (reason === 'wrong-order' || (isContent && open !== undefined))
      return { code: 'shortcode.wrong-order', span, data: { name, open: open ?? name } };
    const known = closest(name, names);
    const suggestion = known === undefined ? {} : { closest: known };
    return { code: 'shortcode.not-open', span, data: { name, ...suggestion } };
  });
}

function checkPair(
  { open, close }: Shortcode,
  isMisclosed: boolean,
  takesBody: (name: string) => boolean,
  context: CheckContext,
): readonly Problem[] {
  const { name } = open;
  const isKnown = certainDefinition(name, context) !== undefined;
  if (open.kind === 'selfClosed' || close !== undefined) {
    if (isKnown && !takesBody(name)) return bodyNotAllowed(open, close);
    return close === undefined ? [] : mixedDelimiters(open, close);
  }
  if (!isKnown || !takesBody(name) || open.isUnterminated || isMisclosed) return [];
  const closing = open.delimiter === '<' ? `{{< /${name} >}}` : `{{% /${name} %}}`;
  const selfClosing = open.delimiter === '<' ? `{{< ${name} … />}}` : `{{% ${name} … /%}}`;
  return [{ code: 'shortcode.unclosed', span: open.nameSpan, data: { name, closing, selfClosing } }];
}

function bodyNotAllowed(open: Tag, close: Tag | undefined): readonly Problem[] {
  const { name } = open;
  const span = close === undefined ? { start: open.content.end, end: open.whole.end } : { ...close.whole };
  const form = close === undefined ? 'slash' : 'tag';
  return [{ code: 'shortcode.body-not-allowed', span, data: { name, form } }];
}

function mixedDelimiters(open: Tag, close: Tag): readonly Problem[] {
  if (open.delimiter === close.delimiter) return [];
  const marks = (tag: Tag): string => (tag.delimiter === '<' ? '{{< >}}' : '{{% %}}');
  return [
    {
      code: 'shortcode.mixed-delimiters',
      span: close.whole,
      data: { open: marks(open), close: marks(close) },
    },
  ];
}
