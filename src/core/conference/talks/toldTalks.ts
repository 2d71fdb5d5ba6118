import type { Paragraph } from '../../markdown/markdown';
import { allMatches } from '../../text/allMatches';
import { lettersOf } from '../../text/lettersOf';
import { type Span, textOf } from '../../text/span';
import { bareTitle, isKindOnly } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { embeddedVideo, talkLinksOf } from '../lines/talkLinks';
import type { Phrase } from '../markup/phrase';
import { readConferenceName } from '../names/conferenceName';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { peopleAfter } from '../people/peopleAfter';
import { speakersInProse } from '../people/proseSpeakers';
import { addressKind } from '../words/addresses';
import { framingOf } from '../words/framing';
import { oneSession, sessionWords } from '../words/words';

/** Such a mark and such a word: most paragraphs are without, and the look is cheap. */
const mayTell =
  /["“”«»*_](?:\]\([^()\s]*\))?,? (?:by|from|von|par|por|de|di|door) (?:our )?[*_[@]{0,3}\p{Lu}|(?:title|titled|called|entitled|named|about|(?:talk|talked|talking|spoke|speaking|session|keynote|presentation|workshop) on|namens|titel|über|intitulée?|titulad[ao]|llamad[ao]|chamad[ao]|intitulad[ao]|intitolat[ao]|titolo):? {1,2}["“„«»*_[]/iu;

/** `Fences` by Ana Ruiz. */
const byWord = /^["“”«»]?,? (?:(?:given|presented|held) )?(?<word>by|from|von|par|por|de|di|door) (?:our )?/i;
/** These say `of` as well. */
const ofWord = /^(?:from|von|por|de|di)$/i;

/** `a talk called`, `ihr Vortrag mit dem Titel`, before a title. */
const calledSo = new RegExp(
  `(?:${oneSession}|charla|intervento)s?(?: (?:\\p{L}+ ){0,3}?)?(?:(?:with|by) the (?:title|name)|titled|called|entitled|named|namens|mit (?:dem|seinem|ihrem) titel|intitulée?|titulad[ao]|llamad[ao]|chamad[ao]|intitulad[ao]|intitolat[ao]|dal titolo):? *$`,
  'iu',
);
/** `Ana Ruiz talking about`: only where somebody is named. */
const spokeOf = new RegExp(
  `(?:(?:talk|spoke|speak)(?:ed|s|ing)? (?:about|on)|(?:gave|presented) (?:an?|the|h(?:is|er)|their) (?:\\p{L}+ ){0,2}?${oneSession} (?:about|on)|sprach über|parl[ée]r? de|habló (?:de|sobre)|falou sobre|parlato di):? *$`,
  'iu',
);

/** What is quoted, or named in italics with its author, besides talks. */
const otherWork =
  /(?:\b(?:books?|novels?|papers?|articles?|posts?|essays?|films?|movies?|songs?|albums?|quotes?|reading|buch|bücher|livres?|libros?|livros?|libri)\b\P{L}*(?:(?:called|titled|named|on|about|from|is|was)\P{L}*)?|\b(?:read|reads|quoted?|quoting) (?:the )?\P{L}*)$/iu;

const quotation = /["“„«»]([^"“”„«»\n]{6,160})["”“«»]/gu;

/** So far around a title its sentence is read. */
const around = 300;

/** As many that surely are talks tell that what is marked like them is one. */
const someTold = 2;

interface Told<Talk = FoundTalk> {
  readonly talk: Talk;
  readonly mark: 'bold' | 'slanted' | 'quoted' | 'linked';
  /** Whether its sentence speaks of a session. */
  readonly isSure: boolean;
}

/** The talks that sentences tell of, by titles that are set off from them: `Next was **Fences** by Ana Ruiz, …`. */
export function toldTalks(
  context: TalkContext,
  taken: (at: number) => boolean,
  known: readonly FoundTalk[],
): readonly FoundTalk[] {
  const { note, blocks } = context;
  // `It began with "Fences" by Ana Ruiz`, above the heading of it or on its page.
  const titles = new Set(known.map(({ title }) => lettersOf(title)));
  const page = lettersOf(context.page.title);
  const isKnown = (letters: string) => titles.has(letters) || page.includes(letters);
  const told = blocks.flatMap((block, i) =>
    block.kind === 'paragraph' &&
    block.itemDepth === 0 &&
    mayTell.test(textOf(note.text, block.whole)) &&
    !taken(block.whole.start)
      ? withPlayer(toldIn(block, context), note.text.slice(block.whole.end, blocks[i + 1]?.whole.start))
      : [],
  );
  const sure = (mark: Told['mark']) => told.filter((one) => one.mark === mark && one.isSure).length;
  return told.flatMap(({ talk, mark, isSure }) =>
    (isSure || sure(mark) >= someTold) && !isKnown(lettersOf(talk.title)) ? talk : [],
  );
}

/** The last of them with the recording that is shown right below the paragraph. */
function withPlayer(told: readonly Told[], below: string): readonly Told[] {
  const last = told.at(-1);
  const video = last && embeddedVideo(below);
  return last === undefined || video === undefined
    ? told
    : [...told.slice(0, -1), { ...last, talk: { ...last.talk, video } }];
}

function toldIn({ whole }: Paragraph, context: TalkContext): readonly Told[] {
  const phrase = context.phrases.read(whole);
  const told: Told[] = [];
  let end = 0;
  let at = whole.start;
  for (const { start, end: last, mark } of marksOf(phrase)) {
    if (start < end) continue;
    const found = toldBy({ start, end: last }, mark, phrase, context);
    if (found === undefined) continue;
    const { talk } = found;
    const from = context.note.text.indexOf(firstWord(talk.title), at);
    at = from < 0 || from >= whole.end ? at : from;
    const span = { start: at, end: Math.min(at + talk.title.length, whole.end) };
    told.push({ ...found, talk: { ...talk, span, region: span } });
    end = last;
  }
  return told;
}

function firstWord(title: string): string {
  return title.split(/[\s*_[\]]/, 1)[0] ?? title;
}

/** What a phrase sets off, in text order; what is quoted inside of what is bold comes for itself. */
function marksOf({ text, links, strong, slanted }: Phrase): readonly (Span & Pick<Told, 'mark'>)[] {
  const quoted = allMatches(text, quotation).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    mark: 'quoted' as const,
  }));
  return [
    ...quoted,
    ...strong.map((span) => ({ ...span, mark: 'bold' as const })),
    ...slanted.map((span) => ({ ...span, mark: 'slanted' as const })),
    ...links.map((span) => ({ ...span, mark: 'linked' as const })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The talk whose title a mark is, if its sentence says whose it was or that it is called so. */
function toldBy(
  { start, end }: Span,
  mark: Told['mark'],
  phrase: Phrase,
  { lexicon }: TalkContext,
): Told<Omit<FoundTalk, 'span' | 'region'>> | undefined {
  const title = bareTitle(phrase.text.slice(start, end));
  if (!isTitle(title)) return undefined;
  const before = lastSentence(phrase.text.slice(Math.max(0, start - around), start));
  const after = phrase.text.slice(end, end + around);
  if (otherWork.test(before)) return undefined;
  const links = linksNear(phrase, { start, end });
  // What leads to its recording is a mention.
  if (links.video !== undefined || links.link !== undefined) return undefined;
  const by = mark === 'linked' ? undefined : byWord.exec(after)?.groups?.word;
  const people = by === undefined ? undefined : peopleAfter(after, lexicon);
  const isBy = people !== undefined && (by === undefined || !ofWord.test(by) || people.score >= clearPerson);
  const isCalled = mark !== 'linked' && calledSo.test(before);
  const speakers = isBy ? people.names : speakersInProse(before, lexicon);
  const isSpoken = spokeOf.test(before) && speakers.length > 0 && (mark === 'quoted' || isLong(title));
  if (!isBy && !((isCalled || isSpoken) && nameScore(title, lexicon) < surePerson)) return undefined;
  const [sentence = ''] = after.split(/[.!?]\s+(?=\p{Lu})/u, 1);
  return {
    mark,
    isSure: isCalled || isSpoken || sessionWords.test(`${before} ${sentence}`.toLowerCase()),
    talk: {
      title,
      speakers,
      companies: isBy ? people.companies : [],
      kind: 'talk',
      ...links,
      isStub: false,
    },
  };
}

/** Shorter ones may be what is spoken of in any sentence. */
function isLong(title: string): boolean {
  return title.split(/\s+/).length >= 3;
}

/** Two words at least, of which the first is written as titles are. */
function isTitle(words: string): boolean {
  return (
    /^[^\p{Ll}\s]\S*\s+\S/u.test(words) &&
    !isKindOnly(words) &&
    framingOf(words).role === 'plain' &&
    readConferenceName(words)?.shape !== 'shaped'
  );
}

/** Where the links lead that are in a title, or right behind it in brackets. */
function linksNear({ text, links }: Phrase, { start, end }: Span) {
  const near = links.filter(
    (link) => link.start >= start && link.start < end + labels && addressKind(link.target) !== 'person',
  );
  return talkLinksOf({ text, links: near, strong: [], slanted: [] });
}

/** So far behind a title and who told it `([video](…))` may stand. */
const labels = 60;

function lastSentence(text: string): string {
  return text.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? text;
}
