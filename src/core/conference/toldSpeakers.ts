import { clearItem, type ItemReading } from './itemSigns';
import { nameScore, surePerson } from './nameScore';
import type { TalkContext } from './talkContext';

/** What one does in a session of one’s own. */
const presents =
  /^\s(?:also |then |first |kindly )?(?:(?:present|discuss|explain|argu|summari[sz]|introduc|demo|talk|clos|open|show|walk|tackl|cover|explor|fram|urg)\p{L}*ed|(?:spoke|gave|took us|told|brought|showed|built|got into|walked us))(?!\p{L})/iu;

/** `**Ana Ruiz** presented the wood of today.`: where nearly all items tell of somebody so, each is a session without a title. */
export function tellOfSpeakers(
  readings: readonly ItemReading[],
  { lexicon }: TalkContext,
): readonly ItemReading[] {
  const isTold = ({ isMarked, lead = '', words }: ItemReading) =>
    isMarked &&
    presents.test(words.slice(words.indexOf(lead) + lead.length)) &&
    nameScore(lead, lexicon) >= surePerson;
  const told = new Set(readings.filter(isTold));
  if (told.size < fewestTold || told.size * 4 < readings.length * 3) return readings;
  return readings.map((reading) => {
    if (!told.has(reading)) return reading;
    const line = { ...reading.line, people: [reading.lead ?? ''], title: '', isSpeakerOnly: true };
    return { ...reading, line, isAboutPerson: false, evidence: clearItem };
  });
}

const fewestTold = 4;
