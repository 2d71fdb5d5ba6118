import type { Fixer } from '../assist';

/** For an address of a file that isn't there: the address of the one that was probably meant. */
export const changeFileName: Fixer = (problem, _note, context) => {
  const { closest } = problem.data;
  if (closest === undefined) return [];
  const title = context.translate('Change to "{closest}"', { closest });
  return [{ title, edits: [{ span: problem.span, newText: closest }], isSafe: false }];
};
