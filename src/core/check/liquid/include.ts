import type { Tag } from '../../shortcode/shortcode';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { closest } from '../../text/closest';
import { folderOf, joinPath } from '../../text/paths';
import type { CheckContext } from '../checkContext';
import type { Problem } from '../problem';
import { checkNames, checkValue, definitionOf } from '../shortcode/parameters';

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
  const passed = tag.parameters.slice(1);
  const problems = checkNames(passed, definition, {
    duplicate: 'liquid.duplicate-parameter',
    unknown: 'liquid.unknown-parameter',
  });
  const values = passed.flatMap((parameter, i) =>
    checkValue(parameter, definitionOf(parameter, i, definition)),
  );
  const names = new Set(passed.map(({ name }) => name));
  const needed = tag.isFaulty || problems.length > 0 ? [] : checkNeeded(tag, definition, names);
  return [...problems, ...values, ...needed];
}

function checkNeeded(
  tag: Tag,
  definition: ShortcodeDefinition,
  passed: ReadonlySet<string | undefined>,
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
