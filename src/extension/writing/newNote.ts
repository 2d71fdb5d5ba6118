import * as vscode from 'vscode';
import type { Conference, ConferenceNote } from '../../core/conference/summary';
import { newNoteLike, type Present } from '../../core/conference/tree/newNote';
import { noteToFollow } from '../../core/conference/tree/noteToFollow';
import type { PlacedConference } from '../../core/conference/tree/treeNodes';
import { dayIn } from '../../core/conference/words/framing';
import type { Shown } from '../sidebar/conferencesTree';
import type { NoteTexts } from '../workspace/noteTexts';
import { uriOf } from '../workspace/workspacePaths';
import { createNotes } from './createNotes';
import { present } from './present';

/** "New Note in This Conference…": asks for a title, and writes a note like the conference's last one beside it. */
export function registerNewNote(texts: NoteTexts): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.newNoteInConference', async (shown?: Shown) => {
    if (shown?.node.kind === 'conference') await newNote(shown.node, texts);
  });
}

async function newNote({ folder, conference }: PlacedConference, texts: NoteTexts): Promise<void> {
  const neighbour = noteToFollow(conference);
  if (neighbour === undefined) return;
  const base = vscode.Uri.parse(folder, true);
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Note in {conference}', { conference: conference.name }),
    prompt: vscode.l10n.t('The title of the note. Everything else is taken from “{note}”.', {
      note: neighbour.title,
    }),
    ...proposal(neighbour, conference),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || isTaken(text, conference)
        ? vscode.l10n.t('A note needs a title of its own.')
        : undefined,
  });
  if (title === undefined) return;
  const note = await texts.read(uriOf({ base, path: neighbour.path }));
  if (note === undefined) return;
  const isNextDay = dayIn(title) !== undefined && dayIn(title) === dayIn(nextTitle(neighbour.title));
  const when = isNextDay && neighbour.date !== undefined ? dayAfter(neighbour.date) : present();
  const made = newNoteLike(note, neighbour.path, title.trim(), when);
  await createNotes(base, [made]);
}

/** The title after the last one; where that is no other, nothing to begin with, and the last one as an example. */
function proposal({ title }: ConferenceNote, conference: Conference): vscode.InputBoxOptions {
  const next = nextTitle(title);
  return isTaken(next, conference) ? { placeHolder: title } : { value: next };
}

function isTaken(title: string, { notes }: Conference): boolean {
  return notes.some((note) => note.title === title.trim());
}

/** `Day 1: Arrival` → `Day 2`: most often the next day is what one writes next. */
function nextTitle(title: string): string {
  return title.replace(
    /(\b(?:day|tag|jour|día|dia|part)\s+)(\d+)(?:\s*[:–—-]\s.*)?/i,
    (_all, word: string, day: string) => word + (Number(day) + 1),
  );
}

/** The day after a note's, at its end, unless that is still to come. */
function dayAfter(date: string): Present {
  const now = present();
  const end = Date.parse(`${date}T23:59:59Z`) + dayMs;
  return end < now.now ? { ...now, now: end } : now;
}

const dayMs = 24 * 60 * 60 * 1000;
