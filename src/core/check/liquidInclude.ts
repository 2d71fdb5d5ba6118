import type { Tag } from '../shortcode/shortcode';
import type { ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import { closest } from '../text/closest';
import { folderOf, joinPath } from '../text/paths';
import type { CheckContext } from './checkContext';
import type { Problem } from './problem';
import { checkValue } from './shortcodeParameters';

/** `include` and `include_relative`: the file, and what it is given. */
export function checkInclude(tag: Tag, context: CheckContext): readonly Problem[] {
  const file = tag.parameters[0]?.value.text ?? '';
  // Named by an output: which file that is shows only when the site is built.
  if (tag.isUnterminated || file === '' || file.includes('{')) return [];
  if (tag.name === 'include_relative') return checkRelative(tag, file, context);
  if (tag.name !== 'include') return [];
  const definition = context.site.shortcodes.get(file);
  return definition === undefined ? checkMissing(tag, file, context) : checkPassed(tag, definition);
}

function checkMissing(tag: Tag, name: string, { site }: CheckContext): readonly Problem[] {
  const span = tag.parameters[0]?.value.span;
  // A theme that isn't in the workspace brings includes as well.
  if (site.layouts === undefined || span === undefined) return [];
  const known = closest(name, site.shortcodes.keys());
  return [
    {
      code: 'liquid.missing-include',
      span,
      data: { name, ...(known === undefined ? {} : { closest: known }) },
    },
  ];
}

function checkRelative(tag: Tag, file: string, { files, path }: CheckContext): readonly Problem[] {
  const span = tag.parameters[0]?.value.span;
  const target = joinPath(folderOf(path), file);
  if (span === undefined || (target !== undefined && files.has(target) !== false)) return [];
  return [{ code: 'liquid.missing-include', span, data: { name: file } }];
}

function checkPassed(tag: Tag, definition: ShortcodeDefinition): readonly Problem[] {
  const names = definition.parameters.flatMap(({ name }) => name ?? []);
  const passed = tag.parameters.slice(1);
  const last = new Map(passed.map((parameter) => [parameter.name, parameter]));
  const problems = passed.flatMap((parameter): readonly Problem[] => {
    const { name, key, whole } = parameter;
    const shortcode = definition.name;
    if (name === undefined) return [];
    if (last.get(name) !== parameter)
      return [{ code: 'liquid.duplicate-parameter', span: whole, data: { shortcode, name } }];
    if (!definition.isComplete || names.includes(name)) return [];
    const known = closest(
      name,
      names.filter((candidate) => !last.has(candidate)),
    );
    const data = { shortcode, name, ...(known === undefined ? {} : { closest: known }) };
    return [{ code: 'liquid.unknown-parameter', span: key, data }];
  });
  const values = passed.flatMap((parameter) =>
    checkValue(
      parameter,
      definition.parameters.find(({ name }) => name === parameter.name),
    ),
  );
  const needed = tag.isFaulty || problems.length > 0 ? [] : checkNeeded(tag, definition, last);
  return [...problems, ...values, ...needed];
}

function checkNeeded(
  tag: Tag,
  definition: ShortcodeDefinition,
  passed: ReadonlyMap<string | undefined, unknown>,
): readonly Problem[] {
  return definition.parameters
    .filter(({ name, required }) => required && name !== undefined && !passed.has(name))
    .map(({ name }): Problem => {
      const span = tag.parameters[0]?.value.span ?? tag.nameSpan;
      return {
        code: 'liquid.missing-parameter',
        span,
        data: { shortcode: definition.name, name: name ?? '' },
      };
    });
}
