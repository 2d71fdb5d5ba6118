import { Liquid } from 'liquidjs';
import type { Site } from '../../core/site/site';
import type { PreviewNote } from '../previewContext';
import { registerJekyllFilters } from './jekyllFilters';
import { registerJekyllTags } from './jekyllTags';

/** What a rendering is about: an engine serves one after the other. */
export interface Rendering {
  readonly note: PreviewNote;
  markdownify(text: string): string;
}

/** An engine, and what it renders now. */
interface SiteEngine {
  readonly liquid: Liquid;
  current: Rendering;
}

/** Making one takes longer than rendering most notes; sites never change. */
const engines = new WeakMap<Site, SiteEngine>();

/**
 * Liquid as Jekyll has it, for the next rendering: synchronous, with the templates of the site's texts and nothing else,
 * bounded in what it may read, and without a way to the machine.
 */
export function jekyllEngine(rendering: Rendering): Liquid {
  const { site } = rendering.note;
  const known = engines.get(site);
  if (known !== undefined) {
    known.current = rendering;
    return known.liquid;
  }
  const engine: SiteEngine = { liquid: newLiquid(), current: rendering };
  registerJekyllFilters(engine.liquid, site, (text) => engine.current.markdownify(text));
  registerJekyllTags(engine.liquid, site, () => engine.current.note);
  engines.set(site, engine);
  return engine.liquid;
}

function newLiquid(): Liquid {
  return new Liquid({
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
}

/** Characters of templates that one note may have Liquid read. */
const parseLimit = 5_000_000;
