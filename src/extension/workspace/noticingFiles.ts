import type { FileFacts } from '../../core/check/checkContext';

/** The same facts, that tell when an answer is not known (yet): then it is worth asking again later. */
export function noticingFiles(files: FileFacts, onUnknown: () => void): FileFacts {
  const noticing = <T>(known: T | undefined): T | undefined => {
    if (known === undefined) onUnknown();
    return known;
  };
  return {
    has: (path) => noticing(files.has(path)),
    entriesIn: (folder) => noticing(files.entriesIn?.(folder)),
    pagesBelow: (folder) => noticing(files.pagesBelow?.(folder)),
  };
}
