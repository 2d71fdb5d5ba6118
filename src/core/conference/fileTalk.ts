import { stringOf, stringsOf, valueNamed } from '../frontMatter/fields';
import type { Value } from '../frontMatter/frontMatter';
import type { Note } from '../note';
import type { Span } from '../text/span';
import { addressKind } from './addresses';
import { authorsBlocks } from './authorsBlocks';
import { tellsOfSession } from './beingThere';
import { calledTitle } from './calledTitle';
import type { Evidence } from './evidence';
import { lexiconOf } from './lexicon';
import { clearPerson, surePerson } from './nameScore';
import { readPeople } from './people';
import { companiesOf, personsFrom, personsOf } from './personValues';
import { PhraseReader } from './phrase';
import { speakersInProse } from './proseSpeakers';
import { bareTitle, isKindOnly, kindOf } from './sessionFrame';
import { videoAddress, webAddress } from './shortcodeTalks';
import { isStub } from './stub';
import type { FoundTalk } from './talkContext';
import { readTalkLine } from './talkLine';
import { embeddedVideo } from './talkLinks';

/** The talk that a file of its own tells of: from front matter, bold field lines, its heading and first lines. */
export function fileTalk(note: Note, evidence: Evidence, found: FoundTalk | undefined): FoundTalk {
  const { fields, boldFields } = evidence;
  const lexicon = lexiconOf(note);
  const titleField = fields.get('talkTitle') ?? fields.get('title');
  const own = stringOf(fields.get('talkTitle')) ?? withoutConference(evidence);
  const below = titleField === undefined && isKindOnly(own) ? headingBelow(note) : undefined;
  const span = titleField?.span ?? below?.span ?? headingSpan(note);
  const text = below?.text ?? own;
  const called = calledTitle(evidence);
  const line = readTalkLine(called === undefined ? text : '', lexicon);
  const said = personsOf(fields.get('speakers'));
  const bold = boldFields.get('speakers');
  // `This is a liveblog of the session titled "Fences", presented by Ana Ruiz.`
  const toldOrAuthors = () => {
    const isTold = called !== undefined || tellsOfSession(evidence.intro);
    const where = called === undefined ? firstSentence(evidence.intro) : evidence.intro;
    const told = isTold ? speakersInProse(where, lexicon) : [];
    if (told.length > 0) return told;
    const people = readPeople(
      stringOf(valueNamed(note.frontMatter, 'subtitle')) ?? '',
      lexicon.joiningPeople,
    );
    return people.score >= clearPerson ? people.names : authorsOf(fields.get('authors'));
  };
  const speakers =
    said.length > 0
      ? said
      : bold !== undefined
        ? boldPeople(bold, note)
        : (found?.speakers.length ?? 0) > 0
          ? (found?.speakers ?? [])
          : line.people.length > 0
            ? line.people
            : toldOrAuthors();
  const address = (field: 'video' | 'slides' | 'link') =>
    fieldAddress(fields.get(field), boldFields.get(field));
  const body = note.text.slice(note.bodyStart);
  return {
    title: called ?? (line.isSpeakerOnly ? bareTitle(text) : line.title),
    speakers,
    companies: [
      ...companiesOf(fields.get('speakers')),
      ...(line.people.length > 0 ? line.companies : (found?.companies ?? [])),
    ],
    kind: kindFromTypes(evidence) ?? (below === undefined ? line.kind : kindOf(own)),
    video: videoAddress(address('video')) ?? urlField(fields, note) ?? found?.video ?? embeddedVideo(body),
    slides: webAddress(address('slides')) ?? found?.slides,
    link: webAddress(address('link')) ?? found?.link,
    isStub: isStub(body),
    ...(titleField === undefined ? { isHeading: true } : {}),
    span,
    region: { start: 0, end: note.text.length },
  };
}

/** `url: https://youtube…` on a page of its own is its recording. */
function urlField(fields: Evidence['fields'], note: Note): string | undefined {
  void fields;
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
  const plain = text
    .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
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

/** `# Keynote` ⏎ `## Catching Cats`: the title is right below the first heading. */
function headingBelow(note: Note): { readonly text: string; readonly span: Span } | undefined {
  const blocks = authorsBlocks(note);
  const at = blocks.findIndex(({ kind }) => kind === 'heading');
  const first = blocks[at];
  const second = blocks[at + 1];
  return first?.kind === 'heading' && second?.kind === 'heading' && second.level > first.level
    ? { text: new PhraseReader(note).read(second.content).text, span: second.whole }
    : undefined;
}

function headingSpan(note: Note): Span {
  const blocks = authorsBlocks(note);
  const block = blocks.find((one) => one.kind === 'heading') ?? blocks[0];
  if (block === undefined) return { start: note.bodyStart, end: note.bodyStart };
  const line = note.lines.lineAt(block.whole.start);
  return { start: block.whole.start, end: Math.min(block.whole.end, note.lines.startOf(line + 1)) };
}
