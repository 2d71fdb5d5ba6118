import * as vscode from 'vscode';
import { talkExcerptOf } from '../../core/conference/tree/talkText';
import type { TalkTreeNode } from '../../core/conference/tree/treeNodes';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import type { NoteTexts } from '../workspace/noteTexts';
import type { PublishMark } from './publishMarks';
import { kindInWords, titleOf, uriOfNode } from './treeItems';

/** A glance at the talk, no more: the note is one click away. */
const excerptLength = 400;

/** What a talk's tooltip says: who, what, where, and the first lines of the notes, as plain text. */
export async function talkTooltip(
  node: TalkTreeNode,
  texts: NoteTexts,
  mark: PublishMark | undefined,
): Promise<vscode.MarkdownString> {
  const { talk, note, conference } = node;
  const people = [...talk.speakers, ...talk.companies].join(', ');
  const parsed = await texts.read(uriOfNode(node));
  const excerpt = parsed === undefined ? '' : talkExcerptOf(parsed, talk, note.talks, excerptLength);
  // Notes are anybody's text: escaped, nothing in it becomes a picture, a link or a command.
  const kind = `${kindInWords(talk.kind)} · ${conference.name}`;
  const parts = [titleOf(talk), people, kind, mark?.reason ?? '']
    .filter((part) => part !== '')
    .map(escapeMarkdown);
  const [title = '', ...rest] = parts;
  const about = [`**${title}**`, ...rest].join('\n\n');
  return new vscode.MarkdownString(excerpt === '' ? about : `${about}\n\n---\n\n${escapeMarkdown(excerpt)}`);
}
