import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { fileNameOf } from '../../core/text/paths';
import { type Place, uriOf } from '../workspace/workspacePaths';

/** Wide enough to tell pictures apart, narrow enough for the box beside a list. */
const pictureWidth = 320;

/** A picture of the workspace for a hover or the box beside a list; who can't see it hears its name. */
export function pictureMarkdown(place: Place): vscode.MarkdownString {
  const name = escapeMarkdown(fileNameOf(place.path));
  return new vscode.MarkdownString(`![${name}](${uriOf(place).toString()}|width=${pictureWidth})`);
}
