import type { FilePath } from '../text/paths';

/** Front matter and first sentences; longer front matter is read as a whole. */
const headLength = 8000;

/** The ends and words that make a conference's name, wherever they stand. */
const nameSign =
  /(?:con|conf|conference|summit|fest|camp|days|hackathon|jam|expo)(?![a-zß-öø-ÿ])|con(?:eu|na|us|uk)|\b(?:conf|konferenz|conférence|conferen[cz]ia|conferência|symposium|congress|congrès|kongress|congresso?|unconference|barcamp|convention|workshops?)\b/;
/** Keys and values of front matter, or bold lines, that speak of a talk or an event. */
const fieldSign =
  /(?:^|[{,*_\s-])["']?(?:conf\w*|konferenz|conférence|conferencia|conferência|meetups?|events?|event[ _-]?\w+|presented[ _-]?at|occasion|talks?|sessions?|talk[ _-]?\w+|session[ _-]?\w+|presentation[ _-]?\w+|speakers?|presenters?|with)["']?\s*(?:\*\*|__)?\s*[:=]|^\s*["']?(?:type|layout|collection|template)["']?\s*[:=].*(?:talk|presentation|conf|event|session|speaking|keynote|lecture|vortrag|slide)|^\s*["']?\w*(?:location|place|city|where|ort|lieu|venue)["']?\s*[:=]/m;
const tagSign =
  /(?<![a-zß-öø-ÿ])(?:events?|talks?|summits?|keynotes?|conference|trip[- ]report|meetups?|recaps?)(?![a-zß-öø-ÿ])/;
/** Words that make a name of those beside them, and years, in a title. */
const titleSign =
  /^\s*["']?\w*(?:title|name)["']?\s*[:=].*(?:day|tag|week|world|forum|fest|camp|meetup|expo|live|connect|event|rencontres|journées|hackathon|(?:19|20)\d{2}|['’]\d{2})/m;
/** Without one the title is the first heading, which is not looked at here. */
const titleKey = /^[ \t]*["']?(?:title|name)["']?[ \t]*[:=][ \t]*\S/m;
/** Having been there. */
const attendedSign =
  /\b(?:attend(?:ed|ing)|conferences?|conférences?|konferenz(?:en)?|conferencias?|conferências?|last week|talks i|edition|édition|went to|was at|been to|assist(?:é|er) à|besuch(?:t|te)|asist[ií]|speakers?|keynotes?|this year['’]?s|notes from)\b/;
const pathSign =
  /talk|conf|event|present|session|speak|meetup|program|vortr|slide|day|tag|week|world|forum|fest|camp|expo|live|connect|rencontre|journee|hackathon|con(?![a-z])|con(?:eu|na|us|uk)|summit|jam|symposium|congr|kongr|convention|workshop/;
/** `KubeCon-2017`, `2019pycon`, `2018/pygotham/…`. */
const editionPath =
  /\p{L}[-_ +']?(?:19|20)\d{2}(?!\d)|(?:19|20)\d{2}[-_ +]?\p{L}|(?:^|\/)(?:19|20)\d{2}\/[^/]+\//u;
const talkCall = /\{[{%][<%]?\s*(?:include\s+)?[\w/-]*talk\b/i;

/**
 * Whether a note may be about a conference, by its raw text: cheap, and only ever wrong in saying yes. Most everyday posts
 * need not be parsed for it.
 */
export function mayBeNote(text: string, path: FilePath): boolean {
  // The date of a post is in every path.
  const named = path.replace(/(?:19|20)\d{2}-\d{1,2}-\d{1,2}/g, '');
  if (pathSign.test(named.toLowerCase()) || editionPath.test(named)) return true;
  const { front, intro, isWhole } = headOf(text);
  if (!isWhole) return true;
  if (titleSign.test(front) || fieldSign.test(front) || tagSign.test(front) || nameSign.test(front))
    return true;
  if (attendedSign.test(front)) return true;
  return (
    attendedSign.test(intro) ||
    nameSign.test(intro) ||
    fieldSign.test(intro) ||
    talkCall.test(text) ||
    !titleKey.test(front)
  );
}

/** The front matter and the first sentences after it, in lower case: the signs are, for that is many times faster. */
function headOf(text: string): { front: string; intro: string; isWhole: boolean } {
  const start = text.slice(0, headLength).toLowerCase();
  const fence = /^\s*(---|\+\+\+|\{)/.exec(start)?.[1];
  if (fence === undefined) return { front: '', intro: start, isWhole: true };
  const close = /\n(?:---|\+\+\+|\.\.\.|\})/.exec(start.slice(3))?.index;
  if (close === undefined) return { front: start, intro: '', isWhole: text.length <= headLength };
  return {
    front: start.slice(0, close + 3),
    intro: start.slice(close + 3, close + 3 + introLength),
    isWhole: close < headLength - introLength,
  };
}

/** As much as is read of a body's beginning. */
const introLength = 4100;
