import type { ConferenceSettings } from '../../settings/settings';
import type { ConferenceName } from '../names/conferenceName';
import { mayBeShaped, nameOf, readConferenceName } from '../names/conferenceName';
import { framingOf } from '../words/framing';
import { datedWord, firstSentences } from './beingThere';

/** `kubecon-2018-day-1`; a slug has no capitals to go by. */
export function slugName(slug: string): ConferenceName | undefined {
  const isLower = slug === slug.toLowerCase();
  return readConferenceName(
    slug.replace(/[-_+]+/g, ' '),
    wordAndYear.test(slug) ? { isLower } : { isSlug: isLower },
  );
}

/** `fences2019`: nothing else is said that the year could be of. */
const wordAndYear = /^\p{L}{3,}[-_]?(?:19|20)\d{2}$/u;

/** `FenceConf 2019`; of a title that is a slug, or has no capitals, what small letters tell. */
export function titleName(title: string): ConferenceName | undefined {
  if (/^[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+)+$/u.test(title)) return slugName(title);
  return readConferenceName(partedScripts(title.replace(quoted, ' ')), {
    isLower: /\p{Ll}/u.test(title) && !/\p{Lu}/u.test(title),
  });
}

/** `"Fences in a World of Gates"`: somebody's talk or book, whatever it holds. */
const quoted = /["“«„](?:[^\s"”»“]+ ){3,}[^"”»“]+["”»“]/gu;

/** A tag that stands beside a year: of a post with the tag `fences` that tells of `Fences 2019`. */
export function datedTag(tags: readonly string[], text: string): readonly ConferenceName[] {
  const all = new Set(tags.map((tag) => tag.toLowerCase()));
  const { word, year } = datedWord(text, (one) => all.has(one.toLowerCase())) ?? {};
  return word === undefined ? [] : [nameOf(word, year, 'worded')];
}

/** `meetups/fence-city`: what stands behind a kind of event in a tag or a category. */
const eventBehind = /^(?:meet-?ups?|events?|conf(?:erence)?s?)\/(\p{L}[^/]{2,60})$/iu;

/** The event that a tag names as one of its kind, of a post with that title and those first sentences. */
export function eventInTag(tag: string, text: string): ConferenceName | undefined {
  const series = eventBehind.exec(tag)?.[1]?.replace(/[-_]+/g, ' ');
  // `conferences/education`: a subject, unless the text tells of it.
  const isSubject =
    series !== undefined && /^conf/i.test(tag) && !text.toLowerCase().includes(series.toLowerCase());
  return series === undefined || isSubject ? undefined : nameOf(series, undefined, 'worded');
}

/** What a folder of notes is called after the conference's name, and maybe its place. */
const aboutNotes =
  /(?<=(?:19|20)\d{2})(?: \p{L}+)?(?: (?:conf(?:erence)?|trip|talks?|my|session|video))* (?:notes?|talks?|recap|summary|summaries|slides|sessions|report)$/iu;

const ofNotes = /(?<!\p{L})conf(?:erence)?s? ?notes$/iu;

/** `2016-06-23-fencepython_2016`: when it was, before what it was. */
const datePrefix = /^(?:19|20)\d{2}(?:-\d{1,2}(?:-\d{1,2})?|\d{4})[-_ ]+(?=.*\p{L})/u;
/** `025_fenceconf2018`: the twenty-fifth of whatever. */
const numberPrefix = /^\d{2,3}[-_ ]+(?=\p{L}{3})/u;
/** A folder that is a day: `20190601`, `2019-06-01`. */
const dayFolder = /^((?:19|20)\d{2})-?(?:0[1-9]|1[0-2])-?(?:[0-2]\d|3[01])$/;

/** `KubeCon-2017`, `pycon/2019`, `2019/pycon`: a folder that is an edition. */
export function folderName(folders: readonly string[]): ConferenceName | undefined {
  for (let i = folders.length - 1; i >= 0; i--) {
    const folder = (folders[i] ?? '')
      .replace(datePrefix, '')
      .replace(numberPrefix, '')
      .replace(/[-_+]+/g, ' ')
      .replace(aboutNotes, '');
    // `fenceconf-2019/2019-05-21 - Day 1/`
    if (framingOf(folder.trim()).role === 'day') continue;
    const glued =
      /^(.*?\p{L})\s*['’]?((?:19|20)\d{2})$/u.exec(folder) ?? /^((?:19|20)\d{2})\s+(\p{L}.*)$/u.exec(folder);
    if (glued !== null) {
      const [name = '', year = ''] = /^\d{4}$/.test(glued[1] ?? '')
        ? [glued[2], glued[1]]
        : [glued[1], glued[2]];
      const read = readConferenceName(folder);
      // `my-fenceconf-2019`: of an unmistakable name the rest is no part.
      return nameOf(read?.shape === 'shaped' ? read.series : name, year, read?.shape);
    }
    const short = /\d\d(?!\d)/.test(folder) ? shortYear.exec(folder) : null;
    if (short !== null)
      return nameOf(short[1] ?? '', `20${short[2]}`, readConferenceName(short[1] ?? '')?.shape);
    // `conference-notes` is no conference.
    // `fenceConfNotes`
    const bare = (folders[i] ?? '').replace(/(?<=\p{Ll})Notes$/u, '');
    const own = ofNotes.test(folder) ? undefined : slugName(bare);
    const neighbour = [folders[i - 1], folders[i + 1]].find((one) => /^(?:19|20)\d{2}$/.test(one ?? ''));
    // `FenceCityCode/20190601/`: an event and its day.
    const day = dayFolder.exec(folders[i + 1] ?? '')?.[1];
    if (day !== undefined && /^\p{L}[\p{L}\d. -]{3,}$/u.test(folder) && !everydayFolder.test(folder))
      return nameOf(folder, day, own?.shape);
    const yearAbove = /^(?:19|20)\d{2}$/.exec(folders[i - 1] ?? '')?.[0];
    const dated = datePrefix.exec(folders[i] ?? '')?.[0].slice(0, 4) ?? neighbour;
    if (own !== undefined && own.shape !== 'dated')
      return { ...own, year: own.year ?? (dated === undefined ? undefined : Number(dated)) };
    // `event-notes/2014-01-31-hedges/`
    const ofEvents = /conf|event|talk/i.test(folders[i - 1] ?? '') && datePrefix.test(folders[i] ?? '');
    if (ofEvents && dated !== undefined && /^\p{L}[\p{L}\d. -]{3,}$/u.test(folder))
      return nameOf(folder, dated);
    // `2018/pygotham/`; months and everyday folders are none.
    if (
      yearAbove !== undefined &&
      /^\p{L}[\p{L}\d.-]{3,}$/u.test(folders[i] ?? '') &&
      !everydayFolder.test(folders[i] ?? '')
    )
      return nameOf(folder, yearAbove);
  }
  return undefined;
}

/** What a folder of notes says that it is, after the name. */
const notesOf =
  /(?: |(?<=\p{Ll})(?=[NRST]))(?:[Nn]otes?|[Rr]eports?|[Rr]ecaps?|[Ss]ummar(?:y|ies)|[Ww]rite ?ups?|[Tt]alks?)$/u;

/**
 * `fence19-notes`, `Fence-Conference-Notes`: what the folder that all paths start from is called, if it is one of notes or
 * of a year. Any other may be the conference's own site.
 */
export function rootName(settings: Pick<ConferenceSettings, 'root'>): ConferenceName | undefined {
  const known = rootNames.get(settings);
  if (known !== undefined) return known.name;
  const name = namedRoot(settings.root);
  rootNames.set(settings, { name });
  return name;
}

/** It is the same for all notes. */
const rootNames = new WeakMap<object, { readonly name: ConferenceName | undefined }>();

function namedRoot(root: string): ConferenceName | undefined {
  const words = root.replace(/[-_+]+/g, ' ');
  const bare = words.replace(notesOf, '');
  if (bare === words && !/(?:19|20)\d\d|\p{L}\d\d(?!\d)/u.test(words)) return undefined;
  // `tech-conference-notes`: of any conference.
  if (ofNotes.test(words) && !/[\d\p{Lu}]/u.test(words)) return undefined;
  return folderName([words]) ?? folderName([bare]) ?? readConferenceName(bare);
}

/** `fence19`, `fence 19`, `Fence20 Virtual`: two figures of a year, after what is not numbered. */
const shortYear =
  /^((?!(?:week|day|part|lesson|chapter|section|session|talk|lab|homework|exercise|problem|unit|module|version|windows|python|java|angular|rails|ubuntu|team|room|issue|episode|volume|level|step|grade|area|group|term|task|kata|advent|top|catch|utf|base)s?\d)\p{L}{3,}(?: \p{L}{3,}){0,2}?) ?['’]?([0-3]\d)(?: \p{L}{3,})?$/iu;

/** `fenceconf/2019.md`: a page a year. */
export function yearPage(folders: readonly string[], slug: string): ConferenceName | undefined {
  const folder = folders.at(-1) ?? '';
  return /^(?:19|20)\d{2}$/.test(slug) &&
    /^\p{L}[\p{L}\d._ -]{3,}$/u.test(folder) &&
    !everydayFolder.test(folder)
    ? nameOf(folder.replace(/[-_]+/g, ' '), slug)
    : undefined;
}

/** `fence-notes/2019/…`: what years of notes are about. */
export function notesOfYears(folders: readonly string[]): ConferenceName | undefined {
  const at = folders.findIndex((folder) => /^(?:19|20)\d{2}$/.test(folder));
  const holder = (folders[at - 1] ?? '').replace(/[-_]+/g, ' ');
  const series = holder.replace(notesOf, '');
  return series === holder || ofNotes.test(holder) ? undefined : nameOf(series, folders[at]);
}

/** `FenceConf 2019に参加`: scripts that part no words stand right behind others. */
function partedScripts(title: string): string {
  return title.replace(scriptChange, ' ');
}

const scriptChange =
  /(?<=[\p{sc=Latn}\d])(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])(?=\p{sc=Latn})/gu;

/** What holds posts of any sort, or those of a month. */
export const everydayFolder =
  /^(?:posts?|_posts|blog|weblog|articles?|content|notes?|drafts|images?|assets|static|files|media|archive|travel|photos?|projects?|docs?|en|de|fr|es|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** `I attended the Fences and Posts conference`, `Notes from the annual Fences Summit`. */
const attendedConference =
  /(?<!\p{L})(?:attend(?:ed|ing)?|went to|was at|been to|visited|notes (?:taken )?(?:from|at)|recap of|report from|back from)\s+(?:the\s+|this year['’]s\s+|my\s+|our\s+|first\s+|annual\s+|(?:19|20)\d\d\s+)*((?:\p{Lu}[\p{L}\d'’.+]*\s+(?:(?:and|&|of|for|the)\s+)?){1,5}(?:(?:19|20)\d\d\s+)?(?:conference|summit|symposium|congress|convention|unconference))(?!\p{L})/iu;

/** A name of unmistakable shape in the description or the first sentences: `KubeCon/CloudNativeCon 2017 in Austin`; else what is called a conference by one who was there. */
export function introName(intro: string, description: string): ConferenceName | undefined {
  const name = namedIn(intro, description);
  if (name === undefined || name.year !== undefined) return name;
  // `my first Fences conference, Fences 2019`
  const bare = name.series.replace(/ conference$/i, '');
  const at = intro.indexOf(`${bare} 20`);
  // `the 2019 Fences conference`
  const whole = intro.indexOf(name.series);
  const before = /(?<!\d)20\d\d(?= $)/.exec(intro.slice(Math.max(0, whole - 6), Math.max(0, whole)))?.[0];
  const behind = at < 0 ? undefined : /^20\d\d(?!\d)/.exec(intro.slice(at + bare.length + 1))?.[0];
  const year = behind ?? before;
  return year === undefined ? name : { ...name, year: Number(year) };
}

function namedIn(intro: string, description: string): ConferenceName | undefined {
  return (
    (mayBeShaped(description) ? readConferenceName(description, { isProse: true }) : undefined) ??
    shapedIntroName(intro) ??
    readConferenceName(
      attendedConference.exec(`${description} . ${intro.slice(0, firstSentences)}`)?.[1] ?? '',
    )
  );
}

function shapedIntroName(intro: string): ConferenceName | undefined {
  if (!mayBeShaped(intro)) return undefined;
  for (const sentence of intro.split(/(?<=[.!?])\s+/).slice(0, 6)) {
    const name = mayBeShaped(sentence) ? readConferenceName(sentence, { isProse: true }) : undefined;
    if (name?.shape === 'shaped') return name;
  }
  return undefined;
}
