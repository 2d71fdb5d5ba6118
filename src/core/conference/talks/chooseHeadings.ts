import { lettersOf } from '../../text/lettersOf';
import type { PageFraming } from '../lines/pageFraming';
import type { Section } from '../lines/sections';
import { isKindOnly } from '../lines/sessionFrame';
import { isBareEdition } from '../names/bareEdition';
import { readConferenceName } from '../names/conferenceName';
import { isBreak } from '../words/breaks';
import { dayIn } from '../words/framing';
import { reportTitle, sessionWords } from '../words/words';
import { hasSpeaker, isExplicit, namesSpeaker, type SectionReading, showsSession } from './headingSigns';

/** From here a heading is a talk whatever its siblings are. */
const sureTalk = 0.8;

/** Where siblings have this on average, the others are talks as well. */
const siblingsAreTalks = 0.5;

/** But one of which nothing shows it only among siblings that are nearly all sure. */
const barely = 0.1;

const surelyTalks = 0.7;

/** From so many headings on that name their speaker, each that does so may be a talk; fewer have nothing in common. */
const fewNaming = 3;

/** As many siblings that each show a recording are no chance. */
const fewShown = 3;

/** As many below the title of a file of notes are its sessions, whatever stands below them. */
const fewNotes = 3;

/** Which sections are talks: each by its own evidence and by its siblings', none inside of another. */
export function decide(readings: readonly SectionReading[], page: PageFraming): readonly boolean[] {
  const isTalk = readings.map(() => false);
  const isParted =
    page.isEdition &&
    (page.role === 'day' ||
      page.isNotes ||
      readings.some(({ section, isAnnounced }) => isPart(section) || isAnnounced));
  const top = Math.min(...readings.map(({ section }) => section.heading.level));
  const listed = new Set(readings.filter(isListOfAll).map(placeOf));
  for (const set of siblingsOf(readings, page)) {
    const average = set.reduce((sum, i) => sum + (readings[i]?.evidence ?? 0), 0) / set.length;
    const surely = set.flatMap((i) => readings[i] ?? []).filter(isSure);
    const sure = surely.length;
    const shared = sure >= fewNaming ? marks.filter((has) => surely.every(has)) : [];
    // Under a day what stands beside one that surely is a session is one as well.
    const isDay = readings[set[0] ?? 0]?.above.role === 'day';
    const isBeside = listed.has(placeOf(readings[set[0] ?? 0]));
    const shown = set.filter((i) => readings[i]?.isShown === true).length;
    const areShown = shown >= fewShown && shown * 2 > set.length;
    const areTalks =
      set.length >= 2 && !isBeside && (average >= siblingsAreTalks || sure * 2 > set.length || areShown);
    const areOfDay = set.length >= 2 && isDay && sure > 0;
    const areOfMe = set.filter((i) => firstPerson.test(readings[i]?.section.words ?? '')).length >= 2;
    const areNotes =
      (isParted || (page.isUntitled && areTopTitles(set, readings))) &&
      areNotesOfSessions(set, top, readings, page);
    for (const i of set) {
      const reading = readings[i];
      if (reading === undefined || (!areNotes && isOdd(reading, shared))) continue;
      const own = reading.evidence;
      const isDiary = diary.test(reading.section.words);
      const tellsOfMe = areOfMe && firstPerson.test(reading.section.words);
      isTalk[i] =
        (areTalks && !tellsOfMe && (own > barely || (own >= 0 && average >= surelyTalks))) ||
        (areOfDay && own > barely && !isDiary) ||
        (areNotes && own >= 0 && !isDiary) ||
        isSure(reading);
    }
  }
  return isTalk.map((talk, i) => {
    if (!talk) return false;
    for (let up = readings[i]?.section.parent ?? -1; up >= 0; up = readings[up]?.section.parent ?? -1)
      // One that names its own speaker is a session of its own, however deep its heading.
      if (isTalk[up] && !standsAlone(readings[i], readings[up])) return false;
    return true;
  });
}

/** `Talks`, `All the sessions I went to`, with something below: what stands beside it is none, unless it surely is. */
function isListOfAll({ section: { words, own, region, blocks } }: SectionReading): boolean {
  const holds = own.end < region.end || blocks.slice(0, 2).some(({ kind }) => kind === 'listItem');
  return holds && listOfAll.test(words);
}

const listOfAll =
  /^(?:(?:all|the|my) )*(?:talks|sessions|presentations|conférences|vorträge|charlas|ponencias|palestras)(?: (?:i|we) .*)?:?$/i;

function placeOf(reading: SectionReading | undefined): string {
  return `${reading?.section.parent} ${reading?.section.heading.level}`;
}

type Mark = (reading: SectionReading) => boolean;

/** What the headings of sessions may have in common: people, people below them, a link. */
const marks: readonly Mark[] = [
  ({ line }) => line.people.length > 0,
  ({ next }) => next.names.length > 0,
  ({ links }) => (links.video ?? links.link) !== undefined,
];

/** `Photo album` among `Gates - Ana Ruiz`, `Posts - Bo Lind`: a word or two, without what all that surely are talks have. */
function isOdd(reading: SectionReading, shared: readonly Mark[]): boolean {
  const { titleWords, section, prose } = reading;
  return (
    shared.length > 0 &&
    titleWords.length <= 2 &&
    prose.length === 0 &&
    !shared.some((has) => has(reading)) &&
    !sessionWords.test(section.words.toLowerCase())
  );
}

/** Whether it is a talk whatever stands beside it. */
function isSure(reading: SectionReading | undefined): boolean {
  return (reading?.evidence ?? 0) >= sureTalk && isExplicit(reading);
}

/** The sections that may be talks, as indices, with those that stand beside each. */
function siblingsOf(readings: readonly SectionReading[], page: PageFraming): Iterable<readonly number[]> {
  const taken = new Set(readings.flatMap(({ next }) => (next.heading === undefined ? [] : [next.heading])));
  const hasSureBelow = readings.map(() => false);
  const hasSpokenBelow = readings.map(() => false);
  for (const [i, reading] of readings.entries()) {
    if (!isSure(reading) || taken.has(i) || reading.section.framing.role !== 'plain') continue;
    const isSpoken = hasSpeaker(reading) && reading.line.title !== '' && !reading.line.hasPrefix;
    for (let up = reading.section.parent; up >= 0; up = readings[up]?.section.parent ?? -1) {
      hasSureBelow[up] = true;
      hasSpokenBelow[up] ||= isSpoken;
    }
  }

  const hasSections = new Set(readings.map(({ section }) => section.parent));
  const naming = readings.filter(hasSpeaker);
  const areNamed =
    naming.length >= fewNaming && naming.some(({ section }) => section.framing.role === 'plain');
  const sets = new Map<string, number[]>();
  for (const [i, { section, line, above }] of readings.entries()) {
    // `Session 1: Fences`, `Panel: Gates`: what holds titles with their speakers is a block of the programme.
    const isBlock = hasSpokenBelow[i] && line.hasPrefix && !showsSession(readings[i]);
    if (taken.has(i) || (hasSureBelow[i] && (isBlock || !isExplicit(readings[i])))) continue;
    const isTitled = areNamed && isTitledTalk(readings[i], hasSections.has(i));
    if (!isTitled && !mayBeTalk(readings[i])) continue;
    if (!/^[^@]*\p{L}/u.test(line.title) && line.people.length === 0) continue;
    if (i === 0 && page.isTitled && line.people.length === 0 && isSame(section.words, page.title)) continue;
    if (
      i === 0 &&
      !line.hasPrefix &&
      (hasSections.has(i) ? namesConference(section) : line.people.length === 0 && isPageTitle(section))
    )
      continue;
    // The talks of all days are siblings.
    const { role } = above;
    const key = `${section.heading.level} ${role === 'day' || role === 'group' ? role : section.parent}`;
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [i]);
    else set.push(i);
  }
  return sets.values();
}

/** `title: My picks` above `# My picks` */
function isSame(heading: string, title: string): boolean {
  return lettersOf(heading) === lettersOf(title);
}

/** `## Day 2`, `## Lightning talks`; beside `## Talks` stands what are none. */
function isPart({ framing: { role, kind } }: Section): boolean {
  return role === 'day' || (role === 'group' && kind !== 'talk');
}

/**
 * In an edition's notes that are parted by days or kinds of session, what stands right below a part or the title and has
 * bullets below it, one like the other, is a session each, whatever it is called.
 */
function areNotesOfSessions(
  set: readonly number[],
  top: number,
  readings: readonly SectionReading[],
  { isNotes }: PageFraming,
): boolean {
  const first = readings[set[0] ?? 0]?.section;
  const above = readings[first?.parent ?? -1]?.section;
  const noted = set.filter((i) => readings[i]?.isNoted === true).length;
  return (
    (set.length >= 2 || (above !== undefined && isPart(above))) &&
    (noted * 3 >= set.length * 2 || (isNotes && set.length >= fewNotes)) &&
    (above === undefined
      ? first?.heading.level === top
      : (above === readings[0]?.section && above.framing.role !== 'frame') || isPart(above))
  );
}

/** `# Fences of Oak` ⏎ `# Gates for All`: headings above all others, each long enough for a title. */
function areTopTitles(set: readonly number[], readings: readonly SectionReading[]): boolean {
  return set.every((i) => {
    const reading = readings[i];
    return reading?.section.heading.level === 1 && reading.titleWords.length >= fewestWords;
  });
}

/** `After dinner`, `We went home`: the author's own day; as a title it needs more than bullets below it. */
const diary =
  /^(?:i|i['’](?:m|ve)|we|we['’](?:re|ve)|my|just|finally|after|before|later|then|je|j['’]\p{L}+|nous|mon|ma|mes|après|avant|enfin|ich|wir|mein\p{L}*|nach|vor|endlich|danach|yo|mi|mis|nosotros|después|antes|eu|meus?|minhas?|nós|depois|finalmente)(?!\p{L})/iu;

/** `I gave a talk!`, `We met old friends`: one may be a title, two are what their author did. */
const firstPerson = /^(?:I|We|Ich|Wir|Je|J['’]ai|Nous|Yo|Eu) \p{Ll}/u;

/** `# FenceConf 2019, Berlin. Notes` above all others. */
function namesConference({ words }: Section): boolean {
  const name = readConferenceName(words);
  return (
    name?.year !== undefined &&
    (name.shape !== 'dated' || isBareEdition(words, name) || reportTitle.test(words.toLowerCase()))
  );
}

/** `# Fences 2019`, `# Ours at FenceConf 2019`, or `## FenceConf, day 2` with nothing below it but the other headings of its level. */
function isPageTitle({ blocks, words }: Section): boolean {
  const name = readConferenceName(words);
  if (
    name !== undefined &&
    ((name.shape === 'shaped' && name.year !== undefined) || isBareEdition(words, name))
  )
    return true;
  return blocks.length === 0 && (dayIn(words) !== undefined || name?.shape === 'shaped');
}

/** `TALK: …` anywhere, or a speaker of its own below one that has its own too. */
function standsAlone(own: SectionReading | undefined, above: SectionReading | undefined): boolean {
  return own?.line.hasPrefix === true || (namesSpeaker(own) && namesSpeaker(above));
}

/**
 * `Lessons Learned on a Farm - Ana Ruiz`, `Day 2 Gardening - Bo Lind`: a title with its speaker, though its words could
 * head something else. Not `Photos by Ana Ruiz`, `Monday with Bo Lind` or `Lightning talks: Cy Moe`.
 */
function isTitledTalk(reading: SectionReading | undefined, hasSections: boolean): boolean {
  if (reading === undefined || !hasSpeaker(reading) || hasSections) return false;
  const { line, titleWords, section } = reading;
  const { role } = section.framing;
  const fewest = role === 'day' || !namesSpeaker(reading) ? 3 : 2;
  return role !== 'theme' && titleWords.length >= fewest && !isKindOnly(line.title) && !isBreak(line.title);
}

/** `Opening keynote` is one session, `Keynotes` are a group of them. */
function mayBeTalk(reading: SectionReading | undefined): boolean {
  if (reading === undefined) return false;
  const { section, line, next } = reading;
  switch (section.framing.role) {
    case 'plain':
      return !isBreak(section.words) || line.people.length + next.names.length > 0;
    case 'theme':
      return false;
    case 'group':
      return (
        line.hasPrefix ||
        (section.framing.kind !== 'talk' && !/s(?: d[eu] .+)?(?: \([^()]*\))?:?$/.test(section.words))
      );
    case 'frame':
      // `Cartoon intro into wood` ⏎ `https://youtu.be/…`
      return (
        line.hasPrefix || (reading.links.video !== undefined && reading.titleWords.length >= fewestWords)
      );
    default:
      return line.hasPrefix;
  }
}

/** Of a title, where fewer head something else. */
const fewestWords = 3;
