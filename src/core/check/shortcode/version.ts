import type { Tag } from '../../shortcode/shortcode';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { isOlder } from '../../text/versions';
import type { CheckContext } from '../checkContext';
import type { Problem } from '../problem';
import { definitionOf } from './parameters';

/** What the Hugo that the site uses does not know yet, or no more. Silent where nothing says which one that is. */
export function checkVersion(
  tag: Tag,
  definition: ShortcodeDefinition,
  { site }: CheckContext,
): readonly Problem[] {
  const { version } = site;
  if (version === undefined || definition.origin !== 'builtin') return [];
  const { since, deprecated } = definition;
  const { name } = tag;
  if (since !== undefined && isOlder(version, since))
    return [{ code: 'shortcode.too-new', span: tag.nameSpan, data: { name, since, version } }];
  const problems: Problem[] = [];
  if (deprecated !== undefined && !isOlder(version, deprecated.since)) {
    const instead = deprecated.instead === undefined ? {} : { instead: deprecated.instead };
    problems.push({
      code: 'shortcode.deprecated',
      span: tag.nameSpan,
      data: { name, since: deprecated.since, ...instead },
    });
  }
  tag.parameters.forEach((parameter, i) => {
    const since = definitionOf(parameter, i, definition)?.since;
    if (since === undefined || parameter.name === undefined || !isOlder(version, since)) return;
    const data = { name: parameter.name, since, version };
    problems.push({ code: 'shortcode.parameter-too-new', span: parameter.key, data });
  });
  return problems;
}
