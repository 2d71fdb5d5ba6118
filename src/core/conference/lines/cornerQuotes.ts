import { eastAsianName } from '../people/eastAsianPeople';
import type { Lexicon } from '../people/lexicon';
import { nameScore, surePerson } from '../people/nameScore';
import type { TalkKind } from '../summary';
import { withoutFrame } from './sessionFrame';

/** A line that names its session in the quotation marks of Chinese and Japanese. */
export interface CornerQuoted {
  readonly title: string;
  readonly people: readonly string[];
  readonly kind: TalkKind;
  /** Whether it says which kind of session it is. */
  readonly hasPrefix: boolean;
}

/** Cheap to see: few lines have them. */
const anyCorner = /[「『《]/;

const quotedTitle =
  /^([^「」『』《》]{0,60}?)\s*[「『《]\s*([^「」『』《》]{4,200}?)\s*[」』》]\s*([^「」『』《》]{0,60})$/u;

interface KindRow {
  readonly kind: TalkKind;
  /** What stands before the title. */
  readonly words: RegExp;
}

const kinds: readonly KindRow[] = [
  { kind: 'keynote', words: /(?:基調|招待)講演|キーノート|主题演讲|主題演講|主旨演讲/u },
  { kind: 'lightning', words: /ライトニングトーク|闪电演讲|閃電演講|(?<![A-Za-z])LT(?![A-Za-z])/u },
  { kind: 'panel', words: /パネル(?:ディスカッション)?|圆桌(?:讨论|论坛)?|圓桌/u },
  { kind: 'workshop', words: /ワークショップ|ハンズオン|チュートリアル|工作坊/u },
  { kind: 'talk', words: /セッション|講演|発表|トーク|演讲|演講|讲座|分享|议题|議題/u },
];

/** `山田さん`, `山田氏による`: nobody else is called so. */
const honoured = /^(\S.{0,30}?)\s*(?:氏|さん|様|先生|老师|老師|教授)(?:による|の|より)?$/u;

/**
 * `セッション「木を植える」 ー 山田花氏`, `山田花：『木を植える』`, `《Planting Oaks》-Ana Ruiz，Acme`; `undefined` for a line in
 * which such words are no title, or nobody and no session is named beside it.
 */
export function cornerQuoted(line: string, lexicon: Lexicon): CornerQuoted | undefined {
  if (!anyCorner.test(line)) return undefined;
  const [, before = '', title, after = ''] = quotedTitle.exec(line) ?? [];
  if (title === undefined) return undefined;
  const row = kinds.find(({ words }) => words.test(before));
  const rest = (row === undefined ? before : before.replace(row.words, '')).replace(counted, '').trim();
  const first = rest === '' ? [] : personBefore(rest, lexicon);
  // `Swift版「木を植える」 - 山田花`: words of the title.
  if (row === undefined && rest !== '' && first.length === 0) return undefined;
  const people = [...first, ...personBehind(after, row !== undefined, lexicon)];
  if (people.length === 0 && row === undefined) return undefined;
  return { title: withoutFrame(title).rest, people, kind: row?.kind ?? 'talk', hasPrefix: row !== undefined };
}

/** `2日目注目`, `１つ目は、`, `- 1`: which of them it is. */
const counted =
  /^[-ー–—\s]*[\d０-９]+\s+|^第?[\d０-９一二三四五]+(?:日目|つ目|番目|天)(?:は)?[、，]?\s*(?:注目)?|^注目/u;

/** ` ー 山田花氏`, `-Ana Ruiz，Acme`, `（山田花）`: who follows a mark, up to a role or a company. */
function personBehind(after: string, isSession: boolean, lexicon: Lexicon): readonly string[] {
  const name = /^\s*(?:[-ー―–—－|｜/:：]+|[(（]|by\s)\s*([^，,、(（)）]+)/u.exec(after)?.[1]?.trim();
  if (name === undefined) return [];
  return isSomebody(name, lexicon) || (isSession && handle.test(name)) ? [nameOf(name)] : [];
}

const handle = /^@?[a-z][\w.-]{2,19}$/i;

/** `山田花：`, `山田花氏による`. */
function personBefore(before: string, lexicon: Lexicon): readonly string[] {
  const name = before.replace(/\s*[:：]\s*$/u, '');
  return isSomebody(name, lexicon) ? [nameOf(name)] : [];
}

function isSomebody(name: string, lexicon: Lexicon): boolean {
  return honoured.test(name) || eastAsianName.test(name) || nameScore(name, lexicon) >= surePerson;
}

function nameOf(name: string): string {
  return (honoured.exec(name)?.[1] ?? name).trim();
}
