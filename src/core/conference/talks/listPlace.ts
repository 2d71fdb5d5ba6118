import type { Block } from '../../markdown/markdown';
import { type HeadingSays, isResources, type List } from '../lines/lists';
import type { TalkContext } from '../lines/talkContext';
import { announcesSessions, saysWentTo } from '../words/announcement';
import { framingOf } from '../words/framing';
import { severalSessions } from '../words/words';
import type { Place } from './itemSigns';

/** Where a list stands, by what stands before it and what the headings above it say. */
export function placeOf(
  { intro: before }: List,
  headings: readonly HeadingSays[],
  context: TalkContext,
): Place {
  const isPage = before === undefined && context.page.kind === 'lightning';
  const isUnderDay = headings.some(({ isDay }) => isDay);
  const intro = isPage ? 'Lightning talks' : introOf(before, context);
  return {
    intro,
    isAnnounced:
      isAnnouncement(intro, before?.kind === 'heading' ? longHeading : fewWords) ||
      (isUnderDay && isOfSessions(context) && lastSentence(intro).endsWith(':')),
    isKeynotes: framingOf(intro).kind === 'keynote',
    isUnderHeading:
      isPage ||
      before?.kind === 'heading' ||
      isHeadingLike(intro) ||
      announcesSessions(intro) ||
      announcesEastern(intro),
    isUnderSessions: headings.slice(0, -1).some(({ isSessions }) => isSessions),
    isAmongSessions: headings.some(({ isSessions }) => isSessions),
    isUnderDay: isUnderDay || framingOf(intro).role === 'day',
    isResources: isResources(intro) || headings.some((says) => says.isResources),
  };
}

/** `FenceConf: talks of interest`: then each list of its days that a sentence announces is one of them. */
function isOfSessions({ page }: TalkContext): boolean {
  return pluralTitle.test(page.title);
}

const pluralTitle = new RegExp(`(?<!\\p{L})${severalSessions}(?!\\p{L})`, 'iu');

/** `Talks` as a paragraph of its own, or a sentence that says where its author went and ends in a colon. */
function isHeadingLike(intro: string): boolean {
  const last = lastSentence(intro);
  return (
    slot.test(last) ||
    (last === intro.trim() && last.split(/\s+/).length <= 3 && framingOf(last).role === 'group') ||
    (/:\s*$/.test(intro) && last.length < longSentence && saysWentTo(last))
  );
}

/** Longer ones tell of more than what follows. */
const longSentence = 140;

function lastSentence(text: string): string {
  return (
    text
      .split(/(?<!\.)[.!?]\s/)
      .at(-1)
      ?.trim() ?? ''
  );
}

function introOf(before: Block | undefined, { phrases }: TalkContext): string {
  if (before === undefined || before.kind === 'tableRow') return '';
  if (before.kind !== 'paragraph') return phrases.read(before.content).text;
  const { start, end } = before.whole;
  const text = phrases.read({ start: Math.max(start, end - 600), end }).text;
  return text.slice(-250);
}

/** `Session 4`, which has talks. */
const numberedSession = /^(?:session|sitzung|sesión|sessão|sessione) (?:\d{1,2}\p{L}?|\p{L})$/iu;

/** `First session featured:`, `Workshops, session two:` */
const slot =
  /\b(?:first|second|third|fourth|next|last|final|morning|afternoon|evening|\d(?:st|nd|rd|th)) (?:session|slot|block)(?: (?:featured|included|had|offered|was|were))?:$|\bsession (?:\d|one|two|three|four|five|six|[a-d])(?:\/\w+)?:$/iu;

/** Plural words that announce a list of sessions. */
const sessionsNoun = new RegExp(
  `${severalSessions}|programação|programación|programme|videos|recordings|slides|slide ?decks`,
  'iu',
);

/** A sentence that its list completes: `The talks I liked were`. */
const opens = /(?::|\s(?:were|are|include|included|waren|sind|étaient|sont|fueron|son|foram|são))\s*$/iu;

/** Stands for what the sentence before tells of. */
const ones =
  /(?<!\p{L})(?:the ones|those|these|(?:my|our) (?:\p{L}+ ){0,2}(?:favou?rites|highlights|picks)|ceux|celles|diese|los que|las que|os que|as que)(?!\p{L})/iu;

const easternNoun = '(?:セッション|講演|発表|演讲|議程|议题|세션|발표)';
/** `以下のセッションを選択しました。`: which sessions follow, in scripts that part no words. */
const eastern = new RegExp(
  `(?:以下|下記|次の|如下|다음)[^、。,]{0,8}${easternNoun}|${easternNoun}(?:は|を|が)?、?(?:以下|下記|次の|如下)`,
  'u',
);

function announcesEastern(intro: string): boolean {
  const last = lastSentence(intro);
  return last.length < longSentence && eastern.test(last);
}

/** `On Monday I attended:`, `J’ai assisté à :`: nobody attends anything but sessions. */
const attended =
  /(?:^|[^\p{L}])(?:(?:i|we) (?:also |then )?attended|assisté (?:à|aux)|asist(?:í|imos) a|assist(?:i|imos)(?: a| à)?|(?:habe ich|haben wir) besucht)\s*:$/iu;

/** Of a paragraph that announces sessions without a colon. */
const fewWords = 6;
/** The same of a heading: `Slides of all speakers at FenceConf Berlin 2019`. */
const longHeading = 9;

/** `My favourite talks:`, `### Sessions`: what stands before a list of sessions, in few words. */
function isAnnouncement(intro: string, most: number): boolean {
  const last = lastSentence(intro);
  if (numberedSession.test(last) || slot.test(last)) return true;
  // A talk has an agenda as well.
  if (framingOf(last).role === 'group' && !/^agenda/i.test(last)) return true;
  if (attended.test(last) || announcesEastern(last)) return true;
  // `There were many talks. The ones I liked were:`
  if (ones.test(last) && opens.test(last) && sessionsNoun.test(intro.slice(0, -last.length))) return true;
  return (
    last.length < longSentence &&
    sessionsNoun.test(last) &&
    (opens.test(last) || last.split(/\s+/).length <= most)
  );
}
