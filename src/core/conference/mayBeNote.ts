import type { FilePath } from '../text/paths';

/** Front matter and first sentences; longer front matter is read as a whole. */
const headLength = 8000;

/** Every word by which path, front matter or first sentences can say anything of a conference. */
const anySign =
  /conf|konferen|talk|present|event|speak|session|vortr|lecture|keynote|meetup|summit|symposium|congr|kongr|convention|workshop|camp|fest|con\b|con(?:[A-Z]{2}\b|[ _/+-]|\d)|days?\b|week|world|forum|expo|jam\b|makers|live\b|connect|rencontre|journée|tage?\b|hackathon|edition|édition|attend|assist|besuch|asist|last week|went to|was at|been to|this year|notes from|speaker|slides|program|summit|palestr|charla|ponen|trip|recap|layout\s*[:=]|collection\s*[:=]|conference/iu;
/** A title with a year may name an edition. */
const datedTitle = /^\s*["']?(?:title|name)["']?\s*[:=].*(?:(?:19|20)\d{2}|['’]\d{2})/imu;
const datedPath = /(?:19|20)\d{2}/;

/**
 * Whether a note may be about a conference, by its raw text: cheap, and only ever wrong in saying yes. Most everyday posts
 * need not be parsed for it.
 */
export function mayBeNote(text: string, path: FilePath): boolean {
  // The date of a post is in every path.
  const named = path.replace(/(?:19|20)\d{2}-\d{1,2}-\d{1,2}/g, '');
  if (anySign.test(named) || datedPath.test(named)) return true;
  const head = text.slice(0, headLength);
  return anySign.test(head) || datedTitle.test(head) || !hasClosedHead(head);
}

/** Whether the front matter, if any, ends within the part that was looked at. */
function hasClosedHead(head: string): boolean {
  if (head.length < headLength) return true;
  const fence = /^(?:---|\+\+\+|\{)/.exec(head.trimStart())?.[0];
  if (fence === undefined) return true;
  const close = head.indexOf(fence === '{' ? '\n}' : `\n${fence}`, 4);
  return close >= 0 && close < headLength / 2;
}
