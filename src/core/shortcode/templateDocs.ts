import type { ParameterDefinition } from './shortcodeDefinition';

/** What a template's own comments say about its parameters and about itself. */
export interface TemplateDocs {
  readonly description: string;
  readonly parameters: ReadonlyMap<string, DocumentedParameter>;
  /** Of lines like `alt      What is to be seen.`: by the word they start with. */
  readonly remarks: ReadonlyMap<string, string>;
}

export interface DocumentedParameter {
  readonly required: boolean;
  readonly type: ParameterDefinition['type'];
  readonly values: readonly string[];
  readonly default: string | undefined;
  readonly description: string;
}

/** `@param {string} [class=wide] Its CSS class.`: brackets make it optional, as Hugo's own templates write it. */
const parameterLine =
  /^@param\s+(?:\{([^}]*)\}\s*)?(\[?)\s*\$?\.?([\w-]+)(?:\s*=\s*([^\]]*))?\]?\s*-?\s*(.*)$/;

/** Reads the `@param` lines of a template's comments; what stands before the first tag of a comment describes it. */
export function readTemplateDocs(comments: readonly string[]): TemplateDocs {
  const parameters = new Map<string, DocumentedParameter>();
  let description = '';
  for (const comment of comments) {
    const entries = entriesOf(comment);
    const found = entries.flatMap((entry) => parameterLine.exec(entry) ?? []);
    for (const entry of entries) {
      const match = parameterLine.exec(entry);
      if (match === null) continue;
      const [, type = '', bracket, name = '', byDefault, text = ''] = match;
      parameters.set(name, {
        required: bracket !== '[' && byDefault === undefined,
        type: typeOf(type),
        values: wordsOf(type, text),
        default: byDefault?.trim().replace(/^(["'])(.*)\1$/, '$2'),
        description: text.trim(),
      });
    }
    const [first] = entries;
    if (description === '' && first !== undefined && (found.length > 0 || comments.length === 1))
      description = first.startsWith('@') ? '' : first;
  }
  return { description, parameters, remarks: remarksOf(comments) };
}

function remarksOf(comments: readonly string[]): ReadonlyMap<string, string> {
  const lines = comments.flatMap((comment) => comment.split(/\r?\n/));
  return new Map(
    lines.flatMap((line): readonly [string, string][] => {
      const [, word, text] = /^[ \t*-]*([\w-]+)(?:[ \t]{2,}|:[ \t]+)(\S.*)$/.exec(line) ?? [];
      return word === undefined || text === undefined ? [] : [[word, text]];
    }),
  );
}

/** A comment's lines, joined to what belongs together: paragraphs, and each tag with its text. */
function entriesOf(comment: string): readonly string[] {
  const entries: string[] = [];
  for (const line of comment.split(/\r?\n/)) {
    const text = line.replace(/^[\s*#]*/, '').trimEnd();
    const isNew = text.startsWith('@') || entries.length === 0 || entries.at(-1) === '' || text === '';
    if (isNew) entries.push(text);
    else entries[entries.length - 1] = `${entries.at(-1) ?? ''} ${text}`.trim();
  }
  return entries.filter((entry) => entry !== '');
}

const types: ReadonlyMap<string, ParameterDefinition['type']> = new Map([
  ['bool', 'bool'],
  ['boolean', 'bool'],
  ['int', 'int'],
  ['integer', 'int'],
  ['number', 'float'],
  ['float', 'float'],
  ['image', 'image'],
  ['page', 'page'],
  ['url', 'url'],
  ['markdown', 'markdown'],
]);

function typeOf(written: string): ParameterDefinition['type'] {
  return types.get(written.trim().toLowerCase()) ?? 'string';
}

/** `{"left"|"right"}`, `one of talk, keynote, panel`, `either eager or lazy` → the words. */
function wordsOf(type: string, text: string): readonly string[] {
  if (/["'|]/.test(type)) return type.split('|').map((word) => word.trim().replace(/^["']|["']$/g, ''));
  const list = /\b(?:one of|either)\s+([^.;()]*)/i.exec(text)?.[1];
  if (list === undefined) return [];
  const words = list
    .split(/\s*,\s*(?:or\s+|and\s+)?|\s+or\s+/)
    .map((word) => word.trim().replace(/^[`"']|[`"']$/g, ''));
  return words.length > 1 && words.every((word) => /^[\w-]+$/.test(word)) ? words : [];
}
