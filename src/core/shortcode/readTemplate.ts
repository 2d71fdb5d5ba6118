import type { FilePath } from '../text/paths';
import { docMarkdown } from './docMarkdown';
import { scanGoTemplate } from './goTemplate';
import { readAction } from './readTemplateAction';
import type { ParameterDefinition, ShortcodeDefinition } from './shortcodeDefinition';
import { shortcodeNameOf } from './shortcodeNameOf';
import { readTemplateDocs, type TemplateDocs } from './templateDocs';
import { type ParameterReads, TemplateReads } from './templateReads';
import { TemplateScopes } from './templateScopes';
import { writesHtml } from './writesHtml';

/**
 * What a Hugo shortcode accepts, read from its template: `.Get "x"`, `.Get 0`, `.Params.x`, `index .Params …`,
 * `isset .Params …`, through variables, `with` and `if`; `.Inner` makes it take a body. Comments with `@param` tell the
 * rest. The template is only read, never run; where it hands its parameters on (`partial "x" .`), `isComplete` is
 * `false`.
 */
export function readHugoTemplate(path: FilePath, text: string): ShortcodeDefinition {
  const actions = scanGoTemplate(text);
  const docs = readTemplateDocs(
    actions.filter(({ kind }) => kind === 'comment').map(({ comment }) => comment),
  );
  const reads = new TemplateReads();
  const scopes = new TemplateScopes();
  let hasBody = false;
  for (const action of actions) {
    hasBody ||= action.tokens.some(
      ({ kind, text: name }) => kind !== 'string' && /\.Inner(?:Deindent)?(?:$|\.)/.test(name),
    );
    readAction(action, text, scopes, reads);
  }
  return {
    dialect: 'hugo',
    name: shortcodeNameOf(path) ?? path,
    origin: 'site',
    template: path,
    parameters: parametersOf(reads.all, docs),
    isComplete: reads.isComplete,
    body: hasBody ? 'optional' : 'none',
    writesHtml: writesHtml(text, actions),
    description: docMarkdown(docs.description),
  };
}

/** What a template reads and its comments speak of: first those of the comments, in their order, then the others. */
export function parametersOf(
  all: readonly ParameterReads[],
  { parameters: docs, remarks }: TemplateDocs,
): readonly ParameterDefinition[] {
  const read = all.map((reads): ParameterDefinition => {
    const doc = docs.get(reads.name ?? String(reads.position));
    const values = doc === undefined || doc.values.length === 0 ? [...reads.values] : doc.values;
    return {
      name: reads.name,
      position: reads.position,
      required: doc?.required ?? (reads.isRequired && reads.default === undefined),
      type: doc === undefined || doc.type === 'string' ? typeOf(reads) : doc.type,
      values: values.every(isTruth) ? [] : values,
      default: doc?.default ?? reads.default,
      description: docMarkdown(doc?.description ?? remarks.get(reads.name ?? '') ?? ''),
    };
  });
  const known = new Set(all.map(({ name, position }) => name ?? String(position)));
  const documented = [...docs].flatMap(([name, doc]): readonly ParameterDefinition[] => {
    if (known.has(name)) return [];
    const position = /^\d{1,2}$/.test(name) ? Number(name) : undefined;
    const description = docMarkdown(doc.description);
    return [{ name: position === undefined ? name : undefined, position, ...doc, description }];
  });
  const order = [...docs.keys()];
  const placeOf = ({ name, position }: ParameterDefinition): number => {
    const place = order.indexOf(name ?? String(position));
    return place < 0 ? order.length : place;
  };
  return [...read, ...documented].sort((a, b) => placeOf(a) - placeOf(b));
}

function typeOf({ type, values }: ParameterReads): ParameterDefinition['type'] {
  return values.size > 0 && [...values].every(isTruth) ? 'bool' : type;
}

function isTruth(value: string): boolean {
  return value === 'true' || value === 'false';
}
