import { stringOf } from '../../frontMatter/fields';
import type { Note } from '../../note';
import type { ConferenceSettings } from '../../settings/settings';
import type { FilePath } from '../../text/paths';
import { extensionOf, fileNameOf, folderOf } from '../../text/paths';
import { programmeLinks } from '../lines/programmeLinks';
import { withoutEntities } from '../markup/entities';
import { linkTail, withoutLinks } from '../markup/linkSyntax';
import { mayBeName, readConferenceName } from '../names/conferenceName';
import { pathDate } from '../names/pathDate';
import { callsTalk } from '../words/callsTalk';
import { dateOf } from '../words/dates';
import { spokenHeadings } from '../words/spokenHeadings';
import { firstSentences } from './beingThere';
import type { HeadEvidence } from './evidence';
import { boldFieldsOf, fieldsOf, keyedField, tagsOf, typesOf } from './noteFields';
import {
  datedTag,
  eventInTag,
  folderName,
  introName,
  notesOfYears,
  rootName,
  slugName,
  titleName,
  yearPage,
} from './noteNames';
import { titleWithoutField } from './pageTitle';
import { plainHeader } from './plainHeader';

const noWords = new RegExp(`!\\[[^\\][]*\\]${linkTail}|<[^<>]*>|\\{[{%][^{}]*[%}]\\}|\\{::?[^{}]*\\}`, 'g');

/** Running text without the commonest markup; roughly, for the first sentences only. */
function plainWords(text: string): string {
  const bare = /[[<{]/.test(text) ? withoutLinks(text.replace(noWords, ' ')) : text;
  // Most blanks are single spaces already. A heading ends a sentence, and so does a bold line: `**Date:** 2019-05-21`.
  return bare
    .replace(/^(#{1,6} .*?)[ .:!?]*$/gm, ' . $1 . ')
    .replace(/\n(?=(?:\*\*|__))/g, ' . ')
    .replace(/[*_`#>]+/g, ' ')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** `ana+fence-notes`: copies of repositories are called after their owners as well. */
const ofOwner = /^[\w.-]+\+(?=[\w.-]+$)/;

/** Reads what the note's path, front matter and beginning say. `settings.keys` are the site's own names for fields. */
export function headEvidenceOf(
  note: Note,
  path: FilePath,
  settings: Pick<ConferenceSettings, 'keys' | 'root'> | undefined,
): HeadEvidence {
  const header = note.frontMatter === undefined ? plainHeader(note.text) : undefined;
  const keyed = header?.fields ?? (note.frontMatter?.fields ?? []).map(keyedField);
  const fields = fieldsOf(keyed, settings);
  const folders = folderOf(path)
    .split('/')
    .filter((folder) => folder !== '')
    .map((folder) => folder.replace(ofOwner, ''));
  const file = fileNameOf(path);
  const isIndex = /^(?:_?index|readme)\./i.test(file);
  const slugSource = isIndex ? (folders.at(-1) ?? '') : file.slice(0, file.length - extensionOf(file).length);
  const dated = pathDate(folders, slugSource);
  const { slug } = dated;
  const title = withoutEntities(
    stringOf(fields.get('title')) ?? stringOf(fields.get('talkTitle')) ?? titleWithoutField(note, path),
  )
    // Exports of other blogs break them over lines.
    .replace(/\s+/g, ' ')
    .trim();
  const tags = tagsOf(fields.get('tags'), keyed);
  const description = stringOf(fields.get('description')) ?? '';
  const body = note.text.slice(header?.end ?? note.bodyStart);
  const boldFields = boldFieldsOf(body);
  const intro = plainWords(withoutEntities(body.slice(0, introLength)));
  return {
    path,
    fields,
    types: typesOf(keyed, settings),
    title,
    tags,
    folders: isIndex ? folders.slice(0, -1) : folders,
    slug,
    date:
      dateOf(stringOf(fields.get('date'))) ??
      dated.date ??
      dateOf(boldFields.get('date')) ??
      dateOf(intro.slice(0, firstSentences)),
    boldFields,
    names: {
      title: titleName(title),
      slug: slugName(slug),
      // `2019/fenceconf/index.md` is a page, its folder the page's name.
      folder:
        folderName(/^index\./i.test(file) && keyed.length > 0 ? folders.slice(0, -1) : folders) ??
        yearPage(folders, slug) ??
        (settings && rootName(settings)),
      years: notesOfYears(folders),
      tags: [
        ...tags.flatMap(
          (tag) =>
            eventInTag(tag, `${title} ${intro}`) ?? (mayBeName(tag) ? (readConferenceName(tag) ?? []) : []),
        ),
        ...datedTag(tags, `${title} ${description} ${intro}`),
      ],
      intro: introName(intro, description),
    },
    description,
    intro,
    isIndex: /^(?:_index|readme)\./i.test(file),
    hasTalkShortcode: callsTalk(body),
    programmeLinks: programmeLinks(body),
    spokenHeadings: spokenHeadings(body),
  };
}

const introLength = 1200;
