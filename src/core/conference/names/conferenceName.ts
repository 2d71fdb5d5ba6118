import { dayIn } from '../words/framing';
import {
  countryOf,
  isEventWord,
  isHyphenated,
  isRegion,
  isShaped,
  isWeakEventWord,
  type NameContext,
  shortConShape,
  type Token,
  tokensOf,
  yearOf,
} from '../words/nameWords';
import { monthNames, shortMonths } from '../words/words';

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

/** A name of which nothing else is known than its year. */
export function nameOf(
  series: string,
  year: string | number | undefined,
  shape: ConferenceName['shape'] = 'dated',
): ConferenceName {
  return { series, year: year === undefined ? year : Number(year), place: undefined, day: undefined, shape };
}

/** A word that ends as names of unmistakable shape do. In lower case, as the texts are made before the look: so the search is many times faster. */
const shapedHint =
  /[a-zß-\u1fff]{2}(?:con|conf|konf|conference|summit|fest|camp|days?|kaigi|hackathon|jam|expo)(?:eu|na|us|uk|europe|asia|india|africa)?(?![a-zß-\u1fff])/;
const nameHint =
  /conf|konf|kaigi|summit|symposium|congr|kongr|camp|convention|workshop|day|tag|week|world|forum|fest|meetup|expo|live|connect|event|rencontres|journ|hackathon|con|jam|[eé]diti|edici|ediç|ausgabe|\d{2}/;

/** Whether a text may hold a name of unmistakable shape: cheap, and only ever wrong in saying yes. `lower` is the text in lower case. */
export function mayBeShaped(text: string, lower = text.toLowerCase()): boolean {
  return shapedHint.test(lower) || (/Con|[dD]ay/.test(text) && shortConHint.test(text));
}

/** `QCon`: such a name is too short to be told in small letters. */
const shortConHint = new RegExp(`(?<!\\p{L})${shortConShape}(?!\\p{L})`, 'u');

/** Whether `readConferenceName` may find anything: cheap, and only ever wrong in saying yes. */
export function mayBeName(text: string): boolean {
  return nameHint.test(text.toLowerCase());
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
  // A sentence may tell of any day: `I saw it on day 2`.
  const day = how.isProse === true ? undefined : dayIn(text);
  const found =
    shapedAt(tokens, yearAt) ??
    (how.isProse === true
      ? undefined
      : (wordedAt(tokens, yearAt) ??
        (how.isSlug === true ? undefined : (datedAt(tokens, yearAt) ?? countedAt(text)))));
  if (found === undefined) return undefined;
  return { ...found, year, day };
}

type Found = Pick<ConferenceName, 'series' | 'place' | 'shape'>;

function shapedAt(tokens: readonly Token[], yearAt: number): Found | undefined {
  const at = tokens.findIndex(({ text }) => isShaped(text));
  if (at < 0) return undefined;
  let end = at + 1;
  const word = () => tokens[end]?.text ?? '';
  // `KubeCon + CloudNativeCon Europe`, `KubeCon/CloudNativeCon`.
  const isPlaced = () => tokens[end]?.opens === false && (isRegion(word()) || isCountryCode(word()));
  while (isPlaced() || (isShaped(word()) && end === at + 1)) end++;
  // `FenceDays Oslo 2018`: one of several of that name.
  const isNamed = ({ isName, opens, text }: Token) => isName && !opens && !isEventWord(text);
  if (yearAt - end <= 2 && tokens[yearAt]?.opens === false && tokens.slice(end, yearAt).every(isNamed))
    end = Math.max(end, yearAt);
  // `Kiwi PyCon`
  const isOfCountry = tokens[at]?.opens === false && countryOf(tokens[at - 1]?.text ?? '') !== undefined;
  return {
    series: join(tokens.slice(isOfCountry ? at - 1 : at, end)),
    place: placeAfter(tokens, end),
    shape: 'shaped',
  };
}

/** `DE` */
function isCountryCode(word: string): boolean {
  return /^\p{Lu}{2}$/u.test(word) && countryOf(word) !== undefined;
}

function wordedAt(tokens: readonly Token[], yearAt: number): Found | undefined {
  for (const [at, { text }] of tokens.entries()) {
    const isEvent = isEventWord(text);
    const isWeak =
      isWeakEventWord(text) ||
      (at > 0 && at + 1 === yearAt && /^days?$/.test(text) && !tokens[yearAt]?.opens);
    if (!isEvent && !isWeak) continue;
    const start = leftOf(tokens, at);
    let end = topicEnd(tokens, at + 1, yearAt);
    while (tokens[end]?.opens === false && tokens[end]?.isName === true && end - at < 4) end++;
    const before = tokens.slice(start, at);
    if (before.length === 0 && (end === at + 1 || isWeak) && !isHyphenated(text)) continue;
    // `First Conference Day`
    if (!tokens.slice(start, end).some(isOwnWord)) continue;
    return {
      series: join(tokens.slice(start, end)),
      place: placeAfter(tokens, end),
      shape: isWeak ? 'dated' : 'worded',
    };
  }
  return undefined;
}

/** Where `on Oak` ends in `Conference on Oak Fences`, `de vallas` in `Congreso de vallas 2019`: what it is about names it. */
function topicEnd(tokens: readonly Token[], at: number, yearAt: number): number {
  const [word, topic] = tokens.slice(at, at + 2);
  const isAbout = word?.opens === false && aboutWord.test(word.text) && topic?.opens === false;
  return isAbout && (topic.isName || yearAt === at + 2) ? at + 2 : at;
}

const aboutWord = /^(?:on|of|for|de|du|des|do|da|sur|über|für|sobre)$/i;

/** Whether it is more than what conferences and their days are called. */
function isOwnWord({ text }: Token): boolean {
  return isHyphenated(text) || !(isEventWord(text) || isWeakEventWord(text));
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
  // `Fence Lovers con 2025`
  const isCon = /^con$/i.test(tokens[yearAt - 1]?.text ?? '') && tokens[yearAt - 1]?.opens === false;
  // `Fence Lovers May 2025`
  const isMonth = month.test(tokens[yearAt - 1]?.text ?? '');
  // `Fence Lovers 5 May 2025`
  const isDay = isMonth && /^\d{1,2}$/.test(tokens[yearAt - 2]?.text ?? '');
  const last = yearAt - (isDay ? 2 : isMonth ? 1 : 0);
  const near = leftOf(tokens, isCon ? yearAt - 1 : last);
  const start = near < last ? withPlace(tokens, near) : near;
  if (start < last)
    return {
      series: join(tokens.slice(start, last)),
      place: placeAfter(tokens, yearAt + 1),
      shape: 'dated',
    };
  let end = yearAt + 1;
  while (tokens[end]?.opens === false && tokens[end]?.isName === true && end - yearAt < 5) end++;
  return end > yearAt + 1
    ? { series: join(tokens.slice(yearAt + 1, end)), place: undefined, shape: 'dated' }
    : undefined;
}

/** `Fence in Oslo 2019`: what stands before the place is its name as well. */
function withPlace(tokens: readonly Token[], at: number): number {
  const [name, word, place] = tokens.slice(Math.max(0, at - 2), at + 1);
  return word?.text === 'in' && name?.isName === true && !word.opens && place?.opens === false
    ? leftOf(tokens, at - 2)
    : at;
}

/** `29F3`: which one of them it is, before the name. */
const counted = /(?<![\p{L}\d])\d{2}\p{L}\d(?![\p{L}\d])/u;

function countedAt(text: string): Found | undefined {
  const [series] = counted.exec(text) ?? [];
  return series === undefined ? undefined : { series, place: undefined, shape: 'dated' };
}

const month = new RegExp(`^(?:${monthNames}|(?:${shortMonths})\\.?)$`, 'i');

const dayWord = /^(?:day|days|jour|tag|día|dia|part|partie|teil|parte|day-?\d|recap|notes|review)$/iu;

/** What a line says first that is about something else: `Conference: KubeCon 2018 Date: 2018-05-02`. */
const labelWord =
  /^(?:dates?|datum|fecha|data|when|where|venue|location|lieu|ort|video|slides|speakers?|talks?|final)$/iu;

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
    words.some(({ text }) => isShaped(text) || /\d/.test(text) || isEventWord(text))
  )
    return undefined;
  const place = join(words).replace(/[.]+$/, '');
  return isRegion(place) ? undefined : place;
}

function join(tokens: readonly Token[]): string {
  // `rstudio-rstudio-conf`: a series that is named twice.
  const isNew = ({ text }: Token, at: number) => text.toLowerCase() !== tokens[at - 1]?.text.toLowerCase();
  return tokens
    .filter(isNew)
    .map(({ text }) => text)
    .join(' ');
}
