/** Fewer words than this are no notes on a talk: a link, a name. */
const stubWords = 8;
const word = /\p{L}{2,}/gu;

/** Whether what is written about a talk is next to nothing. Looks no further than it must. */
export function isStub(body: string): boolean {
  word.lastIndex = 0;
  for (let count = 0; count < stubWords; count++) if (!word.test(body)) return true;
  word.lastIndex = 0;
  return false;
}
