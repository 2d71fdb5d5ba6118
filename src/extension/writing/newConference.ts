import * as vscode from 'vscode';
import { newConferenceNotes } from '../../core/assist/writing/newConference';
import { newTalkNote } from '../../core/assist/writing/newTalkNote';
import type { PlacedConference } from '../../core/conference/tree/treeNodes';
import { plainSite } from '../../core/site/plain';
import type { Indexer } from '../index/indexer';
import type { Shown } from '../sidebar/conferencesTree';
import { chooseSite, type PlacedSite } from '../workspace/chooseSite';
import { instantOf } from '../workspace/instantOf';
import { offerCommand } from '../workspace/offerCommand';
import { placeOf } from '../workspace/workspacePaths';
import { type Answers, askSteps, type Step } from './askSteps';
import { createNotes } from './createNotes';
import { talkSteps } from './insertTalk';
import { present } from './present';
import { type SiteHabitsParts, siteHabits } from './siteHabits';

/** "New Conference…" and "New Talk Note…": ask what a note is about, and write it as the site writes its others. */
export function registerNewConference(parts: SiteHabitsParts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('conferenceNotes.newConference', () => newConference(parts)),
    vscode.commands.registerCommand('conferenceNotes.newTalkNote', (clicked?: Shown) =>
      newTalk(parts, clicked?.node.kind === 'conference' ? clicked.node : undefined),
    ),
  );
}

async function newConference(parts: SiteHabitsParts): Promise<void> {
  const placed = await placeFor(parts, vscode.l10n.t('New conference in which site?'));
  if (placed === undefined) return;
  const answers = await askSteps(vscode.l10n.t('New Conference'), conferenceSteps());
  if (answers === undefined) return;
  const [name = '', place = '', firstDay = ''] = ['name', 'place', 'firstDay'].map((step) =>
    answers.get(step),
  );
  const wish = {
    name,
    place,
    firstDay,
    lastDay: answers.get('lastDay') ?? firstDay,
    perDay: answers.get('notes') === 'perDay',
    present: present(),
  };
  const habits = await siteHabits(placed, ['report', 'event', 'schedule'], parts);
  const { conferences } = parts.settings.for(placed.base);
  await createNotes(placed.base, newConferenceNotes(wish, habits, conferences));
}

/** A conference on which the menu was opened is not asked for. */
async function newTalk(parts: SiteHabitsParts, chosen: PlacedConference | undefined): Promise<void> {
  const placed =
    siteOf(parts, chosen) ?? (await placeFor(parts, vscode.l10n.t('New talk note in which site?')));
  if (placed === undefined) return;
  await parts.indexer.ready();
  const title =
    chosen === undefined
      ? vscode.l10n.t('New Talk Note')
      : vscode.l10n.t('New Talk Note in {conference}', { conference: chosen.conference.name });
  const answers = await askSteps(title, talkNoteSteps(parts, chosen === undefined));
  if (answers === undefined) return;
  const answer = (step: string): string => answers.get(step) ?? '';
  const name = chosen?.conference.name ?? answer('conference');
  const known = chosen ?? parts.indexer.conferences().find(({ conference }) => conference.name === name);
  const wish = {
    title: answer('title'),
    speakers: answer('speakers'),
    video: answer('video'),
    conference: name,
    place: known?.conference.place,
    date: today(),
    present: present(),
  };
  const habits = await siteHabits(placed, ['talk-page'], parts);
  const { conferences } = parts.settings.for(placed.base);
  await createNotes(placed.base, [newTalkNote(wish, habits, conferences)]);
}

/** The site of a conference's notes; `undefined` where they are in none, which are asked for as anybody's. */
function siteOf({ sites }: SiteHabitsParts, chosen: PlacedConference | undefined): PlacedSite | undefined {
  const [note] = chosen?.conference.notes ?? [];
  if (chosen === undefined || note === undefined) return undefined;
  const base = vscode.Uri.parse(chosen.folder, true);
  const site = sites.siteFor({ base, path: note.path });
  return site === undefined ? undefined : { base, site };
}

function conferenceSteps(): readonly Step[] {
  return [
    {
      name: 'name',
      question: () => vscode.l10n.t('Name of the conference, with its year'),
      example: `HarborConf ${today().slice(0, 4)}`,
      fault: (name) =>
        name === ''
          ? vscode.l10n.t('A conference needs a name, which its notes have in their titles.')
          : undefined,
    },
    { name: 'place', question: () => vscode.l10n.t('Where it is'), example: 'Rotterdam' },
    {
      name: 'firstDay',
      question: () => vscode.l10n.t('Its first day, as year-month-day'),
      proposal: today,
      fault: faultOfDay,
    },
    {
      name: 'lastDay',
      question: () => vscode.l10n.t('Its last day; the same if it has only one'),
      proposal: (answers) => answers.get('firstDay') ?? '',
      fault: (day, answers) =>
        faultOfDay(day) ??
        (day < (answers.get('firstDay') ?? '')
          ? vscode.l10n.t('The last day is not before the first.')
          : undefined),
    },
    {
      name: 'notes',
      question: hasDays(vscode.l10n.t('How many notes?')),
      choices: new Map([
        ['perDay', vscode.l10n.t('One for each day')],
        ['one', vscode.l10n.t('One for all days')],
      ]),
    },
  ];
}

function talkNoteSteps({ indexer }: SiteHabitsParts, asksConference: boolean): readonly Step[] {
  const [title, speakers, video] = talkSteps();
  const names = new Set(asksConference ? indexer.conferences().map(({ conference }) => conference.name) : []);
  const conference: Step = {
    name: 'conference',
    question: () => vscode.l10n.t('At which conference?'),
    // Most talks are written up beside those that one has just read or written.
    proposal: () => openConference(indexer) ?? [...names][0] ?? '',
    choices: new Map([
      ...[...names].map((name) => [name, name] as const),
      ['', vscode.l10n.t('None of these')],
    ]),
  };
  const needed: Step | undefined = title === undefined ? undefined : { ...title, fault: faultOfTitle };
  return [needed, speakers, names.size === 0 ? undefined : conference, video].filter(
    (step) => step !== undefined,
  );
}

/** The name of the conference whose note is open. */
function openConference(indexer: Indexer): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) return undefined;
  const { base, path } = placeOf(uri);
  return indexer
    .conferences()
    .find(
      ({ folder, conference }) =>
        folder === base.toString() && conference.notes.some((note) => note.path === path),
    )?.conference.name;
}

function faultOfTitle(title: string): string | undefined {
  return title === '' ? vscode.l10n.t('A note needs a title of its own.') : undefined;
}

/** Asked of a conference of several days only. */
function hasDays(question: string): (answers: Answers) => string | undefined {
  return (answers) => (answers.get('lastDay') === answers.get('firstDay') ? undefined : question);
}

function faultOfDay(day: string): string | undefined {
  return instantOf(day) !== undefined
    ? undefined
    : vscode.l10n.t('Write a day like {example}.', { example: today() });
}

/** `2026-11-21`, as the clock on the wall has it. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A site of the workspace, or its first folder; without a folder it says what to do. */
async function placeFor({ sites }: SiteHabitsParts, question: string): Promise<PlacedSite | undefined> {
  if (sites.all().length > 0) return chooseSite(sites, question);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder !== undefined) return { base: folder.uri, site: plainSite() };
  await offerCommand(
    vscode.l10n.t('Open the folder of your notes first: new ones are written beside them.'),
    { title: vscode.l10n.t('Open Folder'), command: 'vscode.openFolder' },
  );
  return undefined;
}
