import { type FilePath, folderOf } from '../../text/paths';
import { everydayFolder } from '../notes/noteNames';
import { isTalkFolder } from '../notes/signals';
import type { Talk } from '../summary';
import { framingOf } from '../words/framing';
import { type Candidate, keyOf } from './editionCandidate';

/**
 * Notes that name no conference: a page of one talk with the notes that tell of that talk, others with those that lie in the
 * same folder, which is what they have in common.
 */
export function housed(candidates: readonly Candidate[]): readonly Candidate[] {
  const homeless = candidates.filter(({ isHomeless }) => isHomeless);
  if (homeless.length === 0) return candidates;
  const tellers = tellersOf(candidates, new Set(homeless.map(ownTalk).filter((key) => key !== '')));
  const folders = foldersOf(homeless);
  return candidates.map((one) => {
    if (!one.isHomeless) return one;
    const home = tellers.get(ownTalk(one)) ?? folders.get(wholeFolder(one.summary.path));
    return home === undefined ? one : { ...home, summary: one.summary };
  });
}

/** The notes that tell of each of some talks. */
function tellersOf(
  candidates: readonly Candidate[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Candidate> {
  const homes = new Map<string, Candidate>();
  if (wanted.size === 0) return homes;
  // A report that stands by its own title tells of talks as well.
  for (const one of candidates)
    if (!one.isHomeless || ownTalk(one) === '')
      for (const talk of one.summary.talks) {
        const key = talkKey(talk);
        if (wanted.has(key)) homes.set(key, firstByPath(homes.get(key), one));
      }
  return homes;
}

/** What the folders stand for that hold several homeless pages: `conference-notes/fences-101/`, its days among them. */
function foldersOf(homeless: readonly Candidate[]): ReadonlyMap<FilePath, Candidate> {
  const pages = new Map<FilePath, { readonly first: Candidate; readonly count: number }>();
  for (const one of homeless) {
    const folder = wholeFolder(one.summary.path);
    const known = pages.get(folder);
    pages.set(folder, { first: firstByPath(known?.first, one), count: (known?.count ?? 0) + 1 });
  }
  const homes = new Map<FilePath, Candidate>();
  for (const [folder, { first, count }] of pages) {
    const series = wordsOf(folder);
    if (count < 2 || !mayBeName(series)) continue;
    const hint = { ...first.hint, from: 'folder', text: folder, series, day: undefined } as const;
    homes.set(folder, { ...first, hint, key: keyOf(series) });
  }
  return homes;
}

/** Whichever of two was read first, the answer is the same. */
function firstByPath(known: Candidate | undefined, one: Candidate): Candidate {
  return known === undefined || one.summary.path < known.summary.path ? one : known;
}

/** The folder that a note lies in, or, where that is one of a day, the one above. */
function wholeFolder(path: FilePath): FilePath {
  let folder = folderOf(path);
  while (folder !== '' && framingOf(wordsOf(folder)).role === 'day') folder = folderOf(folder);
  return folder;
}

/** What a folder is called, without its number or date. */
function wordsOf(folder: FilePath): string {
  return folder
    .slice(folder.lastIndexOf('/') + 1)
    .replace(leadingDate, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
}

function mayBeName(words: string): boolean {
  return name.test(words) && !everydayFolder.test(words) && !isTalkFolder(words);
}

/** `12-fence-summit`, `2018_05_fences` */
const leadingDate = /^(?:\d{1,4}[-_. ]+){1,3}(?=\p{L})/u;

const name = /^\p{L}[\p{L}\d.()'’& -]{3,}$/u;

/** Of the page of one talk. */
function ownTalk({ summary: { kind, talks } }: Candidate): string {
  const [talk] = talks;
  return kind !== 'talk-page' || talk === undefined ? '' : talkKey(talk);
}

/** By what a talk is the same in two notes; `''` where its title may be another's as well. */
function talkKey(talk: Talk): string {
  const known = talkKeys.get(talk);
  if (known !== undefined) return known;
  const words = talk.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const key = words.length < fewestTitleWords ? '' : words.join(' ');
  talkKeys.set(talk, key);
  return key;
}

/** There are many of them, and they are asked for whenever a note changes. */
const talkKeys = new WeakMap<Talk, string>();

const fewestTitleWords = 3;
