import type { Field, FrontMatter } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { offsetMinutes } from '../../page/goDate';
import { applyEdits, type Edit } from '../../text/edits';
import type { FilePath } from '../../text/paths';
import { textOf } from '../../text/span';
import { pathBeside } from './pathPattern';

/** What a new note begins with. */
export interface NewNote {
  readonly path: FilePath;
  readonly text: string;
}

/** When a new note is made. */
export interface Present {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Minutes by which the writer's clocks are ahead of UTC. */
  readonly offset: number;
}

/** Fields that tell of one note only; a new one starts without them. In lower case. */
export const ownToEachNote: ReadonlySet<string> = new Set([
  ...['linktitle', 'subtitle', 'description', 'summary', 'excerpt', 'abstract', 'keywords'],
  ...['lastmod', 'publishdate', 'expirydate', 'last_modified_at', 'enddate', 'date_end', 'weight', 'id'],
  ...['slug', 'url', 'permalink', 'aliases', 'redirect_from', 'translationkey'],
  ...['image', 'images', 'cover', 'thumbnail', 'featured', 'header', 'resources'],
  ...['speaker', 'speakers', 'talk_title', 'talk_type', 'talks', 'video', 'youtubeid', 'recording', 'slides'],
]);

/**
 * A note beside `neighbour`, in its folder and made like it: the same fields in the same order and spelling, with
 * another title and today's date, without what told of the neighbour alone, and with nothing written yet.
 */
export function newNoteLike(neighbour: Note, path: FilePath, title: string, present: Present): NewNote {
  const { frontMatter } = neighbour;
  const lineEnd = neighbour.text.includes('\r\n') ? '\r\n' : '\n';
  const head = frontMatter === undefined ? `# ${title}` : headLike(neighbour, frontMatter, title, present);
  const text = head.endsWith('\n') ? head + lineEnd : head + lineEnd + lineEnd;
  return { path: pathBeside(path, { title, date: clockAt(present).slice(0, 'YYYY-MM-DD'.length) }), text };
}

function headLike(note: Note, { block, fields }: FrontMatter, title: string, present: Present): string {
  const { lines } = note;
  const edits: Edit[] = fields.flatMap((field, i): Edit[] => {
    const name = field.name.toLowerCase();
    const value = field.value.span;
    if (name === 'title') return [{ span: value, newText: spelled(field, title) }];
    if (name === 'date') return [{ span: value, newText: todayLike(textOf(note.text, value), present) }];
    if (!ownToEachNote.has(name) || block.format === 'json') return [];
    // TOML's tables are fields too, which end where the next one starts.
    const next = fields.slice(i + 1).find(({ whole }) => whole.start >= field.whole.end);
    const lineAfter = lines.startOf(lines.lineAt(Math.max(field.whole.start, field.whole.end - 1)) + 1);
    const end =
      next === undefined ? lineAfter : Math.min(lineAfter, lines.startOf(lines.lineAt(next.whole.start)));
    return [{ span: { start: lines.startOf(lines.lineAt(field.whole.start)), end }, newText: '' }];
  });
  return applyEdits(note.text.slice(0, note.bodyStart), withoutOverlaps(edits));
}

/** Fields written on one line (`{ a: 1, b: 2 }`) would be cut twice: the first cut is enough. */
export function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

/** A text that is nothing but itself in YAML. */
const plain = /^\p{L}(?:[\p{L}\p{N} ,.'()–—-]*[\p{L}\p{N}.)])?$/u;

/** A title as the value of this field. JSON's spelling of a string is YAML's and TOML's as well. */
function spelled({ value }: Field, title: string): string {
  const isPlain = value.kind === 'string' && value.style === 'plain' && plain.test(title);
  return isPlain && !/^(?:true|false|yes|no|on|off|null)$/i.test(title) ? title : JSON.stringify(title);
}

/** `2018-05-02 10:00:00 +0200` on another day. */
export function datedLike(written: string, date: string): string {
  return /\d{4}-\d{2}-\d{2}/.test(written) ? written.replace(/\d{4}-\d{2}-\d{2}/, date) : date;
}

const moment = /(\d{4}-\d{2}-\d{2})([T ]+)(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?: *(Z|[-+]\d{2}:?\d{2}))?/;

/** `2018-05-02 10:00:00 +0200` today. */
function todayLike(written: string, present: Present): string {
  return notLater(datedLike(written, clockAt(present).slice(0, 'YYYY-MM-DD'.length)), present);
}

/** The same on a day that somebody asked for. */
export function datedOn(written: string, date: string, present: Present): string {
  const isToday = date === clockAt(present, present.offset).slice(0, 'YYYY-MM-DD'.length);
  const dated = datedLike(written, date);
  return isToday ? notLater(dated, present) : dated;
}

/** At that time of day, or now where that is still to come: a page with a date to come is not published. */
function notLater(dated: string, present: Present): string {
  const [, day, gap = '', time = '', zone] = moment.exec(dated) ?? [];
  if (day === undefined) return dated;
  const ahead = zone === undefined ? undefined : offsetMinutes(zone);
  const clock = clockAt(present, ahead).slice(0, `${day}T${time}`.length);
  return `${day}T${time}` > clock ? dated.replace(day + gap + time, clock.replace('T', gap)) : dated;
}

/**
 * `2018-05-21T10:00:00.000Z`, as a clock shows it that is so many minutes ahead of UTC. Where nothing says by which clock
 * a date is read, by UTC (as Hugo does) or the writer's own (as Jekyll does), the earlier one is past in both.
 */
function clockAt({ now, offset }: Present, ahead = Math.min(0, offset)): string {
  return new Date(now + ahead * 60_000).toISOString();
}
