import { remembered } from '../../text/remembered';
import type { TalkKind } from '../summary';
import { weekdays } from '../words/words';
import { endsInTimes, withoutClosing } from './closingFrame';

interface KindRow {
  readonly kind: TalkKind;
  readonly pattern: string;
}

/** What a line may begin with besides words: times, numbers, tracks and quotation marks. */
const marked = /^(?:[[(#\d０-９"“«]|m(?:id|it|ed|ei)|noon)/i;
/** A prefix ends in one of these. */
const prefixEnd = /[:–—|-]|\d[. ]/;

/** What sessions are called, as a prefix (`Keynote: …`) or as a mark at the end (`… (keynote)`). */
const kindRows: readonly KindRow[] = [
  {
    kind: 'lightning',
    pattern:
      'light(?:n|en)ing[ -](?:talk|demo|session)s?|(?:micro|mini)[ -]talks?|ignite(?: talk)?|blitzvortrag|kurzvortrag|quickie|short talk|(?:talk|présentation) éclair|charla relámpago|palestra relâmpago',
  },
  {
    kind: 'keynote',
    pattern:
      "(?:[\\p{L}\\d]+[ -]){0,2}(?:keynote|key note)s?(?: (?:d[’']|de )?\\w+)?|plenary(?: talk)?|plénière|eröffnungsvortrag|invited talk",
  },
  {
    kind: 'panel',
    pattern:
      'panel(?: discussion| session)?s?|table ronde|podiumsdiskussion|mesa redonda|fire(?:side)? ?(?:chat|talk)|roundtable',
  },
  {
    kind: 'workshop',
    pattern:
      'workshop|tutorial|atelier|taller|oficina|hands[ -]on(?: (?:lab|tutorial|workshop|session))?|training',
  },
  {
    kind: 'talk',
    pattern:
      '(?:(?:partner|sponsor(?:ed)?|featured|flash) )?talk|(?:(?:special|paper|breakout|parallel|technical|open) )?session|tools[ -]in[ -]action|presentation|live ?blog|demo|vortrag|conf(?:é|e)rence|charla|ponencia|palestra|présentation|bof|birds? of a feather',
  },
];

const anyKind = kindRows.map(({ pattern }) => pattern).join('|');

const kindOnly = new RegExp(`^(?:the )?(?:${anyKind})s?:?$`, 'iu');

const prefix = new RegExp(
  `^(?:(?:the|my|our) )?(?:(?:first|second|third|fourth|next|last) )?(${anyKind})(?:(?: *#?\\d+(?:\\.(?= ))?)? *(?::|(?<=\\d\\.)|[–—|-] )| #?\\d{1,2} (?!(?:of|von|de|days?|tage|hours?|min)\\b)(?=\\p{L}\\S* ))\\s*(?=\\S)`,
  'iu',
);

const suffix = new RegExp(
  `\\s*[([](${anyKind})(?:, ?[^()[\\]]{1,30})?[)\\]]\\s*$|\\s+[-–—|]\\s*(${anyKind})$`,
  'iu',
);

/** Brackets, or a last word after a dash. */
const suffixEnd = /[)\]]\s*$|\s[-–—|]\s*\p{L}+(?:[ -]\p{L}+){0,2}$/u;

/** `Session "Fences" by Ana Ruiz` */
const beforeQuote = new RegExp(
  `^(${anyKind})\\s+(?=["“«][^"”»]{4,}["”»](?:\\s*$|\\s+(?:by|par|von|por|[-–—|,(])))`,
  'iu',
);

const bracketed = new RegExp(`^[([](${anyKind})[)\\]]\\s*[:–—-]?\\s*`, 'iu');

/** A time that is told by a word, and ends there: `noon:`, but not `Noon in the Yard`. */
const midday = '(?:noon|midday|midnight|mittag|mitternacht|mediodía|meio-dia)(?=\\s*(?:[:–—|)\\]-]|to\\b|$))';
const until = '\\s*(?:-|–|—|to|bis|à|a)\\s*';
const clock = `(?:\\d{1,2}(?:[:.h][0-5]\\d)?(?: ?[ap]\\.?m\\.?|h| ?uhr)?|${midday})`;

const time = new RegExp(`^[[(]?${clock}(?:${until}${clock})?[\\])]?\\s*(?:[:–—|-]\\s*)?`, 'iu');

const weekday = `${weekdays}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun`;

/** `Day 1 - 10:30 - …`, `Day 2, 0945: …`, `Saturday 10:00 …`, `Wed 18: …`: a day in front of a time, or with its date. */
const dayFrame = new RegExp(
  `^(?:(?:day|jour|tag|día|dia|giorno) \\d{1,2}\\s*[,:–—|-]?\\s+(?=(?:[01]?\\d|2[0-4])[:.h]?[0-5]\\d\\s*[:–—|-])|(?:${weekday})\\.?(?:,? (?:at )?(?=(?:[01]?\\d|2[0-4])[:.h][0-5]\\d)| \\d{1,2}(?:st|nd|rd|th|\\.)?\\s*(?::|[–—|-]\\s)\\s*))`,
  'iu',
);

/** `in the Great Hall - …` behind a time. */
const placeBehindTime = /^(?:in|at|@) (?:the )?\p{Lu}[^:–—-]{2,40}(?::| [–—-])\s*(?=\S)/u;

/** `0945 - …`: a time without its colon stands before a dash, or it is a number; most of the evening could be years. */
const bareTime = /^(?!(?:19[5-9]|20[0-4])\d)(?:[01]\d|2[0-3])[0-5]\d\s*[–—|-]\s+(?=\S)/u;

/** Also `10 to 10:45`. */
const hasTime = new RegExp(
  `^[[(]?(?:(?:(?:[01]?\\d|2[0-4])[:h.][0-5]\\d|\\d{1,2} ?(?:[ap]m|uhr)|\\d{1,2}h)(?![\\d.])|\\d{1,2}${until}\\d{1,2}[:h][0-5]\\d|${midday})`,
  'iu',
);

const room = /^(?:room|salle|raum|saal|sala|track|stage|hall) (?:\d{1,3}|\p{L})\s*(?::|[–—|-]\s)\s*(?=\S)/iu;

const numbering = /^(?:#?\d{1,2}[.)]\s+|#\d{1,2}:?\s+|[\d０-９]{1,2}[．、]\s*)/u;

/** `A. `, `B2. `: letters count as well. */
const lettering = /^[A-Z]\d{0,2}\.\s+(?=\S)/;
const beforeBreak = /^.*?(?=\s[–—|-]\s|[:,(]|\s(?:by|par|von|por)\s|$)/u;
const shortName = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;

/** `Fences and Gates` of `A. Fences and Gates`; `A. Ruiz - Fences` begins with a name. */
function withoutLetter(text: string): string {
  const letter = lettering.exec(text)?.[0];
  if (letter === undefined) return text;
  const rest = text.slice(letter.length);
  const start = beforeBreak.exec(rest)?.[0] ?? rest;
  const isTitle = start.length === rest.length && (rest.includes(' ') || kindOnly.test(rest));
  return isTitle || /\d/.test(letter) || !shortName.test(start) ? rest : text;
}

/** `NET207 - …`, `… (SEC3101)`: three letters and a number that is no year; not what standards are called by. */
const codeShape =
  '(?!RFC|ISO|PEP|CVE|JSR|JEP|SHA|AES)[A-Z]{3,4}-?(?!19\\d\\d|20\\d\\d)\\d{3,4}(?:-[A-Z]\\d?)?';
const codeBefore = new RegExp(`^${codeShape}\\s*(?::|[–—|-])\\s+(?=\\S)`, 'u');
/** `AB-3 Fences` */
const shortCode = /^[A-Z]{1,2}-\d{1,2}(?:_\d)? (?=[^\p{Ll}\d\s])/u;
const codeBehind = new RegExp(`\\s+[([]${codeShape}[)\\]]$`, 'u');

/** `[Wood] …`, `(WoodWG) …` */
const track =
  /^(?:\[[^\][]{1,30}\]|\(\p{Lu}[\p{L}\d]{0,8}\p{Lu}[\p{L}\d]{0,4}\)(?=\s*\p{Lu}))\s*[:–—-]?\s*(?=\S)/u;

/** `(WIP) Fences`: how its author marked what is to be finished. */
const toDo = /^[[(](?:todo|tbd|wip|draft)\b[^()[\]]{0,40}[)\]]\s*(?=\S)/i;

/** A line without times, numbers, tracks and what says which kind of session it is, and what those said. */
export interface Unframed {
  readonly rest: string;
  readonly kind: TalkKind;
  readonly hasPrefix: boolean;
  readonly hasTime: boolean;
  /** Whether it bore the programme's own code of it: `NET207`. */
  readonly hasCode: boolean;
}

/** Takes off times, numbers, tracks and what says which kind of session it is. */
export const withoutFrame: (text: string) => Unframed = remembered(readFrame);

/** `… @ana #fenceconf`, `… #fenceconf #oak`; one alone may be a word of the title. */
const hashtags = /(?<=@\S+)(?: #\p{L}[\p{L}\d_]{2,})+$|(?: #\p{L}[\p{L}\d_]{2,}){2,}$/u;

function readFrame(text: string): Unframed {
  let rest = text.includes(' #') ? text.trim().replace(hashtags, '') : text.trim();
  let kind: TalkKind = 'talk';
  let hasPrefix = false;
  let timed = endsInTimes(rest);
  const hasCode = codeBefore.test(rest) || (/[\dA-Z][)\]]$/.test(rest) && codeBehind.test(rest));
  for (let i = 0; i < 4; i++) {
    const before = rest;
    rest = withoutLetter(rest)
      .replace(dayFrame, '')
      .replace(room, '')
      .replace(codeBefore, '')
      .replace(shortCode, '');
    const isMarked = marked.test(rest);
    if (isMarked) {
      rest = rest.replace(toDo, '');
      if (hasTime.test(rest)) {
        rest = rest.replace(time, '').replace(placeBehindTime, '');
        timed = true;
      } else if (bareTime.test(rest)) {
        rest = rest.replace(bareTime, '');
        timed = true;
      }
      rest = rest.replace(numbering, '');
    }
    const found =
      (prefixEnd.test(rest) ? prefix.exec(rest) : null) ??
      (isMarked ? bracketed.exec(rest) : null) ??
      (/["“«]/.test(rest) ? beforeQuote.exec(rest) : null);
    if (found !== null && found[0].length < rest.length) {
      rest = rest.slice(found[0].length);
      kind = kind === 'talk' ? kindOf(found[1] ?? '') : kind;
      // `Demo #2: …` may as well be a part of a talk, or stand at a booth.
      hasPrefix ||= !/^demo/i.test(found[1] ?? '');
    } else if (isMarked) rest = rest.replace(track, '');
    if (isMarked) rest = rest.replace(/^["“«]([^"“”«»]*)["”»]\s*$/u, '$1');
    if (rest === before) break;
  }
  if (/[)\]]$/.test(rest)) rest = rest.replace(codeBehind, '').replace(remark, '');
  if (!suffix.test(rest)) rest = withoutClosing(rest);
  const end = suffixEnd.test(rest) ? suffix.exec(rest) : null;
  if (end !== null && end.index > 0) {
    rest = rest.slice(0, end.index);
    kind = kind === 'talk' ? kindOf(end[1] ?? end[2] ?? '') : kind;
    hasPrefix = true;
  }
  return { rest, kind, hasPrefix, hasTime: timed, hasCode };
}

const kinds = kindRows.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(`^(?:${pattern})s?$`, 'iu'),
}));

/** Which kind of session `words` names; `talk` for any that we don't know. */
export function kindOf(words: string): TalkKind {
  const bare = words.trim();
  return bare === '' ? 'talk' : (kinds.find(({ pattern }) => pattern.test(bare))?.kind ?? 'talk');
}

/** `(slides)`, `(video on YouTube)`, `(in German)`, `(intermediate)`, `(my talk!)`: what is said of a talk beside its title. */
const remark =
  /\s*[([](?:(?:no |kein |sans |sin |sem |with )?(?:videos?|vidéo|recordings?|slides|folien|diapos)(?: (?:yet|available|online|only|on \w+))?|(?:(?:in|auf|en|em) )?(?:english|german|french|spanish|portuguese|italian|dutch|deutsch|englisch|französisch|spanisch|français|anglais|allemand|espagnol|español|inglés|alemán|francés|português|inglês|espanhol|en|ja|jp|de|fr|es|pt|ko|zh)|(?:level:? )?(?:beginners?|intermediate|advanced|anfänger|fortgeschrittene?|débutant|intermédiaire|avancé|principiante|intermedio|avanzado)|(?:featured|invited|guest|keynote) speaker|best (?:paper|talk)(?: award)?|photos?|repeat(?: \d)?|sponsored by [^()]{2,40}|my (?:own )?(?:talk|session|workshop)|mein vortrag|(?:mon talk|ma (?:conférence|présentation))|mi charla|minha palestra)!?[)\]]$/iu;

/** Whether words name nothing but a kind of session: `Opening keynote`. */
export function isKindOnly(text: string): boolean {
  return kindOnly.test(text.trim());
}

/** A title without quotes around it, closing full stop, or separators left at its ends. */
export function bareTitle(text: string): string {
  // `[[Fences]]`, as wikis link
  const words = text.includes('[[') ? text.replace(/\[\[([^\][|]+)(?:\|[^\][]*)?\]\]/g, '$1') : text;
  let title = words.trim().replace(leadingMarks, '');
  if (mark.test(title.charAt(title.length - 1))) title = title.replace(closingMarks, '');
  if (bracket.test(title))
    title = title
      .replace(/\s*\(\s*\)|\s*\[\s*\]/g, '')
      .replace(remark, '')
      .trim();
  // `"Fences" (about time)`
  title = title.replace(/^["“«„]([^"“”«»„]{4,})["”»“] ?\(.*$/u, '$1');
  const quoted = /^["“”«»„‘']\s*(.+?)\s*["”“»«'’]$/u.exec(title);
  if (quoted !== null && !/["“”«»„]/u.test(quoted[1] ?? '')) title = quoted[1] ?? '';
  return (title.endsWith('.') ? title.replace(/(?<!\.)\.$/, '') : title).trim();
}

const leadingMarks = /^[\s:;,|–—•·→⇒›\p{So}-]+/u;
const closingMarks = /[\s:|–—•·,-]+$/u;
const mark = /[\s:|–—•·,-]/;
const bracket = /[([]/;
