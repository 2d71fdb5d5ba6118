import type { CheckContext } from '../../../src/core/check/checkContext';
import { problemTable } from '../../../src/core/check/problemTable';
import { checkShortcodes } from '../../../src/core/check/shortcode/shortcode';
import { Note } from '../../../src/core/note';
import { type HugoCall, readAsHugo } from '../../../src/core/shortcode/readAsHugo';
import type { Escaped, ParameterValue, Tag } from '../../../src/core/shortcode/shortcode';
import { readSites, siteOf } from '../../../src/core/site/sites';
import { siteFiles } from './askHugo';
import { type Call, type Reading, tidied } from './reading';

const path = 'content/p.html.md';
const site = siteOf(path, readSites(siteFiles));
const context: CheckContext = { path, site, files: { has: () => undefined }, now: 0 };

/** What the page comes to by our reading: it stops where we report an error. */
export function ourReading(body: string): Reading {
  const note = new Note(body);
  const problems = checkShortcodes(note, context);
  if (problems.some(({ code }) => problemTable[code].severity === 'error')) return 'stops';
  const takesBody = (name: string): boolean => (site.shortcodes.get(name)?.body ?? 'none') !== 'none';
  const tags = note.shortcodes.tags.filter(({ dialect }) => dialect === 'hugo');
  const { calls } = readAsHugo(tags, takesBody);
  const escaped = note.shortcodes.escaped.filter(({ dialect }) => dialect === 'hugo');
  return new Assembly(body, escaped, takesBody).parts(calls, 0, body.length);
}

class Assembly {
  constructor(
    private readonly text: string,
    private readonly escaped: readonly Escaped[],
    private readonly takesBody: (name: string) => boolean,
  ) {}

  parts(calls: readonly HugoCall[], from: number, to: number): Exclude<Reading, 'stops'> {
    const parts: (string | Call)[] = [];
    let at = from;
    for (const call of calls) {
      parts.push(this.shown(at, call.open.whole.start), this.call(call));
      const isSwallowing = call.open.name.endsWith('.inline') && call.open.kind === 'open';
      at = call.close === undefined && isSwallowing ? to : this.endOf(call.close ?? call.open);
    }
    return tidied([...parts, this.shown(at, to)]);
  }

  /** Behind more than one slash Hugo has closed already when it comes to the end of the tag, and shows it. */
  private endOf({ whole }: Tag): number {
    const isDoubled = /^\{\{[<%]\s*\/\s*\//.test(this.text.slice(whole.start, whole.end));
    return isDoubled ? whole.end - '>}}'.length : whole.end;
  }

  private call({ open, close, children }: HugoCall): Call | string {
    // Hugo shows nothing for them, as they are switched off.
    if (open.name.endsWith('.inline')) return '';
    const end = open.whole.end;
    return {
      name: open.name,
      parameters: parametersOf(open),
      inner: this.takesBody(open.name) ? this.parts(children, end, close?.whole.start ?? end) : undefined,
    };
  }

  /** Commented-out calls are shown without the comment's marks. */
  private shown(from: number, to: number): string {
    let shown = '';
    let at = from;
    for (const { whole, content } of this.escaped) {
      if (whole.start < from || whole.end > to) continue;
      shown += this.text.slice(at, content.start - 2) + this.text.slice(content.start, content.end);
      shown += this.text.slice(content.end + 2, whole.end);
      at = whole.end;
    }
    return shown + this.text.slice(at, to);
  }
}

function parametersOf({ parameters }: Tag): Call['parameters'] {
  const all = new Map(
    parameters.map(({ name, value }, i): [string, Call['parameters'][number]] => {
      const key = name ?? String(i);
      const isNumber = value.type === 'int' || value.type === 'float';
      return [key, [key, goTypes[value.type], isNumber ? String(Number(value.text)) : value.text]];
    }),
  );
  const isNamed = parameters.some(({ name }) => name !== undefined);
  const sorted = [...all.values()];
  return isNamed ? sorted.sort(([a], [b]) => (a < b ? -1 : 1)) : sorted;
}

const goTypes: Readonly<Record<ParameterValue['type'], string>> = {
  string: 'string',
  int: 'int',
  float: 'float64',
  bool: 'bool',
  variable: 'string',
};
