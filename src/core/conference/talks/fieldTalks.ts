import { stringOf, valueNamed } from '../../frontMatter/fields';
import type { Value } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { foldText } from '../../text/hasWords';
import { bareTitle, kindOf } from '../lines/sessionFrame';
import type { FoundTalk } from '../lines/talkContext';
import { readTalkLine } from '../lines/talkLine';
import { withMissing } from '../lines/talkLinks';
import { lexiconOf } from '../people/lexicon';
import { surePerson } from '../people/nameScore';
import { companiesOf, personsOf } from '../people/personValues';
import { videoAddress, webAddress } from './shortcodeTalks';

/** The titles of talks that are listed, folded; `undefined`: none are. */
export function titlesOf(listed: readonly FoundTalk[]): ReadonlySet<string> | undefined {
  if (listed.length === 0) return undefined;
  return new Set(listed.flatMap(({ title }) => (title === '' ? [] : foldText(title))));
}

/** A talk that is listed, where the text tells of it, with what that says and the list doesn't. */
export function asShown(listed: FoundTalk, shown: readonly FoundTalk[]): FoundTalk {
  const title = foldText(listed.title);
  const talk = shown.find((one) => foldText(one.title) === title);
  if (talk === undefined || title === '') return listed;
  const who = listed.speakers.length > 0 ? listed : talk;
  return {
    ...talk,
    ...withMissing(listed, talk),
    title: listed.title,
    speakers: who.speakers,
    companies: who.companies,
    kind: listed.kind === 'talk' ? talk.kind : listed.kind,
    isStub: listed.isStub && talk.isStub,
  };
}

/** The talks that front matter lists outright: `talks:` with titles or with mappings. */
export function fieldTalks(value: Value | undefined, note: Note): readonly FoundTalk[] {
  if (value?.kind !== 'list') return [];
  return value.items.flatMap((item) => talkOf(item, note) ?? []);
}

function talkOf(item: Value, note: Note): FoundTalk | undefined {
  const text = item.kind === 'mapping' ? stringOf(valueNamed(item, 'title', 'name', 'talk')) : stringOf(item);
  const line = readTalkLine(text ?? '', lexiconOf(note));
  const fields = item.kind === 'mapping' ? item : undefined;
  const said = personsOf(valueNamed(fields, 'speakers', 'speaker', 'by', 'presenter', 'presenters', 'with'));
  const fromLine = said.length === 0 && line.score >= surePerson;
  const speakers = fromLine ? line.people : said;
  const title = fromLine ? line.title : bareTitle(text ?? '');
  if (title === '' && speakers.length === 0) return undefined;
  const address = (...names: readonly string[]) => stringOf(valueNamed(fields, ...names));
  const kind = kindOf(address('type', 'kind', 'format') ?? '');
  return {
    title,
    speakers,
    companies: fromLine ? line.companies : companiesOf(valueNamed(fields, 'speakers', 'speaker')),
    kind: kind === 'talk' ? line.kind : kind,
    video: videoAddress(address('video', 'youtube', 'recording', 'youtubeId')),
    slides: webAddress(address('slides', 'slidesUrl', 'slides_url')),
    link: webAddress(address('link', 'url', 'schedule')),
    isStub: (address('notes', 'summary', 'abstract', 'description') ?? '').length < 40,
    span: item.span,
    region: item.span,
  };
}
