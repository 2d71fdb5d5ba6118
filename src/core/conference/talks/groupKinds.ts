import type { FoundTalk, TalkContext } from '../lines/talkContext';
import type { TalkKind } from '../summary';

/** Gives talks the kind that the heading above them says: items under `## Lightning Talks` are lightning talks. */
export function withGroupKinds(talks: readonly FoundTalk[], context: TalkContext): readonly FoundTalk[] {
  if (talks.every(({ kind, isHeading }) => kind !== 'talk' || isHeading === true)) return talks;
  const kindAt = groupKinds(context);
  // A heading's own kind is decided with the headings around it.
  return talks.map((talk) =>
    talk.kind !== 'talk' || talk.isHeading === true ? talk : { ...talk, kind: kindAt(talk.span.start) },
  );
}

function groupKinds({ sections, page }: TalkContext): (at: number) => TalkKind {
  return (at) => {
    let i = sections.findLastIndex(({ own }) => own.start <= at && at < own.end);
    // `## Keynotes` ⏎ `### Day 1` ⏎ list: days and rooms only order what stands below them.
    for (let section = sections[i]; section !== undefined; section = sections[i]) {
      const { role, kind } = section.framing;
      if (role !== 'group' && role !== 'day') return 'talk';
      if (kind !== 'talk') return kind;
      i = section.parent;
    }
    return page.kind;
  };
}
