import { type Document, parseDocument } from 'yaml';
import type { FrontMatterFault } from './frontMatter';
import { mappingOnKeyLine, refusedByLibyaml, tabOnBlankLine } from './libyamlRules';
import { blank, lineAround } from './mask';
import { colonInValue, explain, type Finding } from './yamlFaults';

/** What came of parsing, after the faults were hidden from the parser one by one. Spans are in the source. */
export interface RepairedYaml {
  readonly document: Document.Parsed;
  /** As long as the source; hidden characters are replaced by private-use ones or blanks. */
  readonly masked: string;
  readonly faults: readonly FrontMatterFault[];
}

/** A text with more faults than this is no front matter that somebody is writing. */
const maxFaults = 25;

/** Of so many, each costs the parser as much as a long line: only the first is named. */
const manyErrors = 250;

/** Each fault costs one more parse: a long text gets fewer, so that none takes seconds. Most are below 1,000. */
const maxParsedLength = 40_000;

/**
 * Parses YAML as libyaml would, and names what it would refuse. After a fault `yaml` guesses, mostly wrongly, so the
 * characters that caused it are hidden and the text is parsed again.
 */
export function repairYaml(source: string): RepairedYaml {
  const strict = refusedByLibyaml(source, maxFaults);
  const faults = [...strict.faults];
  // `yaml` takes a `\r` before a line's end for text in places; a blank it doesn't.
  let masked = strict.masked.replaceAll('\r\n', ' \n');
  let document = parseYaml(masked);
  const rounds = Math.min(maxFaults, Math.ceil(maxParsedLength / (source.length + 1)));
  for (let round = 0; round < rounds; round++) {
    const finding = findNext(document, source, masked);
    if (finding === undefined) break;
    if (finding.fault !== undefined && !isOnLineOfOthers(finding.fault, faults, source))
      faults.push(finding.fault);
    if (finding.masked === masked || document.errors.length > manyErrors) break;
    masked = finding.masked;
    document = parseYaml(masked);
  }
  // In a text without faults a `|` block keeps its lines as they are.
  if (faults.length === 0 && masked === source.replaceAll('\r\n', ' \n') && masked !== source)
    return { document: parseYaml(source), masked: source, faults };
  return { document, masked, faults };
}

/** How `yaml` is asked to parse: scalars stay as written, and what both generators accept is accepted. */
function parseYaml(source: string): Document.Parsed {
  return parseDocument(source, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

function findNext(document: Document.Parsed, source: string, masked: string): Finding | undefined {
  const error = document.errors[0];
  if (error !== undefined) return explain(error, source, masked, document);
  const at = mappingOnKeyLine(document, masked);
  if (at !== undefined) return colonInValue(masked, lineAround(masked, at), at);
  const tab = tabOnBlankLine(document, masked);
  return tab && { fault: { reason: 'tab', span: tab, data: {} }, masked: blank(masked, tab) };
}

/** One slip makes the parser complain about its line several times. */
function isOnLineOfOthers(
  fault: FrontMatterFault,
  others: readonly FrontMatterFault[],
  source: string,
): boolean {
  const lineOf = (one: FrontMatterFault): number => lineAround(source, one.span.start).start;
  return others.some((other) => lineOf(other) === lineOf(fault));
}
