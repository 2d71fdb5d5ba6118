import { addressKind } from './addresses';
import { allMatches } from './allMatches';

/**
 * What the addresses hold of pages that only conferences have: of their programmes, and recordings of their sessions. As they
 * are written: a whole text in lower case would cost more than the search.
 */
const parts: readonly string[] = [
  ...['/schedule/', '/fahrplan/', '/Fahrplan/', '/timetable/', '/agenda/'],
  ...['/program/', '/programme/', '/programm/', '/programa/'],
  ...['sched.com/event/', 'sched.org/event/', '/sched.co/', '/pretalx.'],
  ...['media.ccc.de/v/', 'pyvideo.org/', 'confreaks.com/videos/', 'confreaks.tv/videos/'],
];
const address = /https?:\/\/([^\s/"'<>()#]{3,80})\/[^\s"'<>()#]{1,300}/g;

/**
 * How many pages of one programme a text links to: the most of one host. Everyday posts link to one or two, what tells of
 * having been at a conference, or of what one wants to see there, to many.
 */
export function programmeLinks(text: string): number {
  if (!parts.some((part) => text.includes(part))) return 0;
  const byHost = new Map<string, Set<string>>();
  for (const [whole, host = ''] of allMatches(text, address)) {
    if (!isPage(whole)) continue;
    const pages = byHost.get(host);
    if (pages === undefined) byHost.set(host, new Set([whole]));
    else pages.add(whole);
  }
  return Math.max(0, ...[...byHost.values()].map(({ size }) => size));
}

function isPage(whole: string): boolean {
  const kind = addressKind(whole);
  return (kind === 'schedule' || kind === 'recording') && parts.some((part) => whole.includes(part));
}

/** From so many on they say something. */
export const someProgrammeLinks = 3;
/** From so many on they leave no doubt. */
export const manyProgrammeLinks = 6;
