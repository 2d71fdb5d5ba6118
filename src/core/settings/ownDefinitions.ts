import type { ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import { textAt, textsAt } from '../site/configValue';
import type { Settings } from './settings';

/**
 * What the user says of shortcodes whose templates can't be read (`conferenceNotes.shortcodes.definitions`), by their
 * name. Which dialect they are of is the site's to say.
 */
export function ownDefinitions({ shortcodes }: Settings): ReadonlyMap<string, ShortcodeDefinition> {
  return new Map([...shortcodes].map(([name, value]) => [name, definitionOf(name, value)]));
}

function definitionOf(name: string, value: unknown): ShortcodeDefinition {
  const body = textAt(value, 'body');
  return {
    dialect: 'hugo',
    name,
    origin: 'setting',
    template: undefined,
    parameters: textsAt(value, 'parameters').map((parameter, position) => ({
      name: parameter,
      position,
      required: false,
      type: 'string',
      values: [],
      default: undefined,
      description: '',
    })),
    isComplete: textsAt(value, 'parameters').length > 0,
    body: body === 'none' || body === 'required' ? body : 'optional',
    description: textAt(value, 'description') ?? '',
  };
}
