import { allMatches } from '../../text/allMatches';
import { wordSet } from '../../text/wordSet';
import { monthNames } from './words';

/** Ends of words that events make their names with; in lower case, as all words are made before they are compared. */
const shapedEnd =
  /^(?=[\p{L}\d]{5,}$)\d*\p{L}[\p{L}\d]*?(?:con|conf|konf|conference|summit|fest|camp|devday|devdays|days|kaigi|hackathon|jam|expo)$/u;
/** `KubeConEU`, `djangoconeu`. */
const gluedRegion = /^\p{L}{2,}(?:con|conf|fest|summit|camp)(?:eu|na|us|uk|europe|asia|india|africa)$/u;
/** `wood.conf.au`. */
const dottedConf = /^\p{L}{2,}\.conf(?:\.\p{L}{2,3})?$/u;
/** How any of them ends: cheap to see, and few words do. */
const eventEnd =
  /(?:con|conf|konf|conference|summit|fest|camp|day|days|kaigi|hackathon|jam|expo|eu|na|us|uk|europe|asia|india|africa|\.conf\.\S{2,3})(?:['’]s)?$/i;
/** `QCon`, `QConSP`, `PHPday`: too short to be sure of in small letters; to be made part of an expression. */
export const shortConShape = /(?:\p{Lu}\p{L}{0,2}Con(?:\p{Lu}{2})?|\p{Lu}{2,5}[dD]ay)/u.source;
const shortCon = new RegExp(`^${shortConShape}$`, 'u');
/** Everyday words with such an end. */
const everydayWords = wordSet(
  'icon icons beacon silicon lexicon bacon falcon favicon emoticon rubicon recon falcon gascon manifest infest holidays birthdays ' +
    'mondays tuesdays wednesdays thursdays fridays saturdays sundays todays nowadays weekdays workdays yesterdays bootcamp decamp ' +
    'summit conference conf camp fest festival days summer icons micon hackathon hackathons',
);

/** Words that make a conference's name of those around them. */
const eventWords = wordSet(
  `conf conference conférence konferenz conferencia conferência conferenza summit symposium congress congrès kongress congreso
  congresso unconference barcamp convention workshop workshops`,
);
/** The same as the first, but only with a capital and other words before them. */
const weakEventWords = wordSet(
  `day days tag tage week weeks world forum fest festival camp meetup meet-up expo live connect event rencontres journées hackathon`,
);

const regions = wordSet(
  'eu na us usa uk europe europa asia apac america americas latam emea africa nordic nordics virtual online',
);

/**
 * Countries: the code behind a name (`PyCon DE`), but for those that are words; what editions are
 * called before it (`Kiwi PyCon`); the name by which all compare, and others.
 */
const countries = (
  'AU australian australia,NZ kiwi newzealand,DE german germany deutschland,CH swiss switzerland,FR french france,' +
  'NL dutch netherlands,PL polish poland,CZ czech czechia,ES spanish spain españa espana,PT portuguese portugal,' +
  'SE swedish sweden,DK danish denmark,FI finnish finland,IE irish ireland,UA ukrainian ukraine,TR turkish turkey,' +
  'IL israeli israel,JP japanese japan,KR korean korea,CA canadian canada,BR brazilian brasil brazil,' +
  'MX mexican mexico,- indian india,- italian italy italia,- austrian austria,- belgian belgium,- norwegian norway,' +
  '- chinese china'
)
  .split(',')
  .map((row) => row.split(' '));

/** The name of a country by its own and its others. */
const countryNames: ReadonlyMap<string, string> = new Map(
  countries.flatMap(([, , name = '', ...others]) => [name, ...others].map((one) => [one, name] as const)),
);

/** The same by its code, and by what its editions are called. */
const besideNames: ReadonlyMap<string, string> = new Map(
  countries.flatMap(([code = '', called = '', name = '']) =>
    [code, called].filter((word) => word !== '-').map((word) => [word, name] as const),
  ),
);

/** Words that stand before or after a conference's name without being part of it. */
const reportWords = wordSet(`
  cr compte compte-rendu rendu note notes my our recap recaps review report reports trip insights retour retours
  insights musings thoughts impression impressions reflection reflections takeaways highlights summary résumé wrapup wrap-up
  live liveblog blogging blog post attending visiting visit speaking talk talks talking keynote keynotes session
  sessions video videos slides bilan bericht rückblick nachlese crónica crónicas cronica cronicas resumen resumo notas mon mes mein meine mi mis meu minha some the a an le la les
  l' l’ die der das el los las os o day jour tag part partie teil at from of for to in on à au aux du de des sur zur
  zum von vom auf bei en del della dello al alla allo na no em um and et und y e with @ about back global tl;dr tldr what why how i we is
  was learned learnt hello welcome see you join us meet announcing cfp road going went first second third last next
  this new virtual edition conference's conference’s experience experiences favorite favourite best top things other
  cool followup follow-up recording recordings schedule program programme agenda volunteering organizing organising
  slides: video: report: notes: roundup round-up debrief surviving digesting recapping reviewing revisiting
  remembering summarizing presenting retrospective retrospectives retrospektive rétrospective retrospectiva
  retrospetiva verslag resoconto riassunto racconto appunti opinião opinión opinione collection diary tagebuch journal watchlist overview thanks lessons learnings memo debrief wrap up presentations scribbles scribblings writeup writeups write-up ${monthNames.replaceAll('|', ' ')}
`);

const yearToken = /^(?:19[89]\d|20[0-4]\d)$/;
const shortYear = /^['’](\d{2})$/;
/** `devconf21`. */
const gluedShort = /^(\p{L}{2,}(?:con|conf|fest|camp|summit))['’]?(\d{2})$/iu;
/** `KubeConEU2022`. */
const gluedYear = /^(\p{L}[\p{L}.:]*?\p{L})['’]?((?:19|20)\d{2})$/u;

/** A word of a title or a file's name. */
export interface Token {
  readonly text: string;
  readonly isName: boolean;
  /** Begins a clause: what stands before belongs to something else. */
  readonly opens: boolean;
}

/** What the text is besides a title. */
export interface NameContext {
  /** Of a file's name in lower case: any word may belong to the name. */
  readonly isSlug?: boolean;
  /** Of a title without any capital: as in a file's name, but a year makes a name of what stands before it. */
  readonly isLower?: boolean;
  /** Of running text: capitals mean less. */
  readonly isProse?: boolean;
}

const markOrWord = /([:|–—,;()!?"“”«»[\]/]+|\s-+\s)|([^\s:|–—,;()!?"“”«»[\]/]+(?:::?\p{Lu}[\p{L}]+)?)/gu;

/** The words of a title, a tag, a folder's or a file's name; years that are glued to one stand by themselves. */
export function tokensOf(text: string, { isSlug, isLower }: NameContext): readonly Token[] {
  const isWord = isSlug === true || isLower === true ? isSlugWord : isNameWord;
  const tokens: Token[] = [];
  let opens = true;
  // `FenceR! 2019`, `Fence.Build() 2019`: the mark belongs to the name.
  const spaced = text
    .replace(/(?<=\p{L})\(\)/gu, '')
    .replace(/(?<=\p{L})! ?(?=(?:\p{Lu}\p{L}+ )?(?:19|20)\d{2})/u, ' ')
    .replace(/(?<=\p{L})[_]|(?<=^|[_-])(\d{1,2})-(?=\d)/gu, ' ');
  for (const match of allMatches(spaced, markOrWord)) {
    // `@fenceconf`, `#fenceconf`; `at FenceConf.` ends a sentence.
    const word = match[2]?.replace(/^(?:[ld]['’]|[@#]+)|[.…]+$/giu, '');
    if (word === undefined || word === '') {
      opens = true;
      continue;
    }
    // `FenceCon.eu`
    const domain = /^(\p{L}{3,})\.(eu|us|uk|na|org|io|com|de|fr|es|br)$/iu.exec(word);
    const glued = gluedYear.exec(domain === null ? word : `${domain[1] ?? ''}`) ?? shortGlued(word);
    const bare =
      domain === null
        ? [word]
        : isRegion(domain[2] ?? '')
          ? [domain[1] ?? '', domain[2] ?? '']
          : [domain[1] ?? ''];
    for (const part of glued === null ? bare : [glued[1] ?? '', glued[2] ?? '']) {
      tokens.push({ text: part, opens, isName: isWord(part) });
      opens = false;
    }
    // `FenceCon Oslo… a wrap`
    opens = /…$|\.{2}$/u.test(match[2] ?? '');
  }
  return tokens;
}

function shortGlued(word: string): readonly [string, string, string] | null {
  const match = gluedShort.exec(word);
  return match === null ? null : [word, match[1] ?? '', `’${match[2] ?? ''}`];
}

/** The year a word is: `2018`, `’18`. */
export function yearOf(word: string): number | undefined {
  if (yearToken.test(word)) return Number(word);
  const short = shortYear.exec(word)?.[1];
  return short === undefined ? undefined : 2000 + Number(short);
}

/** Whether a word can only be an event's name: `KubeCon`, `devfest`, `KubeConEU`. */
export function isShaped(word: string): boolean {
  if (shortCon.test(word)) return true;
  if (!eventEnd.test(word)) return false;
  const plain = word.replace(/['’]s$/i, '').toLowerCase();
  if (everydayWords.has(plain)) return false;
  return shapedEnd.test(plain) || gluedRegion.test(plain) || dottedConf.test(plain);
}

/** Whether a word only says that something is a report: `Retrospective`. */
export function isReportWord(word: string): boolean {
  return reportWords.has(word.toLowerCase());
}

function isSlugWord(word: string): boolean {
  return yearOf(word) === undefined && !reportWords.has(word.toLowerCase()) && /^\p{L}{2,}$/u.test(word);
}

function isNameWord(word: string): boolean {
  if (yearOf(word) !== undefined || reportWords.has(word.toLowerCase()) || /^I['’]/.test(word)) return false;
  return /^\.?\p{Lu}|\p{Ll}\p{Lu}|^\p{Ll}+[:.]\p{Lu}/u.test(word);
}

/** Whether a word makes a conference's name of those around it: `Summit`. */
export function isEventWord(word: string): boolean {
  return eventWords.has(word.toLowerCase()) || isHyphenated(word);
}

/** `fence-conf`: a name by itself, though no unmistakable one. */
export function isHyphenated(word: string): boolean {
  return hyphenated.test(word);
}

const hyphenated = /^(?!(?:pre|post|un|non|mini|micro)-)\p{L}[\p{L}\d]+-[ck]onf$/iu;

/** The same of words that need a capital and others before them: `Day`. */
export function isWeakEventWord(word: string): boolean {
  return /^\p{Lu}/u.test(word) && weakEventWords.has(word.toLowerCase());
}

/** `EU`, `Europe`, `Brasil`; `online` as well. */
export function isRegion(word: string): boolean {
  const lower = word.toLowerCase();
  return regions.has(lower) || countryNames.has(lower);
}

/** A country by one of its names, in lower case; any other word is what it is. */
export function countryNamed(word: string): string {
  return countryNames.get(word) ?? word;
}

/** The country that a word in front of a series names, or a code behind it: `Kiwi`, `DE`. */
export function countryOf(word: string): string | undefined {
  return besideNames.get(/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word);
}
