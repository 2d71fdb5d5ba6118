import type { FoundTalk } from '../../src/core/conference/talkContext';

/** Talks as a person would write them down: `title | speakers`, other kinds than `talk` in front. */
export function talkNames(talks: readonly FoundTalk[]): readonly string[] {
  return talks.map(({ kind, title, speakers }) => {
    const name = kind === 'talk' ? title : `${kind}: ${title}`;
    return (speakers.length === 0 ? name : `${name} | ${speakers.join(', ')}`).trim();
  });
}
