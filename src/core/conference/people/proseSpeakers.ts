import { allMatches } from '../../text/allMatches';
import { isRole } from '../words/roles';
import { nameParticles, speakerVerbs } from '../words/words';
import type { Lexicon } from './lexicon';
import { honorific, nameScore, surePerson } from './nameScore';

/** `’s talk`, `' opening keynote`. */
const ownsSession =
  /^['’]s?\s(?:[\p{L}-]+\s){0,3}(?:talk|session|keynote|presentation|demo|workshop|speech|tutorial)\b|^\s+(?:talk|speak|present|explain|show)\s|^\s*,?\s*(?:who|qui)\s|^\s(?:is|was|ist|war|est|était|es|é)\s(?:[\p{L}-]+\s){0,4}?(?:(?:speaker|presenter|storyteller|orateur|oratrice|redner(?:in)?|ponente|palestrante)\b|to (?:watch|listen|hear)\b)/u;

/** So far into a section the one who speaks is named, if at all. */
const reach = 420;
/** Between a name and its verb stand roles and companies, not whole sentences. */
const apposition = 200;

// What looks ahead first spares the looks behind wherever no capital stands.
const nameRun =
  /(?=\p{Lu})(?<!(?:\bl['’]équipe|\bteam|\béquipe|\bat|\bchez|\bbei|(?<!\b(?:talk|session|keynote|presentation|workshop|demo)\s)\bfrom)\s)(?<![\p{L}\p{N}@/._-])(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\p{L}{0,3}\.)(?:\s(?:(?:van|von|der|den|de|del|della|di|da|dos|la|le|al|el|bin|ben)\s){0,2}(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)){1,3}/gu;
/** For text in lower case, as `ownsSession`. */
const before =
  /(?:\b(?:by|par|von|por|speakers?|presenters?|presented by|with|avec|mit|featuring|host(?:ed)?|interviewed|joined by|oratrice|orateur|moderated by)\s*[:,]?\s*(?:our |my )?|^[^\p{L}]*|\b(?:next up|next|then came|followed by|(?:rede|zeig|erzähl|präsentier|stell|mach|folg|erklär|berichte|eröffne)(?:te?|n|en|ten)|spr[aei]ch(?:t|en)?|g[ai]b(?:t|en)?|ging(?:en)?|beg[ai]nn(?:t|en)?|hielt(?:en)?|hat|haben|habl(?:ó|an|aron)|present(?:ó|an|aron)|fal(?:ou|aram)|apresent(?:ou|aram))\s*:?\s*|\b(?:see|saw|watch|watched|hear|heard|listen to|listened to|attend|attended|caught|welcomed)\s|\b(?:next|first|then|after that|second|third|last|finally|up|talk|keynote|session|als nächstes|danach|zuerst|ensuite|luego|después|depois)\b[^.]{0,30}?\b(?:was|were|came|comes|is|war|kam|fue|foi|était)\s|\b(?:présentation|conférence|session|keynote|université|talk|vortrag|charla|ponencia|palestra|atelier|taller|oficina|aulas?|intervento|presentazione|quello) (?:(?:di|de|d['’]une?|von|vom|do|da|del|com|con|avec|mit|from|given by) |d['’])(?:(?:[oal]|el|la|le) )?(?:(?:m[ei]u|minha|nosso|nossa|mi|nuestr[oa]|mon|ma|notre|meine[mnr]|unsere[mnr]) (?:(?:amig[oa]|colega|compañer[oa]|ami|amie|collègue|freund(?:in)?|kolleg(?:en|in)) )?)?|\b(?:palestrante|ponente|conferencista|orateur|oratrice|conférenci(?:er|ère)|referent(?:in)?) \(|\bwhere |\bwhen |\bthen )$/u;
/** What joins two persons. */
export const joined = /^\s*(?:,?\s*(?:and|et|und|y|e|&|\+)\s+|,\s+)$/u;

/** The persons whose session a section's first sentences tell of: `Ana Ruiz, @ana, and Bo Lind (Acme) showed how …`. */
export function speakersInProse(text: string, lexicon: Lexicon): readonly string[] {
  const start = firstSentences(text);
  const runs = allMatches(start, nameRun).flatMap((match) => {
    const name = trimName(match[0], lexicon);
    return name === undefined ? [] : [{ ...name, start: match.index + name.offset }];
  });
  const chosen = runs.map(({ start: at, name }) => {
    // `the author of it (Ana Ruiz) showed`
    const after = start.slice(at + name.length).replace(start[at - 1] === '(' ? /^\)/ : '', '');
    // `Heavy Posts: Building …` begins with a title.
    const isTitle = /^:\s\p{Lu}/u.test(after) && !/\p{L}/u.test(start.slice(0, at));
    const isAnnounced = !isTitle && before.test(start.slice(Math.max(0, at - 40), at).toLowerCase());
    const isSubject =
      tells(after) || isIntroduced(after) || ownsSession.test(after.slice(0, apposition).toLowerCase());
    return (
      isSubject || (isAnnounced && (!/^['’]/.test(after) || /\b(?:was|is|came)\s$/.test(start.slice(0, at))))
    );
  });
  // Whoever is joined to a speaker is one: `Ana Ruiz and Bo Lind`.
  for (let pass = 0; pass < 2; pass++)
    for (const [i, run] of runs.entries()) {
      const next = runs[i + 1];
      if (next === undefined || chosen[i] === chosen[i + 1]) continue;
      const between = withoutAside(start.slice(run.start + run.name.length, next.start));
      if (joined.test(between) || /^,(?:[^.]|\.(?=\S)){0,160}?\s(?:and|et|und|y|e|&)\s$/u.test(between))
        chosen[i] = chosen[i + 1] = true;
    }
  // `…: Ana Ruiz, Bo Lind, Cy Moe and Di Fox`.
  if (
    runs.length >= 3 &&
    runs.every(
      (run, i) =>
        i === 0 ||
        joined.test(start.slice((runs[i - 1]?.start ?? 0) + (runs[i - 1]?.name.length ?? 0), run.start)),
    )
  )
    return [...new Set(runs.map(({ name }) => name))];
  const speakers = runs.filter((_, i) => chosen[i]);
  return [...new Set(speakers.map(({ name }) => name))];
}

/** Whether what stands behind a name says what that person did: `(Acme) showed how …`. */
export function tells(after: string): boolean {
  return speakerVerbs.test(withoutAside(after).toLowerCase());
}

/** A run of capitalised words, without those at its start that only begin the sentence. */
function trimName(run: string, lexicon: Lexicon): { name: string; offset: number } | undefined {
  const words = run.split(/\s/);
  // `Vorgetragen von Ana Ruiz`: a whole name after the particle is the name.
  const particle =
    nameParticles.has(words[1] ?? '') && words.length >= 4 && !nameParticles.has(words[2] ?? '') ? 2 : 0;
  for (let from = particle; from <= words.length - 2; from++) {
    const word = words[from] ?? '';
    if (from < words.length - 2 && honorific.test(word)) continue;
    for (let to = words.length; to >= from + 2; to--) {
      // `Ana Ruiz Staff Engineer`; one word, as in `Big Fence Manager`, is no office.
      const tail = words.slice(to).join(' ');
      const isCut = tail.includes(' ') && isRole(tail);
      if (to < words.length && !isCut) continue;
      const name = words
        .slice(from, to)
        .join(' ')
        .replace(/['’]s?$/, '');
      if (nameScore(name, lexicon) >= surePerson)
        return {
          name,
          offset: words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0),
        };
    }
  }
  return undefined;
}

/** `, @ana` or `, Staff Engineer at Acme`, `(Acme)`: an introduction. */
function isIntroduced(after: string): boolean {
  if (/^\s*,?\s*[([]?@\w/.test(after) || /^\s*\([^()]{2,60}\)/.test(after)) return true;
  if (
    /^\s+(?:\p{Lu}[\p{L}-]+\s+){0,3}\p{L}/u.test(after) &&
    isRole(after.trim().split(/\s+/).slice(0, 3).join(' '))
  )
    return true;
  const next = /^\s*,\s*([^,.]{2,80})/.exec(after.slice(0, apposition))?.[1];
  return next !== undefined && isRole(next.split(/\s+/).slice(0, 5).join(' '));
}

function withoutAside(text: string): string {
  return text
    .slice(0, apposition)
    .replace(/\([^()]*\)/g, '')
    .replace(/,?\s*@[\w.-]+\s*,?/g, ' ')
    .replace(
      /^\s*(?:(?:from|at|of|de chez|chez|von|bei|de)\s+|d['’]\s*)[\p{L}\d][\p{L}\d.&-]*\s?(?:\p{Lu}[\w.&-]*\s?){0,3}/u,
      ' ',
    );
}

const sentenceEnd = /(?=[.!?])(?<!\b\p{Lu})[.!?]\s+(?=\p{Lu})/gu;

function firstSentences(text: string): string {
  const start = text.slice(0, reach);
  // A full stop after an initial ends no sentence.
  const end = allMatches(start, sentenceEnd)[1]?.index ?? start.length;
  return start.slice(0, end + 1);
}
