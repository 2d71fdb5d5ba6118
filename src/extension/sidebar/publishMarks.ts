import * as vscode from 'vscode';
import type { ProblemCode } from '../../core/check/problemTable';
import { messageOf } from '../../core/check/problemTable';
import { whyUnpublished } from '../../core/conference/notes/publishFacts';
import type { NoteTreeNode, TalkTreeNode } from '../../core/conference/tree/treeNodes';
import type { Sites } from '../workspace/sites';

/** What the sidebar says of a page that is not on the site. */
export interface PublishMark {
  /** One letter, at the end of the row. */
  readonly badge: string;
  readonly word: string;
  /** A sentence. */
  readonly reason: string;
}

/** Of a note that its site doesn't publish, or that calls itself a draft; `undefined` for any other. */
export function publishMarkOf(
  { folder, note }: NoteTreeNode | TalkTreeNode,
  sites: Pick<Sites, 'siteFor'>,
): PublishMark | undefined {
  const { path, isDraft, publishFacts } = note;
  const site = sites.siteFor({ base: vscode.Uri.parse(folder, true), path });
  const problem = site === undefined ? undefined : whyUnpublished(publishFacts, path, site, Date.now());
  if (problem !== undefined)
    return {
      ...markOf(problem.code),
      reason: messageOf(problem, (message, data) => vscode.l10n.t(message, data)),
    };
  return isDraft ? { ...markOf('publish.draft'), reason: vscode.l10n.t('The note is a draft.') } : undefined;
}

function markOf(code: ProblemCode): Omit<PublishMark, 'reason'> {
  switch (code) {
    case 'publish.draft':
      return { badge: 'D', word: vscode.l10n.t('Draft') };
    case 'publish.future-date':
      return { badge: 'U', word: vscode.l10n.t('Not yet published') };
    case 'publish.expired':
      return { badge: 'U', word: vscode.l10n.t('Expired') };
    default:
      return { badge: 'U', word: vscode.l10n.t('Unpublished') };
  }
}
