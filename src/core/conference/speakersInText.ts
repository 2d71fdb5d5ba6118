import { allMatches } from './allMatches';
import type { Lexicon } from './lexicon';
import { clearPerson, nameScore, surePerson } from './nameScore';
import { nameShape } from './words';

/**
 * Who spoke, for a talk of which neither its heading nor its first sentences say it outright: who is linked in `text`, its
 * beginning, whom `all` of its notes call the speaker, or who does there what speakers do.
 */
export function speakersInText(
  text: string,
  all: string,
  title: string,
  lexicon: Lexicon,
): readonly string[] {
  const linked = linkedIn(text, lexicon);
  if (linked.length > 0) return linked;
  const called = calledIn(all, lexicon);
  return called.length > 0 ? called : givenSubjects(text, title, lexicon);
}

/** Who of the first words is linked to a page of their own. */
function linkedIn(text: string, lexicon: Lexicon): readonly string[] {
  const name = allMatches(text.slice(0, 200), twoWords).find(([words]) => lexicon.isLinked(words))?.[0];
  return name === undefined ? [] : [name];
}

/** Whom a later sentence calls the speaker: `According to the presenter Ana Ruiz, …`. */
function calledIn(text: string, lexicon: Lexicon): readonly string[] {
  // `… the presenter Ana Ruiz. He …`
  const name = calledSpeaker.exec(text.slice(0, maxSection))?.[1]?.split(/(?<=\p{Ll}{2})\./u, 1)[0];
  return name !== undefined && nameScore(name, lexicon) >= clearPerson ? [name] : [];
}

const calledSpeaker = new RegExp(
  `(?<!\\p{L})(?:the|our|la|le|l['’]|der|die|el|o|a) ?(?:speaker|presenter|oratrice|orateur|Referent(?:in)?|ponente|palestrante),? [*_[]{0,3}(${nameShape})(?![\\p{L}'’])`,
  'u',
);
/** So far into a talk's notes one says who spoke. */
const maxSection = 3000;

const twoWords = new RegExp(`(?<![\\p{L}-])${nameShape}`, 'gu');

/** So far into a talk's text one says who spoke. */
const reach = 420;

/** A sentence's subject by the given name, that does what speakers do. */
const subject =
  /(?:^|[.!?]\s+)(\p{Lu}\p{Ll}{2,14}(?: (?:and|und|et|y|e|&) \p{Lu}\p{Ll}{1,14})?)(?= (?:then |also |first |nous (?:a |ont )?|a |ont |hat |haben )?(?:did(?= an? )|gave|gives? us|show(?:s|ed|(?= us| how| a ))|talked|sp(?:oke|eaks)|present(?:s|ed)|explain(?:s|ed)|walk(?:s|ed)|went (?:over|through)|go(?:es)? (?:over|through)|told|discussed|demoed|demonstrated|described|covered|zeigt(?:en?)?|erzählt(?:en?)?|spr(?:ach|achen|icht)|erklärt(?:en?)?|stellten?|hielt(?:en)?|présent(?:é|ent?)|parl(?:é|ent?)|expliqu(?:é|ent?)|montr(?:é|ent?)|racont(?:é|ent?)|habló|presentó|mostró|explicó|contó|falou|apresentou|mostrou|explicou|contou)(?!\p{L}))/gu;

/** What a sentence may begin with as well. */
const nobody =
  /^(?:He|She|They|You|This|That|Every\p{Ll}*|Some\p{Ll}*|No\p{Ll}*|People|Both|All|Others|Another|Most|Many|Each|Who|Wer|Qui|Quien|Alle|Tous|Todos)$/u;

/**
 * Who speaks by the given name alone: `Ana and Bo showed how fences grow.` Only asked for a talk of which nothing else
 * says it; nobody by a word of the talk's title. Where the text has the whole name, that is taken.
 */
function givenSubjects(text: string, title: string, lexicon: Lexicon): readonly string[] {
  const start = text.slice(0, reach);
  for (const [, names = ''] of allMatches(start, subject)) {
    const all = names.split(/ (?:and|und|et|y|e|&) /u);
    const arePersons = all.every(
      (name) => nameScore(name, lexicon) > 0 && !nobody.test(name) && !title.includes(name),
    );
    if (arePersons) return all.map((name) => wholeName(name, start, lexicon));
  }
  return [];
}

function wholeName(given: string, text: string, lexicon: Lexicon): string {
  const name = new RegExp(`(?<!\\p{L})${given} \\p{Lu}[\\p{L}'’-]+`, 'u').exec(text)?.[0] ?? given;
  return nameScore(name, lexicon) >= surePerson ? name : given;
}
