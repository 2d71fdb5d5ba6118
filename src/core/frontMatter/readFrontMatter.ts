import { findFrontMatter, isAllFields, meantEnd, unclosedAt } from './findFrontMatter';
import type { FrontMatter, FrontMatterBlock, FrontMatterFault, ReadFields } from './frontMatter';
import { readJson } from './jsonReader';
import { readToml } from './tomlReader';
import { readYaml } from './yamlReader';

/**
 * A text's front matter, whatever its format; `undefined` if it has none. Never throws: what could be understood
 * stands beside what is wrong.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const block = findFrontMatter(text);
  if (block === undefined) return undefined;
  const read = readFields(text, block);
  // What the parser says about the end of an unclosed block only repeats it.
  if (block.close === undefined) {
    // In JSON a quote left open hides the closing brace.
    const quotes =
      block.format === 'json' ? read.faults.filter(({ reason }) => reason === 'unclosed-quote') : [];
    return { block, fields: read.fields, faults: quotes.length > 0 ? quotes : [unclosed(block)] };
  }
  if (read.faults.length === 0) return { block, ...read };
  return readShorter(text, block) ?? { block, ...(readAsOther(text, block, read) ?? read) };
}

const otherFormats = {
  yaml: { read: readToml, fence: '---', format: 'YAML', other: 'TOML' },
  toml: { read: readYaml, fence: '+++', format: 'TOML', other: 'YAML' },
} as const;

/** TOML between YAML's fences, or YAML between TOML's: one fault, at the fence. */
function readAsOther(
  text: string,
  { format, open, content }: FrontMatterBlock,
  { faults }: ReadFields,
): ReadFields | undefined {
  if (format === 'json') return undefined;
  // No YAML is TOML, but `a = b: c` is YAML as well.
  if (format === 'toml' && !faults.some(({ reason }) => reason === 'no-equals-sign')) return undefined;
  const { read, ...data } = otherFormats[format];
  const { fields, faults: others } = read(text.slice(content.start, content.end), content.start);
  if (others.length > 0 || fields.length === 0) return undefined;
  return { fields, faults: [{ reason: 'other-format', span: open, data }] };
}

/**
 * A forgotten fence makes a rule far below look like one, and prose like broken YAML. If what stands before the first
 * blank line is sound, that is what the writer meant.
 */
function readShorter(text: string, block: FrontMatterBlock): FrontMatter | undefined {
  if (block.format !== 'yaml') return undefined;
  const end = meantEnd(text, block.content.start);
  if (end >= block.content.end || !/^\r?\n[ \t]*\r?\n/.test(text.slice(end, end + longestBlank)))
    return undefined;
  if (isAllFields(text, { start: end, end: block.content.end })) return undefined;
  const shorter = unclosedAt(block, end);
  const read = readFields(text, shorter);
  if (read.faults.length > 0 || read.fields.length === 0) return undefined;
  return { block: shorter, fields: read.fields, faults: [unclosed(shorter)] };
}

/** A line of more blanks than this isn't looked at as a blank one. */
const longestBlank = 200;

function readFields(text: string, { format, content }: FrontMatterBlock): ReadFields {
  const source = text.slice(content.start, content.end);
  switch (format) {
    case 'yaml':
      return readYaml(source, content.start);
    case 'toml':
      return readToml(source, content.start);
    case 'json':
      return readJson(source, content.start);
  }
}

function unclosed(block: FrontMatterBlock): FrontMatterFault {
  const fence = block.format === 'toml' ? '+++' : block.format === 'json' ? '}' : '---';
  return { reason: 'unclosed', span: block.open, data: { fence } };
}
