import * as vscode from 'vscode';
import { talkExcerptOf } from '../core/conference/talkText';
import type { TalkTreeNode } from '../core/conference/talkTree';
import type { NoteTexts } from './noteTexts';
import { kindInWords, titleOf, uriOfNode } from './treeItems';

/** A glance at the talk, no more: the note is one click away. */
const excerptLength = 400;

/** What a talk's tooltip says: who, what, where, and the first lines of the notes, as plain text. */
export async function talkTooltip(node: TalkTreeNode, texts: NoteTexts): Promise<vscode.MarkdownString> {
  const { talk, note, conference } = node;
  // Notes are anybody's text: escaped, nothing in it becomes a picture, a link or a command.
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(titleOf(talk));
  const people = [...talk.speakers, ...talk.companies].join(', ');
  if (people !== '') tooltip.appendMarkdown('\n\n').appendText(people);
  tooltip.appendMarkdown('\n\n').appendText(`${kindInWords(talk.kind)} · ${conference.name}`);
  const parsed = await texts.read(uriOfNode(node));
  const excerpt = parsed === undefined ? '' : talkExcerptOf(parsed, talk, note.talks, excerptLength);
  if (excerpt !== '') tooltip.appendMarkdown('\n\n---\n\n').appendText(excerpt);
  return tooltip;
}
