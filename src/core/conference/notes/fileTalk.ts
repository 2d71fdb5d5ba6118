import { stringOf, stringsOf, valueNamed } from '../../frontMatter/fields';
import type { Value } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { type FilePath, fileNameOf } from '../../text/paths';
import { firstLineOf, type Span, textOf } from '../../text/span';
import { linesOf, spanOf } from '../lines/paragraphLines';
import { speakerLabel } from '../lines/peopleLine';
import { bareTitle, isKindOnly, kindOf } from '../lines/sessionFrame';
import type { FoundTalk } from '../lines/talkContext';
import { readTalkLine } from '../lines/talkLine';
import { embeddedVideo, labelledLinks, noLinks, type TalkLinks, withMissing } from '../lines/talkLinks';
import { authorsBlocks } from '../markup/authorsBlocks';
import { withoutLinks } from '../markup/linkSyntax';
import { PhraseReader } from '../markup/phrase';
import { type Lexicon, lexiconOf } from '../people/lexicon';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { companiesOf, personsFrom, personsOf } from '../people/personValues';
import { speakersInProse } from '../people/proseSpeakers';
import { sharesWord } from '../people/sharedWords';
import { videoAddress, webAddress } from '../talks/shortcodeTalks';
import { addressKind } from '../words/addresses';
import { framingOf } from '../words/framing';
import { isStub } from '../words/stub';
import { areNotesOfOne } from './beingThere';
import type { Evidence } from './evidence';

/** The talk that a file of its own tells of: from front matter, bold field lines, its heading and first lines. */
export function fileTalk(note: Note, evidence: Evidence, found: FoundTalk | undefined): FoundTalk {
  const { fields, boldFields } = evidence;
  const lexicon = lexiconOf(note);
  const titleField = fields.get('talkTitle') ?? fields.get('title');
  const own = stringOf(fields.get('talkTitle')) ?? withoutConference(evidence);
  const isPerson = titleField === undefined && readPeople(own, lexicon).score >= clearPerson;
  const below = titleField === undefined && (isKindOnly(own) || isPerson) ? headingBelow(note) : undefined;
  const span = titleField?.span ?? below?.span ?? headingSpan(note);
  const text = below?.text ?? own;
  const line = readTalkLine(text, lexicon);
  const said = isPerson && below !== undefined ? [own] : personsOf(fields.get('speakers'));
  const bold = boldFields.get('speakers');
  // `My notes on a talk that Ana Ruiz gave at Fences 2019.`
  const toldOrAuthors = () => {
    const onFirstLines = peopleOnFirstLines(note);
    if (onFirstLines.length > 0) return onFirstLines;
    const inHeading = personHeading(note);
    if (inHeading.length > 0) return inHeading;
    const told = areNotesOfOne(evidence.intro) ? speakersInProse(firstSentence(evidence.intro), lexicon) : [];
    if (told.length > 0) return told;
    const people = readPeople(
      stringOf(valueNamed(note.frontMatter, 'subtitle')) ?? (titleField === undefined ? lineAbove(note) : ''),
      lexicon.joiningPeople,
    );
    return people.score >= clearPerson && !sharesWord(line.title, people)
      ? people.names
      : ([
          authorsOf(fields.get('authors')),
          boldPeople(boldFields.get('authors') ?? '', note),
          personInName(evidence.path, lexicon),
        ].find(({ length }) => length > 0) ?? []);
  };
  const named = [said, bold === undefined ? [] : boldPeople(bold, note), found?.speakers ?? [], line.people];
  const speakers = named.find(({ length }) => length > 0) ?? toldOrAuthors();
  const address = (field: 'video' | 'slides' | 'link') =>
    fieldAddress(fields.get(field), boldFields.get(field));
  const body = note.text.slice(note.bodyStart);
  const pages = pagesOf(note);
  return {
    title: line.isSpeakerOnly ? bareTitle(text) : line.title,
    speakers,
    companies: [
      ...companiesOf(fields.get('speakers')),
      ...(line.people.length > 0 ? line.companies : (found?.companies ?? [])),
    ],
    kind: kindFromTypes(evidence) ?? (below === undefined ? line.kind : kindOf(own)),
    video:
      videoAddress(address('video')) ?? urlField(note) ?? found?.video ?? pages.video ?? embeddedVideo(body),
    slides: webAddress(address('slides')) ?? found?.slides ?? pages.slides,
    link: webAddress(address('link')) ?? found?.link ?? pages.link,
    isStub: isStub(body),
    ...(titleField === undefined ? { isHeading: true } : {}),
    span,
    region: { start: 0, end: note.text.length },
  };
}

/** The pages that paragraphs and items link which do nothing else. */
function pagesOf(note: Note): TalkLinks {
  const phrases = new PhraseReader(note);
  let known = noLinks;
  for (const block of authorsBlocks(note)) {
    if (block.kind === 'paragraph')
      for (const line of linesOf(note.text, block.whole).map(spanOf))
        known = withMissing(known, labelledLinks(line, phrases));
    if (block.kind === 'listItem') known = withMissing(known, labelledLinks(block.content, phrases));
  }
  return known;
}

/** `By Ana Ruiz, Carpenter @ Acme` on the first lines of a page, each with somebody. */
function peopleOnFirstLines(note: Note): readonly string[] {
  const first = authorsBlocks(note).find(
    ({ kind, whole }) => kind !== 'paragraph' || !onlyTags.test(textOf(note.text, whole)),
  );
  if (first?.kind !== 'paragraph') return [];
  const phrases = new PhraseReader(note);
  return linesOf(note.text, first.whole).flatMap((line) => {
    const { text } = phrases.read(spanOf(line));
    const label = speakerLabel.exec(text)?.[0];
    const people = label === undefined ? undefined : readPeople(text.slice(label.length), lexiconOf(note));
    return people !== undefined && people.score >= surePerson ? people.names : [];
  });
}

/** `## Fences` ⏎ `### 11:00, Hall B` ⏎ `### Ana Ruiz`: people and nothing else, in a heading with only headings above it. */
function personHeading(note: Note): readonly string[] {
  const phrases = new PhraseReader(note);
  const blocks = authorsBlocks(note);
  const from = blocks.findIndex(({ kind }) => kind === 'heading');
  for (const block of blocks.slice(from + 1, from + fewBlocks)) {
    if (block.kind !== 'heading') break;
    const people = readPeople(phrases.read(block.content).text, lexiconOf(note).joiningPeople);
    if (people.score >= clearPerson && people.companies.length === 0) return people.names;
  }
  return [];
}

/** `fences__by_Ana.Ruiz.md`, `fences-by-ana-ruiz.md` */
const byInName = /(?:^|[-_. ])by[-_. ]+(\p{L}+(?:[-_. ]+\p{L}+){1,2})$/iu;

/** Who spoke by what the file is called, where nothing in it says so. */
function personInName(path: FilePath, lexicon: Lexicon): readonly string[] {
  const stem = fileNameOf(path).replace(/\.\w+$/, '');
  const words = byInName.exec(stem)?.[1]?.split(/[-_. ]+/) ?? [];
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return nameScore(name, lexicon) >= surePerson ? [name] : [];
}

/** `{% include time.md %}` */
const onlyTags = /^\s*(?:\{%[^%]*%\}\s*)+$/;

/** `url: https://youtube…` on a page of its own is its recording. */
function urlField(note: Note): string | undefined {
  const value = stringOf(valueNamed(note.frontMatter, 'url', 'link', 'source'));
  return value !== undefined && addressKind(value) === 'recording' ? value : undefined;
}

function fieldAddress(value: Value | undefined, bold: string | undefined): string | undefined {
  const said =
    value?.kind === 'mapping'
      ? stringOf(valueNamed(value, 'url', 'link', 'embed', 'src'))
      : stringsOf(value)[0];
  return (
    said ??
    (bold === undefined ? undefined : (/\]\((\S+?)\)/.exec(bold)?.[1] ?? /https?:\/\/\S+/.exec(bold)?.[0]))
  );
}

function boldPeople(text: string, note: Note): readonly string[] {
  const plain = withoutLinks(text).replace(/[*_`]/g, '').trim();
  const people = readPeople(plain, lexiconOf(note));
  return people.score >= surePerson ? people.names : personsFrom(plain);
}

/** Authors of a talk's page spoke; a name only, no key like `p_martin`. */
function authorsOf(value: Value | undefined): readonly string[] {
  return value?.kind === 'list' ? personsOf(value) : [];
}

function kindFromTypes({ fields, types }: Evidence) {
  const said = stringOf(fields.get('kind')) ?? types.find((type) => kindOf(type) !== 'talk');
  const kind = said === undefined ? 'talk' : kindOf(said);
  return kind === 'talk' ? undefined : kind;
}

/** `Catching Cats` of `My FenceConf 2019 talk: Catching Cats` and of `Catching Cats at FenceConf 2019`. */
function withoutConference({ title, names }: Evidence): string {
  const series = names.title?.series;
  if (series === undefined || aboutSpeaking.test(title)) return title;
  const begun = title.replace(atEvent, '');
  if (begun.startsWith(series)) return behindName.exec(begun.slice(series.length))?.[1] ?? title;
  const at = title.indexOf(series);
  return at < 0 || !onlyYear.test(title.slice(at + series.length))
    ? title
    : (beforeName.exec(title.slice(0, at))?.[1] ?? title);
}

/** `Slides of my talk at FenceConf`: says no title. */
const aboutSpeaking =
  /^(?:(?:my|our|the) )?(?:slides?|videos?|recordings?|speaking|notes|thoughts|report|recap|talks?)\b(?!.*:)/i;
const atEvent = /^(?:(?:my|our) )?(?:(?:talk|keynote|workshop|session|presentation|speaking) (?:at|@) )?/i;
const behindName = /^[^:–—|]{0,30}(?::| [–—|-]) +(\S.*)$/u;
const onlyYear = /^\s*['’]?(?:20)?(?:\d\d)?\)?$/;
const beforeName =
  /^(.*?\S)(?: (?:talk|keynote|workshop|session|presentation))?(?:\s*[.!|@,–—] | - |\s(?:at|auf der|à|en|na|no) |\s*\()$/iu;

/** Markup is gone from the first words of a note, and with it where its headings begin. */
function firstSentence(intro: string): string {
  return intro.split(/(?<=[.!?])\s/, 1)[0] ?? '';
}

/** `Ana Ruiz`, `Speaker: Ana Ruiz` on the first line of a page, above all headings. */
function lineAbove(note: Note): string {
  const [first] = authorsBlocks(note);
  if (first?.kind !== 'paragraph') return '';
  const { text } = new PhraseReader(note).read(firstLineOf(note.text, first.whole));
  return text.replace(speakerLabel, '');
}

/**
 * `# Keynote` ⏎ `## Catching Cats`: the title is below the first heading; a picture and what the person is may stand
 * between.
 */
function headingBelow(note: Note): { readonly text: string; readonly span: Span } | undefined {
  const blocks = authorsBlocks(note);
  const at = blocks.findIndex(({ kind }) => kind === 'heading');
  const first = blocks[at];
  const second = blocks.slice(at + 1, at + 1 + fewBlocks).find(({ kind }) => kind === 'heading');
  if (first?.kind !== 'heading' || second?.kind !== 'heading' || second.level <= first.level)
    return undefined;
  const { text } = new PhraseReader(note).read(second.content);
  return framingOf(text).role === 'plain' ? { text, span: second.whole } : undefined;
}

const fewBlocks = 4;

function headingSpan(note: Note): Span {
  const blocks = authorsBlocks(note);
  const block = blocks.find((one) => one.kind === 'heading') ?? blocks[0];
  if (block === undefined) return { start: note.bodyStart, end: note.bodyStart };
  const line = note.lines.lineAt(block.whole.start);
  return { start: block.whole.start, end: Math.min(block.whole.end, note.lines.startOf(line + 1)) };
}
