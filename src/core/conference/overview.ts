import type { Translate } from '../check/problemTable';
import { escapeMarkdown } from '../text/escapeMarkdown';
import type { Conference, ConferenceNote, Talk } from './summary';

/** How an overview is written. */
export interface OverviewOptions {
  readonly translate: Translate;
  /** The address of a line of a note, as the reader of the overview can follow it. */
  readonly addressOf: (note: ConferenceNote, talk: Talk | undefined) => string;
  /** Whether the reader draws Mermaid: then the days are a timeline, else a table. */
  readonly drawsMermaid: boolean;
}

/** One page about a conference, as Markdown: its talks with their links, its days and speakers, what is missing. */
export function overviewOf(conference: Conference, options: OverviewOptions): string {
  const sections = [head, talkTable, days, speakers, missing].map((section) => section(conference, options));
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

type Section = (conference: Conference, options: OverviewOptions) => string;

const head: Section = ({ name, place, notes }, { translate }) => {
  const dates = notes.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const talks = attended(notes);
  const facts = [
    place === undefined || name.includes(place) ? '' : place,
    first === last ? (first ?? '') : `${first} – ${last}`,
    translate('{count} talks', { count: String(talks.length) }),
    translate('{count} speakers', { count: String(new Set(talks.flatMap(({ speakers }) => speakers)).size) }),
  ].filter((fact) => fact !== '');
  const tags = [...new Set(notes.flatMap((note) => note.tags))];
  const lines = [`# ${escapeMarkdown(name)}`, facts.map(escapeMarkdown).join(' · ')];
  return [...lines, tags.map((tag) => `\`${tag.replace(/`/g, '')}\``).join(' ')].filter(Boolean).join('\n\n');
};

const talkTable: Section = ({ notes }, options) => {
  const { translate } = options;
  const rows = notes.flatMap((note) => note.talks.map((talk) => talkRow(note, talk, options)));
  if (rows.length === 0) return '';
  const titles = [
    translate('Talk', {}),
    translate('Speakers', {}),
    translate('Links', {}),
    translate('Note', {}),
  ];
  return table(titles, rows);
};

function talkRow(note: ConferenceNote, talk: Talk, options: OverviewOptions): readonly string[] {
  const title = talk.title === '' ? talk.speakers.join(', ') : talk.title;
  const by =
    talk.title === '' ? talk.companies : [...talk.speakers, ...talk.companies.map((name) => `(${name})`)];
  return [
    link(title, options.addressOf(note, talk)),
    by.map(escapeMarkdown).join(', ').replace(/, \(/g, ' ('),
    linksOf(talk, options.translate),
    link(
      note.day === undefined ? note.title : options.translate('Day {day}', { day: String(note.day) }),
      options.addressOf(note, undefined),
    ),
  ];
}

function linksOf({ video, slides, link: page }: Talk, translate: Translate): string {
  const links = [
    { text: translate('Recording', {}), address: video },
    { text: translate('Slides', {}), address: slides },
    { text: translate('Programme', {}), address: page },
  ];
  return links
    .flatMap(({ text, address }) =>
      address !== undefined && /^https?:/i.test(address) ? [link(text, address)] : [],
    )
    .join(' · ');
}

const days: Section = ({ name, notes }, { translate, drawsMermaid }) => {
  const periods = notes
    .filter(({ talks }) => talks.length > 0)
    .map((note) => ({ label: periodOf(note, translate), note }));
  if (periods.length < 2) return '';
  const title = `## ${translate('Days', {})}`;
  if (!drawsMermaid)
    return `${title}\n\n${table(
      [translate('Day', {}), translate('Talks', {})],
      periods.map(({ label, note }) => [escapeMarkdown(label), String(note.talks.length)]),
    )}`;
  const lines = periods.map(({ label, note }) => {
    const talks = note.talks.map(({ title, speakers }) =>
      mermaidText(title === '' ? speakers.join(', ') : title),
    );
    return `    ${[mermaidText(label), ...talks].join(' : ')}`;
  });
  return `${title}\n\n\`\`\`mermaid\ntimeline\n    title ${mermaidText(name)}\n${lines.join('\n')}\n\`\`\``;
};

function periodOf(note: ConferenceNote, translate: Translate): string {
  const day = note.day === undefined ? '' : translate('Day {day}', { day: String(note.day) });
  const parts = [day, note.date ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? note.title : parts.join(', ');
}

const speakers: Section = ({ notes }, options) => {
  const bySpeaker = new Map<string, string[]>();
  for (const note of notes)
    for (const talk of note.talks)
      for (const speaker of talk.kind === 'mention' ? [] : talk.speakers) {
        const title = talk.title === '' ? note.title : talk.title;
        const talks = bySpeaker.get(speaker) ?? [];
        bySpeaker.set(speaker, [...talks, link(title, options.addressOf(note, talk))]);
      }
  if (bySpeaker.size === 0) return '';
  const sorted = [...bySpeaker].sort(([a], [b]) => a.localeCompare(b));
  const items = sorted.map(([speaker, talks]) => `- ${escapeMarkdown(speaker)}: ${talks.join(', ')}`);
  return [`## ${options.translate('Speakers', {})}`, items.join('\n')].join('\n\n');
};

const missing: Section = ({ notes }, options) => {
  const { translate } = options;
  const gaps = [
    { title: translate('Without a recording', {}), isGap: (talk: Talk) => talk.video === undefined },
    { title: translate('Without notes', {}), isGap: (talk: Talk) => talk.isStub },
    { title: translate('Without speakers', {}), isGap: (talk: Talk) => talk.speakers.length === 0 },
  ];
  const items = gaps.flatMap(({ title, isGap }) => {
    const links = notes.flatMap((note) =>
      note.talks
        .filter((talk) => talk.kind !== 'mention' && isGap(talk))
        .map((talk) =>
          link(talk.title === '' ? talk.speakers.join(', ') : talk.title, options.addressOf(note, talk)),
        ),
    );
    return links.length === 0 ? [] : [`- ${title} (${links.length}): ${links.join(', ')}`];
  });
  const drafts = notes.filter(({ isDraft }) => isDraft);
  if (drafts.length > 0) {
    const links = drafts.map((note) => link(note.title, options.addressOf(note, undefined)));
    items.push(`- ${translate('Not published yet', {})} (${drafts.length}): ${links.join(', ')}`);
  }
  return items.length === 0 ? '' : [`## ${translate('What is missing', {})}`, items.join('\n')].join('\n\n');
};

function attended(notes: readonly ConferenceNote[]): readonly Talk[] {
  return notes.flatMap(({ talks }) => talks.filter(({ kind }) => kind !== 'mention'));
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Both come from notes: the text shows as it is, and the address ends where it should. */
function link(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](<${address.replace(/[<>|\s\\]/g, (sign) => encodeURIComponent(sign))}>)`;
}

/** What Mermaid takes for something else is left out. */
function mermaidText(text: string): string {
  return text
    .replace(/[:;#{}<>`"\\\n\r%]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
