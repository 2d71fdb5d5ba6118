import { astro } from './astro';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { plain } from './plain';
import type { Generator } from './site';

/** All generators there are; where a folder could be of two, the first is believed. */
export const generators: readonly Generator[] = [hugo, jekyll, astro, plain];
