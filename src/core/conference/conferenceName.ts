import { dayIn } from './framing';

/** What a text says of a conference: `KubeCon 2018 Copenhagen, day 1`. */
export interface ConferenceName {
  /** Without year and place: `KubeCon`, `React Conf`. */
  readonly series: string;
  readonly year: number | undefined;
  readonly place: string | undefined;
  readonly day: number | undefined;
  /**
   * `shaped`: one word that can be nothing else (`KubeCon`, `DevFest`). `worded`: words around `Conference`, `Summit` …
   * `dated`: words beside a year, which may be anything (`Goals 2018`).
   */
  readonly shape: 'shaped' | 'worded' | 'dated';
}

/** Ends of words that events make their names with. */
const shapedEnd =
  /^(?=\p{L}{5,}$)\p{L}+?(?:con|conf|conference|summit|fest|camp|devday|devdays|days|hackathon|jam|expo)$/iu;
/** `KubeConEU`, `djangoconeu`. */
const gluedRegion = /^\p{L}{3,}(?:con|conf|fest|summit|camp)(?:eu|na|us|uk|europe|asia|india|africa)$/iu;
/** `wood.conf.au`. */
const dottedConf = /^\p{L}{2,}\.conf(?:\.\p{L}{2,3})?$/iu;
const gluedRegions = /(con|conf|fest|summit|camp)(eu|na|us|uk|europe|asia|india|africa)(?!\p{L})/giu;
/** Everyday words with such an end. */
const everydayWords = new Set(
  (
    'icon icons beacon silicon lexicon bacon falcon favicon emoticon rubicon recon falcon gascon manifest infest holidays birthdays ' +
    'mondays tuesdays wednesdays thursdays fridays saturdays sundays todays nowadays weekdays workdays yesterdays bootcamp decamp ' +
    'summit conference conf camp fest festival days summer icons micon hackathon hackathons'
  ).split(' '),
);

/** Words that make a conference's name of those around them. */
const eventWord =
  /^(?:conf|conference|conférence|konferenz|conferencia|conferência|conferenza|summit|symposium|congress|congrès|kongress|congreso|congresso|unconference|barcamp|convention|workshops?)$/iu;
/** The same, but only with a capital and other words before them. */
const weakEventWord =
  /^(?:days?|tage?|week|weeks|world|forum|fest|festival|camp|meetup|expo|live|connect|event|rencontres|journées|hackathon)$/iu;

const region =
  /^(?:eu|na|us|usa|uk|europe|europa|asia|apac|america|americas|latam|emea|africa|china|india|japan|brasil|brazil|france|deutschland|germany|españa|italia|canada|australia|nordic|nordics|virtual|online)$/iu;

/** Words that stand before or after a conference's name without being part of it. */
const reportWords =
  /^(?:cr|compte|compte-rendu|rendu|notes?|my|our|recap|recaps|review|report|reports|trip|insights|retour|retours|musings|thoughts|impressions?|reflections?|takeaways|highlights|summary|résumé|wrap-?up|wrapup|live|liveblog|blogging|blog|post|attending|visiting|visit|speaking|talk|talks|talking|keynotes?|session|sessions|video|videos|slides|bilan|bericht|rückblick|nachlese|crónica|resumen|resumo|notas|some|the|a|an|le|la|les|l['’]|die|der|das|el|los|las|os|o|day|jour|tag|part|partie|teil|at|from|of|for|to|in|on|à|au|aux|du|de|des|sur|zur|zum|von|vom|auf|bei|en|del|al|na|no|em|um|and|et|und|y|e|with|@|about|back|global|tl;dr|tldr|what|why|how|i|we|is|was|learned|learnt|hello|welcome|see|you|join|us|meet|announcing|cfp|road|going|went|first|second|third|last|next|this|new|virtual|edition|conference['’]s|experience|experiences|favou?rite|best|top|things|other|cool|follow-?up|recording|recordings|schedule|program|programme|agenda|volunteering|organizing|organising|slides:|video:|report:|notes:)$/iu;

const yearToken = /^(?:19[89]\d|20[0-4]\d)$/;
const shortYear = /^['’](\d{2})$/;
/** `KubeConEU2022`, `pycon19`. */
/** `devconf21`. */
const gluedShort = /^(\p{L}{2,}(?:con|conf|fest|camp|summit))['’]?(\d{2})$/iu;
const gluedYear = /^(\p{L}[\p{L}.:]*?\p{L})['’]?((?:19|20)\d{2})$/u;

interface Token {
  readonly text: string;
  readonly isName: boolean;
  /** Begins a clause: what stands before belongs to something else. */
  readonly opens: boolean;
}

const shapedHint = /\p{L}{2}(?:con|conf|conference|summit|fest|camp|days?|hackathon|jam|expo)/iu;
const nameHint =
  /conf|konferen|summit|symposium|congr|kongr|camp|convention|workshop|day|tag|week|world|forum|fest|meetup|expo|live|connect|event|rencontres|journ|hackathon|con|jam|\d{2}/iu;

/** Whether a text may hold a name of unmistakable shape: cheap, and only ever wrong in saying yes. */
export function mayBeShaped(text: string): boolean {
  return shapedHint.test(text);
}

/** Whether `readConferenceName` may find anything: cheap, and only ever wrong in saying yes. */
export function mayBeName(text: string): boolean {
  return nameHint.test(text);
}

/** What the text is besides a title. */
export interface NameContext {
  /** Of a file's name in lower case: any word may belong to the name. */
  readonly isSlug?: boolean;
  /** Of running text: capitals mean less. */
  readonly isProse?: boolean;
}

/**
 * Reads a title, a tag, a folder's or a file's name. `undefined` where nothing looks like a conference's name: neither
 * the shape of a word, nor one like `Summit`, nor capitals beside a year.
 */
export function readConferenceName(text: string, how: NameContext = {}): ConferenceName | undefined {
  if (!mayBeName(text)) return undefined;
  const tokens = tokensOf(text.slice(0, 200), how);
  const years = tokens.map(({ text: word }) => yearOf(word));
  const yearAt = years.findIndex((year) => year !== undefined);
  const year = years[yearAt];
  const day = dayIn(text);
  const found =
    shapedAt(tokens) ??
    (how.isProse === true
      ? undefined
      : (wordedAt(tokens, yearAt) ?? (how.isSlug === true ? undefined : datedAt(tokens, yearAt))));
  if (found === undefined) return undefined;
  return { ...found, year, day };
}

function tokensOf(text: string, { isSlug }: NameContext): readonly Token[] {
  const tokens: Token[] = [];
  let opens = true;
  const spaced = text.replace(/(?<=\p{L})[_]|(?<=^|[_-])(\d{1,2})-(?=\d)/gu, ' ');
  for (const match of spaced.matchAll(
    /([:|–—,;()!?"“”«»[\]/]+|\s-+\s)|([^\s:|–—,;()!?"“”«»[\]/]+(?::\p{Lu}[\p{L}]+)?)/gu,
  )) {
    const word = match[2]?.replace(/^[ld]['’]/iu, '');
    if (word === undefined) {
      opens = true;
      continue;
    }
    // `FenceCon.eu`
    const domain = /^(\p{L}{3,})\.(eu|us|uk|na|org|io|com|de|fr|es|br)$/iu.exec(word);
    const glued = gluedYear.exec(domain === null ? word : `${domain[1] ?? ''}`) ?? shortGlued(word);
    const bare =
      domain === null
        ? [word]
        : region.test(domain[2] ?? '')
          ? [domain[1] ?? '', domain[2] ?? '']
          : [domain[1] ?? ''];
    for (const part of glued === null ? bare : [glued[1] ?? '', glued[2] ?? '']) {
      tokens.push({ text: part, opens, isName: isSlug === true ? isSlugWord(part) : isNameWord(part) });
      opens = false;
    }
  }
  return tokens;
}

function shortGlued(word: string): readonly [string, string, string] | null {
  const match = gluedShort.exec(word);
  return match === null ? null : [word, match[1] ?? '', `’${match[2] ?? ''}`];
}

function yearOf(word: string): number | undefined {
  if (yearToken.test(word)) return Number(word);
  const short = shortYear.exec(word)?.[1];
  return short === undefined ? undefined : 2000 + Number(short);
}

type Found = Pick<ConferenceName, 'series' | 'place' | 'shape'>;

function shapedAt(tokens: readonly Token[]): Found | undefined {
  const at = tokens.findIndex(({ text }) => isShaped(text));
  if (at < 0) return undefined;
  let end = at + 1;
  const word = () => tokens[end]?.text ?? '';
  // `KubeCon + CloudNativeCon Europe`, `KubeCon/CloudNativeCon`.
  while ((tokens[end]?.opens === false && region.test(word())) || (isShaped(word()) && end === at + 1)) end++;
  return { series: join(tokens.slice(at, end)), place: placeAfter(tokens, end), shape: 'shaped' };
}

/** Whether a word can only be an event's name: `KubeCon`, `devfest`, `KubeConEU`. */
export function isShaped(word: string): boolean {
  const plain = word.replace(/['’]s$/, '');
  if (everydayWords.has(plain.toLowerCase())) return false;
  return shapedEnd.test(plain) || gluedRegion.test(plain) || dottedConf.test(plain);
}

function wordedAt(tokens: readonly Token[], yearAt: number): Found | undefined {
  for (const [at, { text }] of tokens.entries()) {
    const isEvent = eventWord.test(text);
    const isWeak = weakEventWord.test(text) && /^\p{Lu}/u.test(text);
    if (!isEvent && !isWeak) continue;
    const start = leftOf(tokens, at);
    let end = at + 1;
    while (tokens[end]?.opens === false && tokens[end]?.isName === true && end - at < 4) end++;
    const before = tokens.slice(start, at);
    if (before.length === 0 && (end === at + 1 || isWeak)) continue;
    if (isWeak && yearAt < 0 && before.length === 0) continue;
    return {
      series: join(tokens.slice(start, end)),
      place: placeAfter(tokens, end),
      shape: isWeak ? 'dated' : 'worded',
    };
  }
  return undefined;
}

/** Where the words of a name that end before `at` begin; a small word may stand among them: `Write the Docs`. */
function leftOf(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start]?.opens === false && at - start < 4) {
    if (tokens[start - 1]?.isName === true) start--;
    else if (
      start < at &&
      smallWord.test(tokens[start - 1]?.text ?? '') &&
      tokens[start - 1]?.opens === false &&
      tokens[start - 2]?.isName === true
    )
      start -= 2;
    else break;
  }
  return start;
}

const smallWord = /^(?:the|of|de|du|des|der|da|do|la)$/;

function datedAt(tokens: readonly Token[], yearAt: number): Found | undefined {
  if (yearAt < 0) return undefined;
  const start = leftOf(tokens, yearAt);
  if (start < yearAt)
    return {
      series: join(tokens.slice(start, yearAt)),
      place: placeAfter(tokens, yearAt + 1),
      shape: 'dated',
    };
  let end = yearAt + 1;
  while (tokens[end]?.opens === false && tokens[end]?.isName === true && end - yearAt < 5) end++;
  return end > yearAt + 1
    ? { series: join(tokens.slice(yearAt + 1, end)), place: undefined, shape: 'dated' }
    : undefined;
}

function isSlugWord(word: string): boolean {
  return yearOf(word) === undefined && !reportWords.test(word) && /^\p{L}{2,}$/u.test(word);
}

function isNameWord(word: string): boolean {
  if (yearOf(word) !== undefined || reportWords.test(word) || /^I['’]/.test(word)) return false;
  return /^\p{Lu}|\p{Ll}\p{Lu}|^\p{Ll}+[:.]\p{Lu}/u.test(word);
}

const dayWord = /^(?:day|days|jour|tag|día|dia|part|partie|teil|parte|day-?\d|recap|notes|review)$/iu;

/** What a line says first that is about something else: `Conference: KubeCon 2018 Date: 2018-05-02`. */
const labelWord =
  /^(?:dates?|datum|fecha|data|when|where|venue|location|lieu|ort|video|slides|speakers?|talks?)$/iu;

/** `Copenhagen` of `KubeCon 2018 in Copenhagen`, of `KubeCon 2018 Copenhagen, day 1`, of `KubeCon 2018, Copenhagen`. */
function placeAfter(tokens: readonly Token[], from: number): string | undefined {
  let at = from;
  if (yearOf(tokens[at]?.text ?? '') !== undefined) at++;
  const isSaid = /^(?:in|à|en|em|im|@)$/i.test(tokens[at]?.text ?? '');
  if (isSaid) at++;
  const start = at;
  while (
    at < tokens.length &&
    at - start < 3 &&
    tokens[at]?.isName === true &&
    !labelWord.test(tokens[at]?.text ?? '') &&
    (at === start || tokens[at]?.opens === false)
  )
    at++;
  // Only what ends its clause: `KubeCon 2018 Copenhagen`, not `KubeCon 2018 Kubernetes everywhere`.
  const endsClause =
    at >= tokens.length ||
    tokens[at]?.opens === true ||
    [dayWord, labelWord].some((word) => word.test(tokens[at]?.text ?? ''));
  const words = tokens.slice(start, at);
  if (
    words.length === 0 ||
    (!isSaid && !endsClause) ||
    words.some(({ text }) => isShaped(text) || /\d/.test(text) || eventWord.test(text))
  )
    return undefined;
  const place = join(words).replace(/[.]+$/, '');
  return region.test(place) ? undefined : place;
}

function join(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

const generic = /^(?:the|conf|conference|conférence|konferenz|conferencia|conferência|conferenza|edition)$/u;

/** How series compare: letters and digits only, without region, `conference` as `conf`; `React Conférence` is `reactconf`. */
export function seriesKey(series: string): string {
  const words = plainWords(series).filter((word) => !region.test(word) && yearOf(word) === undefined);
  return (words.length === 0 ? plainWords(series) : words)
    .map((word) => (generic.test(word) ? 'conf' : word.replace(/conference$/, 'conf')))
    .filter((word) => word !== 'the')
    .join('');
}

/** The region a series names, in one spelling: `EU` and `Europe` are `eu`; `''` without one. */
export function regionKey(series: string): string {
  const words = plainWords(series).filter((word) => region.test(word));
  const text = words.join('');
  const same: Readonly<Record<string, string>> = {
    europe: 'eu',
    europa: 'eu',
    northamerica: 'na',
    america: 'na',
    usa: 'us',
  };
  return Object.hasOwn(same, text)
    ? (same[text] ?? text)
    : text === 'virtual' || text === 'online'
      ? ''
      : text;
}

function plainWords(text: string): readonly string[] {
  return (
    text
      .replace(gluedRegions, '$1 $2 ')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
