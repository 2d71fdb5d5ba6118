import { monthNames } from './words';

/** What the page behind a link shows. */
export type AddressKind = 'recording' | 'slides' | 'schedule' | 'person' | 'other';

interface AddressRow {
  readonly kind: AddressKind;
  readonly pattern: RegExp;
}

/** What programmes call themselves in addresses. */
const programme =
  '(?:schedule|sessions?|talks?|program(?:me|m|a|ação|acao)?|agenda|presentations?|timetable|proposals?|lectures?|fahrplan|zeitplan|vortr(?:ag|aege)|charlas?|ponencias?|palestras?)';

/**
 * Where recordings, slides and programmes lie. A playlist or a channel is no recording, a whole programme is no session.
 * The first row that fits decides. In lower case, as addresses are made before: so it is many times faster.
 */
const rows: readonly AddressRow[] = [
  {
    kind: 'recording',
    pattern:
      /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?\S*\bv=|embed\/(?!videoseries)|live\/|v\/)|youtu\.be\/[\w-]{6,}|(?:player\.)?vimeo\.com\/(?:(?:album|channels|groups|showcase)\/\w+\/)?(?:videos?\/)?\d+|media\.ccc\.de\/(?:v\/|browse\/\S+\.html)|(?:www\.)?infoq\.com\/presentations\/|(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/|channel9\.msdn\.com\/events\/|learn\.microsoft\.com\/\S*\/shows\/|tube\.\S+\/(?:w|videos\/watch)\/|peertube\.\S+\/(?:w|videos\/watch)\/|www\.twitch\.tv\/videos\/\d|(?:www\.)?confreaks\.(?:com|tv)\/videos\/|pyvideo\.org\/\S+\/\S+|(?:www\.)?usenix\.org\/conference\/[\w-]+\/presentation\/|[^/]+\/(?:\S*\/)?videos\/play\/[^/]+\/\d+|blip\.tv\/\S+\/\S+|slideslive\.com\/\d+|(?:www\.)?parleys\.com\/(?:play|tutorial)\/|videolectures\.net\/\w+|skillsmatter\.com\/skillscasts\/)|\/record(?:ed|ings)\/[^/?#]*\d|#(?:video|replay)$|\.(?:webm|mp4|ogv|mkv|m4v)(?:$|[?#])/,
  },
  {
    kind: 'slides',
    pattern:
      /^(?:https?:)?\/\/(?:www\.)?(?:speakerdeck\.com\/[^/]+\/.|slideshare\.net\/|slides\.com\/[^/]+\/.|docs\.google\.com\/presentation\/|noti\.st\/[^/]+\/.|prezi\.com\/|drive\.google\.com\/file)|\/slides?(?:\/|\.pdf|\.html|$)|\.(?:pptx?|key|odp)(?:$|[?#])/,
  },
  {
    kind: 'other',
    pattern:
      /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\/[^/]+\/[^/]+\/(?:-\/)?(?:tree|blob|src)\//,
  },
  // Those of a programme's pages that are about a person, and those about many sessions.
  {
    kind: 'person',
    pattern: new RegExp(`\\/${programme}\\/(?:[^/?#]+\\/)*(?:speakers?|people|persons?)\\/[^/]`),
  },
  {
    kind: 'other',
    pattern: new RegExp(
      `\\/${programme}\\/(?:[^/?#]+\\/)*(?:tracks?|topics?|rooms?|devrooms?|days?|grid|\\d{1,2}-?(?:${monthNames})|(?:${monthNames})-?\\d{1,2})(?:[/?#]|$)`,
    ),
  },
  {
    kind: 'schedule',
    pattern: new RegExp(
      `^https?:\\/\\/[^/]*sched(?:ule)?\\.(?:com|co|org)\\/event\\/|\\/schedule\\/event\\/[^/?#]|^https?:\\/\\/sched\\.co\\/\\w|^https?:\\/\\/pretalx\\.[^/]+\\/[^/]+\\/talk\\/\\w|\\/${programme}\\/(?:[^/?#]+\\/)*[^/?#]*(?:[\\d-][^/?#]*(?:[/?#]|$)|\\?(?:\\S*[&;_])?[a-z]*id=\\w)`,
    ),
  },
  // A page below a year's sessions: `2019/talks/ruiz.html`.
  {
    kind: 'schedule',
    pattern:
      /\/(?:19|20)\d\d\/(?:presentations?|sessions?|talks?|lectures?|vortraege|conf[eé]rences?|charlas?|palestras?)\/(?!index|all(?:$|\W)|list)[^/?#]{3,}\.(?:html?|php)(?:$|[?#])/,
  },
  // `details.html?presId=17`, `schedule?event=17`
  {
    kind: 'schedule',
    pattern: /[?&](?:pres(?:entation)?|session|talk)_?id=\w|\/schedule\w*\?(?:\S*&)?event=\d/,
  },
  // `sessions.html#XFencesOfOak`
  { kind: 'schedule', pattern: new RegExp(`\\/${programme}\\.html?#[\\w-]{12,}`) },
  // One place on a page of them all: `talks#t17`, `schedule2021/#ana-ruiz`, no day or hall.
  {
    kind: 'schedule',
    pattern: new RegExp(
      `\\/${programme}(?:[-_]?(?:19|20)\\d\\d)?(?:\\.html?)?\\/?#(?!(?:day|track|room|tag|jour|d[ií]a|saal|code|call|how)(?![a-z]))(?:[\\w-]*\\d|[a-z]+-[a-z-]+)`,
    ),
  },
  {
    kind: 'person',
    pattern:
      /^(?:https?:)?\/\/(?:www\.|mobile\.)?(?:twitter\.com|x\.com|linkedin\.com\/in|mastodon\.\S+|github\.com)\/@?[\w-]+\/?(?:\?.*)?$|\/speakers?\/[^/]+/,
  },
];

/** What the page at `address` shows, by its address alone. */
export function addressKind(address: string): AddressKind {
  if (address.length > 1000) return 'other';
  const lower = address.toLowerCase();
  return rows.find(({ pattern }) => pattern.test(lower))?.kind ?? 'other';
}

/** `https://a.example` of `https://a.example/b`; `undefined` for a page of one's own. */
export function hostOf(address: string): string | undefined {
  return /^(?:https?:)?\/\/[^/?#]+/i.exec(address)?.[0];
}

/** Whether an address is that of another note: `notes/fences.md`, `./fences.md`. */
export function isOwnPage(address: string): boolean {
  return ownPage.test(address);
}

const ownPage = /^(?![a-z]+:|\/\/|#)[^#?]+\.(?:md|markdown|mdx)$/iu;

interface LabelRow {
  readonly kind: 'recording' | 'slides' | 'other';
  readonly pattern: RegExp;
}

/** Link texts that name what is behind them rather than the talk; in lower case. */
const labels: readonly LabelRow[] = [
  {
    kind: 'recording',
    pattern:
      /^[[(]?(?:the |la |le |das |el |o )?(?:full |talk |session )?(?:videos?|vidéos?|vídeo|recordings?|watch(?: (?:it|the (?:video|talk|recording)|video|on youtube|here|now))?|youtube|replay|rediffusion|captation|aufzeichnung|aufnahme|grabación|gravação|stream|yt|vod|vimeo|screencast|動画)(?: \w+| ?[([][\w :]+[\])])?[\])]?$/,
  },
  {
    kind: 'slides',
    pattern:
      /^[[(]?(?:the |les |die |las |os |view |links? to (?:the )?)?(?:slides?|slide ?deck|deck|folien|diapos?|diapositives|diapositivas|pdf|présentation|presentation|slideshare|speakerdeck|スライド|(?:発表)?資料)[\])]?$/,
  },
  {
    kind: 'other',
    pattern:
      /^[[(]?(?:(?:(?:this|the|cette|la|der|esta) )?(?:session|talk|conférence|vortrag|charla|palestra)|(?:links? (?:to|im|zum|zur|au|al) (?:the )?)?(?:agenda|program(?:me|m)?|fahrplan)(?: (?:item|entry|page|link))?|links? to (?:the )?(?:session|talk|event)|(?:session|talk|event) (?:page|(?:web)?site|link|details?|info(?:rmation)?)|links?|liens?|here|ici|hier|aquí|aqui|details?|background|abstract|outline|description|beschreibung|descripci[oó]n|descri[cç][aã]o|sched(?:ule)?|info|more|website|site|page|repo|code|github|notes?|(?:research )?papers?|blog ?posts?|arxiv|twitter|blog|demo|\d+|#|→|↗)[\])]?$/,
  },
];

/** What a link's own words call it (`video`, `Folien`, `here`); `undefined` for words that may be a title. */
export function labelKind(text: string): 'recording' | 'slides' | 'other' | undefined {
  const bare = text
    .trim()
    .replace(/[.!:]$/, '')
    .toLowerCase();
  if (bare === '') return 'other';
  return bare.length > 40 ? undefined : labels.find(({ pattern }) => pattern.test(bare))?.kind;
}
