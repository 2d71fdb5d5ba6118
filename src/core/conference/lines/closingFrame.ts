/** What a time consists of, to be put into an expression. */
const hour = '(?:[01]?\\d|2[0-4])';
const minutes = '[:h][0-5]\\d';
const half = '(?:\\s?[ap]\\.?m\\.?|\\s?uhr)?';

const fromTo = `${hour}${minutes}${half}\\s*[-–—]\\s*${hour}${minutes}${half}$`;
/** `30 min`, `20분`, `30分` */
const duration = '\\d{1,3}\\s?(?:min(?:utes?|uten|utos?|s)?\\.?|분|分(?:钟|鐘|間)?)';

/** `Fences 10:30am - 11:15am`, `Fences (20 min)` */
const closingTimes = new RegExp(`\\s${fromTo}|\\s[(（]${duration}[)）]$`, 'iu');

/** Whether a line ends in from when to when it was, or how long. */
export function endsInTimes(text: string): boolean {
  return closingTimes.test(text.slice(-reach));
}

/** What a line may end in besides its words; each after a mark that parts it from them, but for such times. */
const closings: readonly RegExp[] = [
  // `Fences ★★★★☆`, `Fences (4/5)`
  /\s*[-–—|,(]?\s*[★☆✩✭✮✯]{2,10}\)?$/u,
  /\s*[-–—|,(]\s*\d(?:[.,]\d)?\s?\/\s?(?:5|10)\)?$/u,
  // `Fences (K.3.601 11:40 - 12:10)`
  new RegExp(
    `\\s*\\([^()]{1,20}?[\\s,]${hour}${minutes}${half}(?:\\s*[-–—]\\s*${hour}${minutes}${half})?\\)$`,
    'iu',
  ),
  // `Fences - 10:30`, `Fences (10h30 – 11h15)`, `Fences - Friday 11:30 a.m.–noon`
  new RegExp(
    `(?:\\s*[-–—|,(@]\\s*(?:(?:\\p{L}{2,7}(?:day|tag|di)|mon|tue|wed|thu|fri|sat|sun)\\s+)?|\\s+(?=${fromTo}))${hour}${minutes}${half}(?:\\s*[-–—]\\s*(?:noon|${hour}(?:${minutes})?${half}))?\\)?$`,
    'iu',
  ),
  // `Fences (30 min)`
  new RegExp(`\\s*[-–—|,(]\\s*${duration}\\)?$`, 'iu'),
  // `Fences - Room 2`, `Fences (Track B)`, `Fences @ Yard Hall 3`
  /\s*[-–—|,(@]\s*(?:room|salle|raum|saal|sala)\s+[\p{L}\d.]{1,12}\)?$/iu,
  /\s*[-–—|,(@]\s*(?:\p{L}+ )?(?:track|stage|hall)\s+[\p{L}\d]\)?$/iu,
  // `Fences - Main Hall`, `Fences (Oak Ballroom 1-3)`
  /(?:\s[-–—|]\s|\s*[,(@]\s*)(?:(?:main|great|grand|big|small|large) (?:hall|room|stage|theat(?:re|er))|(?:\p{L}+ )?(?:ballroom|auditorium)(?: [\p{L}\d][\p{L}\d–-]{0,4})?)\)?$/iu,
  // `Fences at 701B`, `Fences (701B)`; four digits may be a year
  /\s+(?:(?:at|@)\s+\d{3}\p{Lu}?|\(\d{2,4}\p{Lu}\))$/u,
  // `Fences - YouTube`
  /\s+[-–—|]\s+(?:youtube|vimeo|slideshare|speaker ?deck|infoq)$/iu,
  // `Fences [EN]`, but not `Fences [Ana Ruiz]`
  /(?<=\S)\s+\[(?!\p{Lu}\p{L}+ \p{Lu})[^\][]{1,20}\]$/u,
];

/** None of them is longer. */
const reach = 40;

/** What each of them holds: cheap to see, and most lines have none. */
const anyClosing =
  /[\d★☆✩✭✮✯\]]|room|salle|raum|saal|sala|track|stage|hall|theat|auditorium|youtube|vimeo|slideshare|deck|infoq/i;

const closingEnd = /[\])★☆✩✭✮✯\p{L}\d.]$/u;

/** A line without the time, the room, the language or the author's rating that it ends in; what is nothing else stays. */
export function withoutClosing(text: string): string {
  // `Fences (Room 2):` has its parts below it.
  const bare = text.replace(/\s*:$/, '');
  let rest = bare;
  for (let i = 0; i < 3 && closingEnd.test(rest); i++) {
    const end = rest.slice(-reach);
    if (!anyClosing.test(end)) break;
    const closing = closings.map((one) => one.exec(end)).find((match) => match !== null);
    if (closing === undefined || closing.index + rest.length - end.length === 0) break;
    rest = rest.slice(0, closing.index + rest.length - end.length);
  }
  return rest === bare ? text : rest;
}
