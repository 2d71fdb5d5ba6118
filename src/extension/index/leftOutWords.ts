import * as vscode from 'vscode';
import type { LeftOut } from './indexer';

/** What to say of notes that are not read, and what to do about it. */
export interface LeftOutWords {
  readonly text: string;
  readonly command: vscode.Command;
}

/** Why notes are missing from the sidebar; `undefined` if none are. */
export function leftOutWords({ isStopped, tooMany, tooLarge }: LeftOut): LeftOutWords | undefined {
  if (isStopped)
    return {
      text: vscode.l10n.t('Reading was stopped: notes may be missing.'),
      command: { command: 'conferenceNotes.refresh', title: vscode.l10n.t('Read All Notes Again') },
    };
  if (tooMany > 0)
    return words(
      'conferenceNotes.files.maxVirtualNotes',
      tooMany === 1
        ? vscode.l10n.t('1 note is left out, for there are too many.')
        : vscode.l10n.t('{count} notes are left out, for there are too many.', { count: tooMany }),
    );
  if (tooLarge > 0)
    return words(
      'conferenceNotes.files.maxSize',
      tooLarge === 1
        ? vscode.l10n.t('1 note is left out, for it is too large.')
        : vscode.l10n.t('{count} notes are left out, for they are too large.', { count: tooLarge }),
    );
  return undefined;
}

function words(setting: string, reason: string): LeftOutWords {
  return {
    text: `${reason} ${vscode.l10n.t('See the setting {setting}.', { setting })}`,
    command: {
      command: 'workbench.action.openSettings',
      title: vscode.l10n.t('Open Setting'),
      arguments: [setting],
    },
  };
}
