import type { Parameter, Shortcode } from '../../shortcode/shortcode';
import { firstFrom } from '../markup/phrase';
import type { Lexicon } from '../people/lexicon';
import type { People } from '../people/namedPeople';
import { surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { personsFrom } from '../people/personValues';
import type { TalkContext } from './talkContext';

const speakerName = /(?:^|[/_.-])(?:speakers?|presenters?|person)(?:$|[/_.-])/iu;
/** Parameters that name a company, in any site's shortcode. */
export const companyNames = ['company', 'affiliation', 'organization', 'organisation', 'org'] as const;

/** The persons that a call like `{{< speaker name="Ana Ruiz" >}}` names, if one stands at `start`. */
export function speakersCalledAt(
  start: number,
  context: TalkContext,
): Pick<People, 'names' | 'companies'> | undefined {
  const { shortcodes } = context.note.shortcodes;
  // A note may have as many headings as calls.
  const call = shortcodes[firstFrom(shortcodes, start)];
  if (call?.whole.start !== start || !isSpeakerCall(call)) return undefined;
  const { names, companies } = peopleFrom(personIn(call, context), context.lexicon.joiningPeople);
  const company = parameterValue(call.open.parameters, companyNames);
  return { names, companies: company === undefined ? companies : [company] };
}

/** Whether a call, or an included file, is about a person by its name: `speaker`, `speaker-card`. */
export function isSpeakerCall(shortcode: Shortcode): boolean {
  return speakerName.test(nameOfCall(shortcode));
}

/** `talk`; for Liquid's `include` the file it names. */
export function nameOfCall({ open }: Shortcode): string {
  if (open.dialect === 'hugo' || !/^include/.test(open.name)) return open.name;
  return (open.parameters.find((one) => one.name === undefined)?.value.text ?? '').replace(/\.\w+$/, '');
}

/** What a shortcode for a speaker says: a parameter, else what stands in it. */
export function personIn({ open, inner }: Shortcode, { phrases }: TalkContext): string {
  return (
    parameterValue(open.parameters, ['name', 'speaker', 'who', 'title']) ??
    open.parameters.find((one) => one.name === undefined)?.value.text ??
    phrases.read(inner).text
  );
}

/**
 * `Ana Ruiz, Staff Engineer, Acme` is one person; what we can't read as people is taken by its commas. Where companies
 * have a parameter of their own, `speaker="Ana Ruiz, Bo Lind"` names two: that is what a lexicon for joining people is for.
 */
export function peopleFrom(text: string, lexicon: Lexicon): Pick<People, 'names' | 'companies'> {
  const people = readPeople(text, lexicon);
  return people.score >= surePerson ? people : { names: personsFrom(text), companies: [] };
}

/** The first of these parameters that says something in words. */
export function parameterValue(
  parameters: readonly Parameter[],
  names: readonly string[],
): string | undefined {
  for (const name of names) {
    const found = parameters.find((one) => one.name?.toLowerCase() === name && one.value.type !== 'variable');
    if (found !== undefined && found.value.text.trim() !== '') return found.value.text.trim();
  }
  return undefined;
}
