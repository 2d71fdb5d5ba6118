/** What the command shares out among its workers. */
export { families, fewFamilies } from './families';
export { shares } from './subjects';
