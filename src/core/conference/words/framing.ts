import type { TalkKind } from '../summary';
import { monthNames, shortMonths, weekdays } from './words';

/** What a heading is for, as far as its own words tell. */
export interface Framing {
  /**
   * `day` and `group` have talks below them, `frame` is about something else (a conclusion, the food), `theme` is the
   * author's own topic; `plain` may be anything.
   */
  readonly role: 'day' | 'group' | 'frame' | 'theme' | 'plain';
  /** The kind of the talks below a `group`. */
  readonly kind: TalkKind;
  readonly day: number | undefined;
}

const numberWords: ReadonlyMap<string, number> = new Map(
  (
    [
      '0 zero zéro',
      '1 one first 1st un premier première 1er 1ère 1ere eins erster erste ersten uno primer primero primera um primeiro primeira primo prima i 一',
      '2 two second 2nd deux deuxième seconde 2e 2ème 2eme 2nde zwei zweiter zweite zweiten dos segundo segunda dois secondo seconda due ii 二',
      '3 three third 3rd trois troisième 3e 3ème 3eme drei dritter dritte dritten tres tercer tercero tercera três terceiro terceira terzo terza tre iii 三',
      '4 four fourth 4th quatre quatrième 4e 4ème 4eme vier vierter vierte cuatro cuarto cuarta quatro quarto quarta iv 四',
      '5 five fifth 5th cinq cinquième 5e 5ème 5eme fünf fünfter fünfte cinco quinto quinta v 五',
      '6 six sixth 6th sixième 6e 6ème sechs sechster seis sexto sexta vi 六',
      '7 seven seventh 7th sept septième 7e 7ème sieben siebter siete séptimo sete sétimo vii 七',
    ] as const
  ).flatMap((row) => {
    const [value, ...words] = row.split(' ');
    return words.map((word) => [word, Number(value)] as const);
  }),
);

const ordinals = [...numberWords.keys()].join('|');
const dayNoun = 'days?|jour(?:née)?s?|tage?|días?|dias?|giorn[oi]|giornata|dag';
const partNoun = 'parts?|partie|teil|partes?';
const nounFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${dayNoun}|${partNoun})[ _#-]*(\\d{1,2}|${ordinals})(?![\\p{L}\\p{N}])`,
  'u',
);
const nounLast = new RegExp(
  `(?<![\\p{L}\\p{N}])(${ordinals}|\\d{1,2}(?:st|nd|rd|th|e|er|ère|ème|eme|nde|º|ª|\\.))(?: (?:and|et|und|y|e) \\p{L}+)?[ _-]+(?:${dayNoun}|${partNoun})(?![\\p{L}])`,
  'u',
);
/** `2 日目`, `第二天`, `1일차` */
const eastAsianDay = /([1-7１-７一二三四五六七])(?= ?(?:日目|일차)|(?<=第 ?.) ?[天日])/u;
/** Cheap to see, and most texts have none. */
const anyNoun = /day|jour|tag|d[ií]a|giorno|dag|part|teil|[日天일]/;
/** In lower case, as all that is compared with these patterns is made first. */
const weekday = new RegExp(`^(?:on (?=\\S+day\\b))?(?:${weekdays})\\b`, 'u');

/** The number of the day or part that words name: `Day 2`, `2nde partie`, `Erster Tag`, `day-one`. */
export function dayIn(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (!anyNoun.test(lower)) return undefined;
  const word = (nounFirst.exec(lower) ?? nounLast.exec(lower) ?? eastAsianDay.exec(lower))?.[1];
  if (word === undefined) return undefined;
  const value = numberWords.get(word) ?? Number.parseInt(word.normalize('NFKC'), 10);
  return Number.isNaN(value) ? undefined : value;
}

/** `first`, `zweiter`, `iii` */
export function isNumberWord(word: string): boolean {
  return numberWords.has(word.toLowerCase());
}

interface FramingRow {
  readonly role: Framing['role'];
  readonly kind?: TalkKind;
  readonly pattern: RegExp;
  /** A longer heading is more than this. */
  readonly maxWords: number;
}

const w = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'u');

/** Who took part, not what was told: `Presenters`, `PC Members`, `Intervenants`. */
const people =
  /(?:^|\s)(?:presenters?|panell?ists|authors|attendees|participant[es]?s|organi[sz](?:ers|ing committee)|facilitators|moderators|instructors|chairs|hosts|members|committee|referent(?:en|innen)|intervenante?s|auteurs|autores|palestrantes|ponentes)$/u;

/** Whether a line announces names and nothing else: `Presenters:`. */
export function announcesPeople(line: string): boolean {
  return people.test(line.trim().replace(/\s*:$/, '').toLowerCase());
}

/** The headings that conference notes have besides the talks. The first row that fits decides. */
const rows: readonly FramingRow[] = [
  {
    role: 'theme',
    pattern: /^(?:themes?|thèmes?|topics?|thema|temas?|sujets?)\s*[:–—-]|^th[eè]mes?$/u,
    maxWords: 40,
  },
  { role: 'frame', pattern: /^fin (?:de|du) |^end of /u, maxWords: 8 },
  { role: 'frame', pattern: people, maxWords: 2 },
  {
    role: 'frame',
    pattern:
      /^(?:(?:my|our|key|the|some|final|a few|mes|nos|personal|main|general|overall|most \p{L}+) )*(?:take-?aways?|conclusions?|lessons learned|impressions?|insights|thoughts|highlights|reflections|follow[- ]?ups?|résumé|fazit|bilan|summary|recap|retour(?! d['’]))\b/u,
    maxWords: 12,
  },
  {
    role: 'frame',
    pattern:
      /^(?:names?|dates?|roles?|organi[sz]ers?|when|where|who|what|why|how|costs?|price|website|topics?|details|overview|notes|background|context|goals?|motivation|prerequisites|requirements|setup|installation|usage|examples?|arguments|key (?:points|arguments|ideas|insights|takeaways|concepts)|quotes?|diagram|architecture(?: diagram)?|transcript|audience|level|format|language|duration)$/u,
    maxWords: 3,
  },
  {
    role: 'frame',
    pattern:
      /^(?:(?:le|la|les|el|los|das|die|der|o|a|os|as) )?(?:pause \p{L}+|mots? de (?:la )?fin|soirées?|fête|abschluss(?:worte)?|ausklang|begrüßung|abend(?:essen|veranstaltung|programm)|essen|verpflegung|anreise|abreise|stadt|ort|conclusion(?:es)?|conclus(?:ão|ões)|considerações finais|valoraci(?:ón|ones)(?: general(?:es)?)?|avaliação|balance|despedida|encerramento|abertura|opening|closing|public(?:o|um)?|público|publikum|audience|bienvenida|fiesta|festa|comidas?|cena|desayuno|almuerzo|almoço|jantar|evento|lugar|local|sede|ville|ciudad|cidade)$/u,
    maxWords: 4,
  },
  {
    role: 'frame',
    pattern:
      /^(?:how (?:it|everything) (?:all )?(?:started|began|went|ended)|what else\??|next stop|(?:the )?(?:\p{L}+ )?(?:surprises?|disappointments?|specials)|what['’]s more|(?:you (?:may|might) (?:also )?|further |also )?(?:want to |like to )?read(?:ing)?|fun (?:stuff|facts?)|(?:some )?other (?:things|stuff)(?:(?! [–—|-] ).)*|the (?:good|bad|ugly|crazy|funny|weird)|thank(?:s| you),? (?:(?! [–—|-] ).)*)$/u,
    maxWords: 16,
  },
  {
    role: 'frame',
    pattern:
      /^(?:(?:trip|other) reports?|contributors?|(?:(?:and )?(?:so |too )?(?:many|some|a few) )?(?:others?|more)|misc(?:ellaneous)?|autres?|sonstiges|otros|outros|その他)$/u,
    maxWords: 4,
  },
  // `Talks I did not attend`
  {
    role: 'group',
    pattern:
      /(?<!\p{L})(?:talks|sessions|keynotes) (?:that )?(?:i|we) (?:did not|didn['’]t|haven['’]t|missed|could not|couldn['’]t)(?!\p{L})/u,
    maxWords: 10,
  },
  // `What did you like best?`: asks who was there.
  {
    role: 'frame',
    pattern:
      /(?<!\p{L})(?:did|have) you(?!\p{L}).*\?$|(?<!\p{L})(?:avez-vous|as-tu|hast du|haben sie)(?!\p{L}).*\?$/u,
    maxWords: 16,
  },
  // What notes in Chinese, Japanese and Korean begin and end with.
  {
    role: 'frame',
    pattern:
      /^(?:はじめに|おわりに|終わりに|最後に|さいごに|まとめ|感想|総括|所感|概要|目次|懇親会|次回は?|(?:オープニング|クロージング)(?:セレモニー|トーク)?|(?:発表|参考)?(?:資料|リンク|文献)(?:リンク|一覧)?|前言|引言|总结|總結|小结|小結|结语|結語|后记|後記|参考资料|參考資料|目录|目錄|附录|附錄|들어가며|마치며|마무리|소감|총평|참고(?: ?자료)?|목차)[?？!！。:：]*$/u,
    maxWords: 2,
  },
  // `Notes by Ana Ruiz`: who wrote, not who spoke.
  {
    role: 'frame',
    pattern:
      /^(?:(?:raw |my )?notes|mitschrift|notizen|apuntes|notas|anotações) (?:(?:taken|written) )?(?:by|von|par|por)(?!\p{L})/u,
    maxWords: 12,
  },
  // `(missed Ana’s talk)`
  {
    role: 'frame',
    pattern: /^\(?(?:missed|skipped|verpasst|raté|manqué|perdid[ao])(?!\p{L})/u,
    maxWords: 12,
  },
  // `But wait, there is more!`, `That’s all, folks!`
  {
    role: 'frame',
    pattern:
      /^(?:(?:but )?wait\b.* more|that['’]s (?:all|it|a wrap)(?!\p{L}).*|there['’]s always \p{L}+|until (?:next|tomorrow)\b.*|see you\b.*|to be continued|à (?:bientôt|demain|suivre)\b.*|bis (?:bald|zum nächsten|morgen)\b.*|hasta (?:la próxima|pronto|mañana)\b.*|até (?:a próxima|breve|amanhã)\b.*)[.!…]*$/u,
    maxWords: 8,
  },
  // `For examples see the article`
  {
    role: 'frame',
    pattern:
      /^(?:(?:more|further) (?:info(?:rmation)?|details|reading)\b|for (?:more|examples|details|further)\b|(?:direct )?(?:links?|liens|enlaces|verweise) (?:to|directs|vers|auf|zu|a)\b)/u,
    maxWords: 24,
  },
  {
    // `Stay tuned!`, `No fences for me :(`
    role: 'frame',
    pattern: /^stay tun+ed(?!\p{L})|\s[:;]-?[()d]$/u,
    maxWords: 10,
  },
  {
    role: 'frame',
    pattern: /^\S.* (?:in general|overall|im allgemeinen|insgesamt|en général|en general|em geral)$/u,
    maxWords: 6,
  },
  {
    role: 'frame',
    pattern:
      /^(?:.* )?(?:a|an|the|une|eine?|una|uma|short|long|quick|coffee|lunch|tea|morning|afternoon) (?:break|pause|pausa)$/u,
    maxWords: 6,
  },
  {
    role: 'group',
    kind: 'keynote',
    pattern:
      /^(?:(?:the|les|die|las|los|as|os) )?(?:(?:\w+ )?keynotes?(?: sessions?| talks?| speakers?)?|(?:conférences )?plénières|(?:eröffnungs|haupt)vorträge|(?:charlas|conferencias|ponencias|palestras) (?:magistrales|principales|magnas|principais))\s*:?$/u,
    maxWords: 4,
  },
  {
    role: 'group',
    kind: 'lightning',
    pattern:
      /^(?:(?:the|les|die|las|los|as|os) )?(?:(?:light(?:n|en)ing|ignite|blitz)[ -]?(?:talks?|sessions?|demos?|vorträge)|ignites|quickies(?: (?:du|de la) \p{L}+)?|(?:talks?|présentations?|conférences?) éclairs?|kurzvorträge|(?:charlas?|ponencias?) (?:relámpago|rápidas?)|palestras? (?:relâmpago|rápidas?))\s*:?$/u,
    maxWords: 4,
  },
  {
    role: 'group',
    kind: 'workshop',
    pattern:
      /^(?:(?:the|les|die|los|las|as|os) )?(?:workshops?|tutorials?|(?:workshop|tutorial) days?|tutoriels?|tutoriales|tutoriais|hands-on labs?|ateliers?|talleres|oficinas)\s*:?$/u,
    maxWords: 3,
  },
  {
    role: 'group',
    kind: 'panel',
    pattern:
      /^(?:(?:the|les|die|los|las|as|os) )?(?:panels?(?: discussions?)?|tables rondes|podiumsdiskussionen|paneles|painéis|mesas[ -]redondas)\s*:?$/u,
    maxWords: 3,
  },
  {
    role: 'group',
    pattern:
      /^(?:list of )?(?:(?:the|all|my|our|some|other|more|favou?rite|best|les|ma|mes|nos|autres|die|meine|weitere|las|mi|mis|otras|as|minhas?|outras|(?:selection|sélection|selección|seleção|auswahl) (?:of|de|an|von)|main|selected|recommended|notable|interesting|top|technical|attended|breakout|\d{1,2}) )*(?:talks?|sessions?|presentations?|conférences?|présentations?|vorträge|sessions|charlas|ponencias|palestras|schedule|agenda|program(?:me)?|programm|programa|line-?up|speakers|videos|recordings|(?:speaker|video|recording)$)(?: .{0,40})?$/u,
    maxWords: 7,
  },
  {
    role: 'group',
    pattern:
      /^(?:hono(?:u)?rable mentions?|runners?[- ]up|(?:the )?others|autres|sonstige[s]?|otras|outras|\p{L}+ (?:talks|sessions|presentations)|(?:\p{L}+ )?(?:talk|session) (?:information|details|notes|reports|recaps|reviews|summaries))\s*:?$/u,
    maxWords: 3,
  },
  {
    role: 'group',
    pattern:
      /^.{0,8}(?:セッション|講演|発表|トーク|演讲|议题|세션|발표)(?:一覧|レポート|まとめ|内容|メモ|紹介|感想|について|总结|笔记|记录| ?(?:정리|목록|후기))?$/u,
    maxWords: 3,
  },
  // `Lightning Talks & Flash Sessions`
  {
    role: 'group',
    pattern:
      /^(?:[\p{L}-]+ ){0,2}(?:talks|sessions|workshops|panels|keynotes|tutorials) (?:&|and|und|et|y|e) (?:[\p{L}-]+ ){0,2}(?:talks|sessions|workshops|panels|keynotes|tutorials|forums|demos)$/u,
    maxWords: 7,
  },
  // `Interpretability spotlights`
  {
    role: 'group',
    pattern:
      /^(?:.*[ :])?(?:spotlights|orals|oral presentations|contributed talks|short talks|blitz talks)$/u,
    maxWords: 6,
  },
  // `10:00am-10:45am block`
  {
    role: 'group',
    pattern:
      /^\d{1,2}(?::\d\d)? ?(?:[ap]m)?(?: ?(?:-|–|—|to) ?\d{1,2}(?::\d\d)? ?(?:[ap]m)?)? (?:talk |session )?(?:blocks?|slots?)$/u,
    maxWords: 6,
  },
  { role: 'group', pattern: /^(?:parallel )?(?:track|stream|room|salle|raum|sala)\b.{0,40}$/u, maxWords: 6 },
  {
    role: 'group',
    pattern: /^(?:orals?|spotlights?|posters?)(?: (?:presentations?|sessions?|talks?))?$/u,
    maxWords: 2,
  },
  { role: 'group', pattern: /^(?:\S+ ){1,2}(?:stage|track|theat(?:re|er))\s*:?$/u, maxWords: 3 },
  {
    role: 'group',
    pattern:
      /^(?:morning|afternoon|evening|matin(?:ée)?|après-midi|soirée|vormittag|nachmittag|abend|mañana|tarde|manhã)(?:[ .].{0,30})?$|^\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m$/u,
    maxWords: 4,
  },
  {
    role: 'frame',
    pattern: w(
      "next(?: up)?|conclusive notes|concluding (?:notes|remarks|thoughts)|housekeeping|ce qu[ie] .{1,30}|conclusions?|conclusion générale|(?:introduction|intros?)(?! to\\b)|einleitung(?! in\\b)|introducción(?! al?\\b)|introdução(?! ao?\\b)|wrap[ -]?up|wrapping up|overall|impressions?|eindrücke|thoughts|summary|résumé|zusammenfassung|resumen|resumo|take-?aways?|fazit|bilan|préambule|preamble|prologue|epilogue|closing (?:words|thoughts)|final (?:words|thoughts|notes)|initial notes|(?:it|that)['’]s a wrap|tl;?dr|afterword|outro|sommaire|table of contents|contents|index|inhalt|índice|references?|références|resources|ressources|further reading|links?|liens|enlaces|footnotes|credits|acknowledge?ments|remerciements|danke|thanks|thank you|merci|gracias|obrigado|agradecimi?entos|(?<!\\S )about(?: me| the (?:conference|event|author))?|venue|location|lieu|food|lunch|dinner|breakfast|coffee|déjeuner|déj['’]?|repas|brunch|drinks|barbecue|bbq|picnic|happy hour|beers?|bières?|bier|cervezas?|cervejas?|meet (?:and|&|n|['’]n['’]) greet|hotel|travel(?:ling)?|getting there|anreise|voyage|arrival|departure|reception|party|parties|after-?party|apéro|hallway(?: track)?|networking|sponsors?|booths?|stands?|swag|goodies|expo|exhibit(?:ion|ors?)?|registration|tickets?|organi[sz](?:ation|ers?)|logistics|feedback|rétrospective|retrospective|ressenti|ambiance|atmosphere|community|the people|what(?: is|'s|’s) next|next (?:year|steps|edition)|see you|lessons learned|highlights|lowlights|outlook|ausblick|pictures|photos|bilder|gallery|update|updates|disclaimer|code of conduct|why (?:i|we) (?:went|go)|abstract|description|slides|recording|video|biography|bio|comments|q ?& ?a|questions?|tags?|related|what i learned|(?:speaking|presenting|attending|volunteering)(?: at)? (?:a|my first) (?:conference|meetup)|(?:une? |la )?soirée(?: d\\p{L}+)?|はじめに|最後に|おわりに|まとめ|前言|总结|소개|후기|마치며",
    ),
    maxWords: 5,
  },
];

/** `2019-01-24 | Thursday`, `20190124`, `24.1.2019`, `January 24th, 2019`, `May 15-16, 2019`. */
const dateAlone = new RegExp(
  `^(?:(?:${monthNames}) \\d{1,2} ?[–-] ?(?:(?:${monthNames}) )?\\d{1,2}(?:,? \\d{4})?|\\d{1,2}\\.? ?[–-] ?\\d{1,2}\\.? (?:${monthNames})(?:,? \\d{4})?|\\d{4}-\\d{1,2}-\\d{1,2}|20\\d\\d[01]\\d[0-3]\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(?:${monthNames}) \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th|\\.|er)? (?:${monthNames})(?: \\d{4})?)(?:\\s*[|,–—-]?\\s*\\(?\\p{L}{4,12}\\)?)?$`,
  'u',
);

/** `19 Nov 2014 Old Barn, Oslo` */
const dateFirst = new RegExp(
  `^\\d{1,2}(?:st|nd|rd|th|\\.)? (?:${shortMonths}|may)\\p{Ll}*,? (?:19|20)\\d\\d[ ,]+(?:\\S+ ){0,6}\\S+$`,
  'u',
);

/** `A. Fences` */
export const countingLetter = /^[A-Z]\.\s+/;

/** Reads a heading's plain words. */
export function framingOf(text: string): Framing {
  const bare = text
    .trim()
    .replace(/[\s:.!]+$/u, '')
    // `C. Lightning talks`
    .replace(countingLetter, '')
    .toLowerCase();
  const count = wordCount(bare);
  const day = dayIn(bare);
  if (
    (day !== undefined && count <= 6 && !/[:–—|]\s*\S+ \S+ \S+| (?:opening|closing) keynote$/u.test(bare)) ||
    (weekday.test(bare) && wordCount(withoutAside(bare)) <= 6) ||
    dateAlone.test(day === undefined ? bare : bare.slice(bare.search(/[:–—|]/) + 1).trim()) ||
    dateFirst.test(bare)
  )
    return { role: 'day', kind: 'talk', day };
  const rowOf = (words: string, length = wordCount(words)) =>
    rows.find(({ pattern, maxWords }) => length <= maxWords && pattern.test(words));
  // `Lightning talks (5 minutes each)`
  const said = withoutAside(bare);
  const group = said === bare ? undefined : rowOf(said);
  const row = group?.role === 'group' ? group : rowOf(bare, count);
  return row === undefined
    ? { role: 'plain', kind: 'talk', day: undefined }
    : { role: row.role, kind: row.kind ?? 'talk', day: undefined };
}

const withoutAside = (words: string) => words.replace(/\s*\([^()]*\)$/, '');
const wordCount = (words: string) => words.split(/\s+/).length;
