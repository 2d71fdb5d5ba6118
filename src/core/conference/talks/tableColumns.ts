import { eastAsianSpeakers } from '../people/eastAsianPeople';

/** What a column of a table of sessions holds. */
export type Column = 'title' | 'speaker' | 'company' | 'kind' | 'links' | 'time' | 'place' | 'other';

interface ColumnRow {
  readonly column: Column;
  readonly pattern: RegExp;
}

/** What tables call their columns, the first that fits: `演讲人` is a speaker, `演讲` a title. */
const columnRows: readonly ColumnRow[] = [
  {
    column: 'speaker',
    pattern: new RegExp(
      `^(?:(?:speakers?|presenters?|who|authors?|auteure?s?|autor(?:in|innen|en|a|es|as)?|by|oratrices?|orateurs?|intervenants?|conférenci(?:er|ère)s?|referent(?:in|en)?|sprecher(?:in)?|ponentes?|palestrantes?|apresentador(?:a|es)?|orador(?:es)?|relator[ei]|présenta(?:teur|trice)s?)(?!\\p{L})|${eastAsianSpeakers})`,
      'iu',
    ),
  },
  {
    column: 'title',
    pattern:
      /^(?:(?:talks?|titles?|sessions?|topics?|subjects?|presentations?|titre|titel|vortrag|título|titulo|charla|ponencia|palestra|apresentação|conférences?|présentations?|sujet|thema|tema|titolo|name of talk|(?:talk|session|tutorial|workshop|paper|panel|keynote|poster) title)(?!\p{L})|(?:演讲|演講|分享)(?:主题|题目|内容)?|主题|主題|议题|議題|题目|題目|话题|タイトル|テーマ|セッション|演題|発表|제목|주제|발표|세션)/iu,
  },
  {
    column: 'company',
    pattern:
      /^(?:(?:company|companies|affiliation|organi[sz]ation|employer|entreprise|société|firma|empresa)(?!\p{L})|职务|職務|公司|单位|単位|所属|会社|소속|회사)/iu,
  },
  {
    column: 'time',
    pattern:
      /^(?:(?:times?|start|end|from|to|when|slot|uhrzeit|zeit|heures?|horaires?|horas?|hor[aá]rio|orario)(?!\p{L})|时间|時間|时段|時段|时刻|時刻|日時|시간)/iu,
  },
  {
    column: 'place',
    pattern:
      /^(?:(?:location|rooms?|where|venue|stage|ort|raum|lieu|salle|lugar|sala)(?!\p{L})|地点|場所|会场|会場|장소)/iu,
  },
  { column: 'kind', pattern: /^(?:(?:types?|kinds?|formats?|track)(?!\p{L})|类型|類型|形式|種別)/iu },
  {
    column: 'links',
    pattern:
      /^(?:(?:videos?|vidéos?|vídeo|recordings?|watch|slides?|links?|materials?|youtube|resources?|folien|aufzeichnung|replay)(?!\p{L})|视频|影片|動画|幻灯片?|资料|資料|スライド|자료|영상)/iu,
  },
];

/**
 * What the columns of a table hold by what they are called. Of several that may hold the titles the one that says so most
 * clearly, and doesn't repeat itself; where none is called the speakers', what holds nothing but names (`areNames`) is theirs.
 */
export function columnsOf(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  areNames: (at: number) => boolean,
): readonly Column[] {
  const called = heads.map(columnOf);
  const columns = called.includes('speaker') ? called : withNames(called, rows, areNames);
  const clarity = (at: number) => {
    const values = new Set(rows.map((cells) => cells[at] ?? ''));
    const isRepeated = rows.length >= 4 && values.size * 2 < rows.length;
    return (
      (isRepeated ? -2 : 0) +
      (/titl|titre|título|titulo|titel/iu.test(heads[at] ?? '') ? 1 : 0) -
      (/session/iu.test(heads[at] ?? '') ? 0.5 : 0)
    );
  };
  const titles = columns.flatMap((column, at) => (column === 'title' ? [at] : []));
  const best = titles.reduce<number | undefined>(
    (a, b) => (a === undefined || clarity(b) > clarity(a) ? b : a),
    undefined,
  );
  return columns.map((column, at) => (column === 'title' && at !== best ? 'other' : column));
}

/** `| Day one | |`: with the column that holds names, and beside it one that holds titles, whatever they are called. */
function withNames(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  areNames: (at: number) => boolean,
): readonly Column[] {
  const open = columns.flatMap((column, at) => (column === 'other' || column === 'title' ? [at] : []));
  const names = open.length < 2 ? undefined : open.find(areNames);
  if (names === undefined) return columns;
  const length = (at: number) => rows.reduce((sum, cells) => sum + wordsIn(cells[at]), 0) / rows.length;
  const title = open
    .filter((at) => at !== names && length(at) >= fewestWords)
    .sort((a, b) => length(b) - length(a))[0];
  if (title === undefined) return columns;
  return columns.map((column, at) =>
    at === names ? 'speaker' : at === title ? 'title' : column === 'title' ? 'other' : column,
  );
}

/** Of titles, on average. */
const fewestWords = 3;

function wordsIn(cell = ''): number {
  return cell.match(/\p{L}+/gu)?.length ?? 0;
}

function columnOf(words: string): Column {
  return columnRows.find(({ pattern }) => pattern.test(words.trim()))?.column ?? 'other';
}
