import { allMatches } from './allMatches';
import type { Lexicon } from './lexicon';
import { nameScore, surePerson } from './nameScore';

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
export function givenSubjects(text: string, title: string, lexicon: Lexicon): readonly string[] {
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
