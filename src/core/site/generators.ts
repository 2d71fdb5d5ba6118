import { astro } from './astro';
import { hugo } from './hugo/hugo';
import { jekyll } from './jekyll/jekyll';
import { plain } from './plain';
import type { Generator } from './site';

/** All generators there are; where a folder could be of two, the first is believed. */
export const generators: readonly Generator[] = [hugo, jekyll, astro, plain];
