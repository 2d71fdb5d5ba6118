import { dayIn, type Framing } from '../words/framing';

const lightningPage = /(?<!\p{L})(?:lightning|ignite)[ -]?talks(?!\p{L})/u;

/** What a page tells of as a whole. */
export interface PageFraming extends Framing {
  /** As it is written; empty for none. */
  readonly title: string;
  /** Whether that stands in front matter, and not in its first heading. */
  readonly isTitled: boolean;
  /** Whether its title or folder names one edition of a conference. */
  readonly isEdition: boolean;
  /** Whether it lies among notes on conferences, and its title is its edition's name or a day of it, and nothing else. */
  readonly isNotes: boolean;
  /** Whether it lies so in an edition's folder, and has no title of its own but its first heading. */
  readonly isUntitled: boolean;
  /** Whether its title counts what its author has to say: `7 things I learned at FenceConf`. */
  readonly countsPoints: boolean;
  /** What its conference may be called; the conference's own site is known by it. */
  readonly names: readonly string[];
}

/** What such a title begins with. */
const points =
  /^(?:(?:my|the|top|our|mes|les|meine|die|mis|as|os) )*(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|trois|quatre|cinq|drei|vier|fünf|tres|cuatro|cinco|três|quatro) (?:\p{L}+ ){0,3}(?:things|lessons|reasons|take-?aways|learnings|tips|ways|thoughts|insights|trends|points|surprises|choses|raisons|leçons|enseignements|dinge|gründe|lektionen|erkenntnisse|cosas|razones|lecciones|coisas|razões|lições)(?!\p{L})/iu;

/** Of a page by its file's name and its title: `lightning-talks-1.md`, `2019-fenceconf-day-2.md`. */
export function pageFraming(
  slug: string,
  title: string,
  {
    isTitled = false,
    isEdition = false,
    isNotes = false,
    isUntitled = false,
    names = [],
  }: Partial<PageFraming> = {},
): PageFraming {
  const text = `${slug.replace(/[-_+]+/g, ' ')} | ${title}`.toLowerCase();
  const day = dayIn(text);
  const edition = {
    title,
    isTitled,
    isEdition,
    isNotes,
    isUntitled,
    names,
    countsPoints: points.test(title),
  };
  if (lightningPage.test(text)) return { role: 'group', kind: 'lightning', day, ...edition };
  return { role: day === undefined ? 'plain' : 'day', kind: 'talk', day, ...edition };
}
