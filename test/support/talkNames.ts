import assert from 'node:assert/strict';
import { pageFraming } from '../../src/core/conference/lines/pageFraming';
import type { FoundTalk } from '../../src/core/conference/lines/talkContext';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { bothLineEnds } from './lineEnds';

/** Talks as a person would write them down: `title | speakers`, other kinds than `talk` in front. */
export function talkNames(talks: readonly FoundTalk[]): readonly string[] {
  return talks.map(({ kind, title, speakers }) => {
    const name = kind === 'talk' ? title : `${kind}: ${title}`;
    return (speakers.length === 0 ? name : `${name} | ${speakers.join(', ')}`).trim();
  });
}

/** Fails where the talks of a page are others than those, as `talkNames` writes them down; it is one of an edition's. */
export function checkTalks(
  text: string,
  expected: readonly string[],
  { slug = 'fences', title = '', isEdition = true } = {},
): void {
  for (const written of bothLineEnds(text)) {
    const { talks } = findTalks(new Note(written), pageFraming(slug, title, { isEdition }));
    assert.deepEqual(talkNames(talks), expected, written);
  }
}

/** Fails where others speak by what stands below a heading that is a talk by its recording. */
export function checkSpeakers(text: string, expected: readonly string[]): void {
  for (const written of bothLineEnds(`## [Fences](https://youtu.be/aaaaaaaaaaa)\n\n${text}\n`))
    assert.deepEqual(
      findTalks(new Note(written)).talks.map(({ speakers }) => speakers),
      [expected],
      written,
    );
}
