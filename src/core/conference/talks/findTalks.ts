import type { Note } from '../../note';
import { Regions } from '../../text/regions';
import { fileHabitsOf } from '../lines/fileHabits';
import { type PageFraming, pageFraming } from '../lines/pageFraming';
import { type FoundTalk, type TalkContext, talkContextOf } from '../lines/talkContext';
import { withGroupKinds } from './groupKinds';
import { headingTalks } from './headingTalks';
import { labelledTalks } from './labelledTalks';
import { listTalks } from './listTalks';
import { mentions } from './mentions';
import { paragraphTalks } from './paragraphTalks';
import { shortcodeTalks } from './shortcodeTalks';
import { tableTalks } from './tableTalks';
import { tellerTalks } from './tellerTalks';
import { toldTalks } from './toldTalks';

/** The talks a note's body names, and the mentions of others; each in text order. */
export interface FoundTalks {
  readonly talks: readonly FoundTalk[];
  readonly mentions: readonly FoundTalk[];
}

/** Longer ones are sentences. */
const maxTitle = 170;

/** What one form took, the next leaves. */
const forms = [headingTalks, labelledTalks, paragraphTalks, listTalks, tableTalks, toldTalks, tellerTalks];

/**
 * All forms one after the other; what a talk covers is not looked through again for others. Where `listed` has titles
 * (folded), the headings that say them are talks, and no others.
 */
export function findTalks(
  note: Note,
  page: PageFraming = pageFraming('', ''),
  listed?: ReadonlySet<string>,
): FoundTalks {
  const base = talkContextOf(note, page);
  const { habits, naming } = fileHabitsOf(base);
  const { blocks, phrases, sections } = base;
  const lexicon = base.lexicon.with(naming);
  const context: TalkContext = { note, blocks, phrases, lexicon, sections, page, habits, listed };
  const talks: FoundTalk[] = [...shortcodeTalks(context)];
  for (const form of forms) {
    const regions = new Regions(talks.map(({ region }) => region));
    const taken = (at: number) => regions.has(at);
    const found = form(context, taken, talks);
    talks.push(
      ...found.filter(
        ({ span, title, speakers }) =>
          !taken(span.start) && title.length <= maxTitle && (title !== '' || speakers.length > 0),
      ),
    );
  }
  talks.sort((a, b) => a.span.start - b.span.start);
  const titled = withoutSharedTitles(talks).map((talk) => ({ ...talk, title: habits.bare(talk.title) }));
  return { talks: withGroupKinds(titled, context), mentions: mentions(context, titled) };
}

/** `Place`, `Room`, `Questions` at several sessions is what they have in common: short, without people and links. */
function withoutSharedTitles(talks: readonly FoundTalk[]): readonly FoundTalk[] {
  const isBare = ({ title, speakers, video, slides, link }: FoundTalk) =>
    title !== '' &&
    title.length <= longestLabel &&
    speakers.length === 0 &&
    (video ?? slides ?? link) === undefined;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { title } of talks.filter(isBare)) (seen.has(title) ? repeated : seen).add(title);
  return repeated.size === 0 ? talks : talks.filter((talk) => !(isBare(talk) && repeated.has(talk.title)));
}

/** In characters. */
const longestLabel = 24;
