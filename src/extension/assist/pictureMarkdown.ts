import * as vscode from 'vscode';
import { type Place, uriOf } from '../workspace/workspacePaths';

/** Wide enough to tell pictures apart, narrow enough for the box beside a list. */
const pictureWidth = 320;

/** A picture of the workspace for a hover or the box beside a list. */
export function pictureMarkdown(place: Place): vscode.MarkdownString {
  return new vscode.MarkdownString(`![](${uriOf(place).toString()}|width=${pictureWidth})`);
}
