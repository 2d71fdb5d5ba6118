import { matchesAt } from '../../text/matchesAt';
import { addressKind } from '../words/addresses';

/** What the addresses hold of pages that only conferences have: of their programmes, and recordings of their sessions. */
const ofConference =
  /\/(?:schedule|fahrplan|timetable|agenda|program(?:me|m|a)?)\/|sched\.(?:com|org)\/event\/|\/sched\.co\/|\/pretalx\.|media\.ccc\.de\/v\/|pyvideo\.org\/|confreaks\.(?:com|tv)\/videos\//i;
/** Much of a text is read faster than it is searched for each of the above: most of it is no address. */
const address = /:\/\/([^\s/"'<>()#]{3,80})\/[^\s"'<>()#]{1,300}/y;

/**
 * How many pages of one programme a text links to: the most of one host. Everyday posts link to one or two, what tells of
 * having been at a conference, or of what one wants to see there, to many.
 */
export function programmeLinks(text: string): number {
  const byHost = new Map<string, Set<string>>();
  for (const [whole, host = ''] of matchesAt(text, '://', address)) {
    if (!ofConference.test(whole) || !isPage(`https${whole}`)) continue;
    const pages = byHost.get(host);
    if (pages === undefined) byHost.set(host, new Set([whole]));
    else pages.add(whole);
  }
  return Math.max(0, ...[...byHost.values()].map(({ size }) => size));
}

function isPage(whole: string): boolean {
  const kind = addressKind(whole);
  return kind === 'schedule' || kind === 'recording';
}

/** From so many on they say something. */
export const someProgrammeLinks = 3;
