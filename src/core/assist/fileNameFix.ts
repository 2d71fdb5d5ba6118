import type { Fixer } from './fixesFor';

/** For an address of a file that isn't there: the name of the one beside it that was probably meant. */
export const changeFileName: Fixer = (problem, _note, context) => {
  const { closest, replacement } = problem.data;
  if (closest === undefined || replacement === undefined) return [];
  const title = context.translate('Change to "{closest}"', { closest });
  return [{ title, edits: [{ span: problem.span, newText: replacement }], isSafe: false }];
};
