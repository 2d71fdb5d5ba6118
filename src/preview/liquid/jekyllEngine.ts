import { Liquid } from 'liquidjs';
import type { PreviewNote } from '../previewContext';
import { registerJekyllFilters } from './jekyllFilters';
import { registerJekyllTags } from './jekyllTags';

/**
 * Liquid as Jekyll has it, for one rendering of one note: synchronous, with the templates of the site's texts and
 * nothing else, bounded in what it may read, and without a way to the machine.
 */
export function jekyllEngine(note: PreviewNote, markdownify: (text: string) => string): Liquid {
  const engine = new Liquid({
    dynamicPartials: false,
    jekyllWhere: true,
    strictVariables: false,
    strictFilters: false,
    ownPropertyOnly: true,
    lenientIf: true,
    groupedExpressions: true,
    parseLimit,
    dateFormat: '%Y-%m-%d %H:%M:%S %z',
    preserveTimezones: true,
    templates: {},
  });
  registerJekyllFilters(engine, note, markdownify);
  registerJekyllTags(engine, note);
  return engine;
}

/** Characters of templates that one note may have Liquid read. */
const parseLimit = 5_000_000;
