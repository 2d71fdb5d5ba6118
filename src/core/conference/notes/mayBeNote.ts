import type { FilePath } from '../../text/paths';
import { programmeLinks, someProgrammeLinks } from '../lines/programmeLinks';
import { mayBeShaped } from '../names/conferenceName';
import { callsTalk } from '../words/callsTalk';
import { someSpoken, spokenHeadings } from '../words/spokenHeadings';
import { attendingWords } from './beingThere';

/** Front matter and first sentences; with longer front matter the note is read as a whole. */
const headLength = 8000;

/** The ends and words that make a conference's name, wherever they stand. */
const nameSign =
  /(?:con|conf|konf|conference|summit|fest|camp|days|kaigi|hackathon|jam|expo)(?![a-zß-öø-ÿ])|con(?:eu|na|us|uk)|\b[a-z]{1,3}con[a-z]{2}\b|\b(?:conf|konferenz|conférence|conferen(?:cia|zia|za)|conferência|symposium|congress|congrès|kongress|congresso?|unconference|barcamp|convention|workshops?)\b/;
/** Keys and values of front matter, or bold lines, that speak of a talk or an event. */
const fieldSign =
  /(?:^|[{,*_\s-])["']?(?:conf\w*|konferenz|conférence|conferencia|conferência|meetups?|events?|event[ _-]?\w+|presented[ _-]?at|occasion|talks?|sessions?|talk[ _-]?\w+|session[ _-]?\w+|presentation[ _-]?\w+|speakers?|presenters?|with)["']?\s*(?:\*\*|__)?\s*[:=]|^\s*["']?(?:type|layout|collection|template)["']?\s*[:=].*(?:talk|presentation|conf|event|session|speaking|keynote|lecture|vortrag|slide)|^\s*["']?\w*(?:location|place|city|where|ort|lieu|venue)["']?\s*[:=]/m;
const tagSign =
  /(?<![a-zß-öø-ÿ])(?:events?|eventos?|[eé]v[eé]nements?|veranstaltung(?:en)?|talks?|vorträge|charlas|palestras|summits?|keynotes?|conference|congr[eè]s|congress?os?|kongress|trip[- ]report|meetups?|recaps?)(?![a-zß-öø-ÿ])/;
/** Words that make a name of those beside them, and years, in a title. */
const titleSign =
  /^\s*["']?\w*(?:title|name)["']?\s*[:=].*(?:day|tag|jour|(?<![a-z])(?:d[ií]as?|giorno|dag)(?![a-z])|[日天일]|week|world|forum|fest|camp|meetup|expo|live|connect|event|rencontres|journées|hackathon|[eé]dition|edición|edição|ausgabe|(?:19|20)\d{2}|['’]\d{2})/m;
/** Without one the title is the first heading, which is not looked at here. */
const titleKey = /^[ \t]*["']?(?:title|name)["']?[ \t]*[:=][ \t]*\S/m;
/** Having been there; markup may stand between the words. What stands before is taken as well: so few places are looked at. */
const attendedSign = new RegExp(`(?:^|[^a-z])(?:${attendingWords.replaceAll(' ', '[\\W_]+')})(?![a-z])`);
/** Words of folders and files; short ones only whole or at a word's end, for `stage` and `liver` are everywhere. */
const pathSign =
  /talk|conf|konf|kaigi|event|present|session|speak|meetup|program|vortr|slide|rencontre|journee|hackathon|summit|symposium|congr|kongr|convention|workshop|(?:con|fest|camp|days?|jam|expo)(?![a-z])|con(?:eu|na|us|uk)|(?<![a-z])[a-z]{1,3}con[a-z]{2}(?![a-z])|(?<![a-z])(?:tage?|jour|d[ií]a|weeks?|world|forum|festival|live|connect)(?![a-z])/;
const dayFolder = /\/(?:19|20)\d{2}-?\d{2}-?\d{2}\//;
/** `fences/2019-06-01/…`: the day of something. */
const dayPath = /\p{L}[^/]*\/(?:19|20)\d{2}-?\d{2}-?\d{2}\//u;
/** `fences/2019/README.md`: the page of a year. */
const yearIndex = /\/(?:19|20)\d{2}\/(?:_?index|readme)\./;
/** `KubeCon-2017`, `2019pycon`, `2018/pygotham/…`. */
const editionPath =
  /\p{L}[-_ +']?(?:19|20)\d{2}(?!\d)|(?:19|20)\d{2}[-_ +]?\p{L}|(?:^|\/)(?:19|20)\d{2}\/[^/]+\//u;

/**
 * Whether a note may be about a conference, by its raw text: cheap, and only ever wrong in saying yes. Most everyday posts
 * need not be parsed for it.
 */
export function mayBeNote(text: string, path: FilePath): boolean {
  // The date of a post is in every path.
  const named = path.replace(/(?:19|20)\d{2}-\d{1,2}-\d{1,2}/g, '');
  const lower = named.toLowerCase();
  if (pathSign.test(lower) || editionPath.test(named) || yearIndex.test(lower)) return true;
  if (dayFolder.test(path) && dayPath.test(path)) return true;
  const head = headOf(text);
  if (head === undefined) return true;
  // In lower case, as the signs are: that is many times faster than to ignore the case.
  const front = head.front.toLowerCase();
  if (!titleKey.test(front)) return true;
  if (titleSign.test(front) || fieldSign.test(front) || tagSign.test(front)) return true;
  if (nameSign.test(front) || attendedSign.test(front)) return true;
  const sentences = head.intro.slice(0, sentencesLength);
  // Of names only those of unmistakable shape are looked for in sentences.
  const told = sentences.toLowerCase();
  if (attendedSign.test(told) || mayBeShaped(sentences, told)) return true;
  // Fields of the body are bold.
  if ((head.intro.includes('**') || head.intro.includes('__')) && fieldSign.test(head.intro.toLowerCase()))
    return true;
  return callsTalk(text) || programmeLinks(text) >= someProgrammeLinks || spokenHeadings(text) >= someSpoken;
}

/** The front matter and what follows it. `undefined` without front matter between fences: its title is then the first heading. */
function headOf(text: string): { readonly front: string; readonly intro: string } | undefined {
  const start = text.slice(0, headLength);
  const fence = /^\s*(---|\+\+\+)/.exec(start)?.[1];
  if (fence === undefined) return undefined;
  const close = (fence === '---' ? yamlClose : tomlClose).exec(start)?.index;
  if (close === undefined || close > headLength - introLength) return undefined;
  return { front: start.slice(0, close), intro: start.slice(close, close + introLength) };
}

const yamlClose = /\n(?:-{3,}|\.\.\.)[ \t]*(?:\r?\n|$)/;
const tomlClose = /\n\+{3}[ \t]*(?:\r?\n|$)/;

/** As much as is read of a body's beginning: bold fields stand anywhere in it, the fence before it included. */
const introLength = 4100;
/** Names and visits are only looked for in the first sentences. */
const sentencesLength = 1300;
