import type { Block } from '../../markdown/markdown';
import type { Span } from '../../text/span';
import type { Section } from '../lines/sections';
import { bareTitle, withoutFrame } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { withoutMe } from '../lines/talkLine';
import { embeddedVideo } from '../lines/talkLinks';
import { firstFrom } from '../markup/phrase';
import { announcesSessions, announcing } from '../words/announcement';
import { isStub } from '../words/stub';
import { joinedTitles } from './joinedTitles';
import type { LineReading } from './lineSigns';
import { readLines, titleStart } from './paragraphLine';
import { listFrom } from './peopleBelow';

const sureTalk = 0.85;
/** Where lines that are built alike have this on average, all of them are talks. */
const linesAreTalks = 0.6;
/** Two may be alike by chance. */
const fewestAlike = 3;

/** The talks that a line of its own in running text names: `**Title** - Ana Ruiz`, `[Title](recording) by Ana Ruiz`. */
export function paragraphTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  const { blocks, sections } = context;
  let next = 0;
  // Both stand in text order.
  const sectionAt = ({ whole }: Block) => {
    while ((sections[next]?.own.start ?? Number.POSITIVE_INFINITY) <= whole.start) next++;
    return sections[next - 1];
  };
  const isAnnounced = announcement(context);
  const readings = blocks.flatMap((block, i) => {
    if (block.kind !== 'paragraph' || block.itemDepth > 0 || taken(block.whole.start)) return [];
    const section = sectionAt(block);
    return readLines(block, i, { section, isAnnounced: isAnnounced(section, block) }, context).filter(
      ({ line }) => !(line.isSpeakerOnly && listsPeople.test(section?.words ?? '')),
    );
  });
  const alike = talksAmongSiblings(readings);
  const chosen = readings.filter((reading) => reading.evidence >= sureTalk || alike.has(reading));
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  return chosen.flatMap((reading, i) => {
    const { line, links, lead, companies, span, mark, isWhole, prose } = reading;
    const people = reading.people.length > 0 || !(mark === 'bold' && isWhole) ? reading.people : prose;
    const heading = headings[firstFrom(headings, span.start)];
    const end = Math.min(
      chosen[i + 1]?.span.start ?? context.note.text.length,
      heading?.whole.start ?? context.note.text.length,
    );
    const body = context.note.text.slice(span.end, end);
    const talk: FoundTalk = {
      title: line.isSpeakerOnly
        ? ''
        : line.people.length > 0
          ? line.title
          : bareTitle(withoutFrame(withoutMe(lead ?? line.title)).rest),
      speakers: people,
      companies,
      kind: line.kind,
      ...links,
      video: links.video ?? (mark === 'bold' && isWhole ? embeddedVideo(body.slice(0, longText)) : undefined),
      isStub: isStub(body),
      span,
      region: isWhole && mark === 'bold' ? withList(span, end, context) : span,
    };
    return joinedTitles(span, context.phrases.readStart(span), talk, context);
  });
}

/** With the list that follows right below, before the next talk: it holds what was said. */
function withList(span: Span, before: number, { blocks }: TalkContext): Span {
  const list = listFrom(blocks, firstFrom(blocks, span.end), ({ whole }) => whole.start >= before);
  return { start: span.start, end: list.at(-1)?.whole.end ?? span.end };
}

/** Those who are named below such a heading are there, and no sessions of theirs. */
const listsPeople =
  /^(?:the |our |les |die |los |os )?(?:speakers|presenters|panell?ists|orateurs|intervenants|sprecher|referenten|ponentes|palestrantes|relatori)\s*:?$/i;

/** What is shown further below is another's. */
const longText = 3000;

/** Whether a section's heading, or its text before a line that may be one, says that sessions follow. */
function announcement({ note }: TalkContext): (section: Section | undefined, block: Block) => boolean {
  const announced = new Set<Section | undefined>();
  const read = new Map<Section | undefined, number>();
  return (section, { whole: { start } }) => {
    if (announced.has(section) || section?.framing.role === 'group') return true;
    if (!titleStart.test(note.text.slice(start, start + 40))) return false;
    const from = Math.max(read.get(section) ?? section?.own.start ?? note.bodyStart, start - announcing);
    read.set(section, start);
    const value = announcesSessions(note.text.slice(from, start));
    if (value) announced.add(section);
    return value;
  };
}

/** What lines must share to be siblings; of linked ones also the site that their pages lie on, and the section. */
function kinshipOf({ mark, isWhole, host, links, section }: LineReading): string | undefined {
  if (mark === 'linked' && host !== undefined)
    return isWhole || (links.video ?? links.link) !== undefined
      ? `linked ${host} ${section?.own.start}`
      : undefined;
  return isWhole ? mark : undefined;
}

/** The lines that are talks since others that are built alike are. */
function talksAmongSiblings(readings: readonly LineReading[]): ReadonlySet<LineReading> {
  const sets = new Map<string, LineReading[]>();
  for (const reading of readings) {
    const kinship = kinshipOf(reading);
    if (kinship === undefined) continue;
    const set = sets.get(kinship);
    if (set === undefined) sets.set(kinship, [reading]);
    else set.push(reading);
  }
  return new Set(
    [...sets.values()].flatMap((set) => {
      const average = set.reduce((sum, { evidence }) => sum + evidence, 0) / set.length;
      return set.length >= fewestAlike && average >= linesAreTalks ? set : [];
    }),
  );
}
