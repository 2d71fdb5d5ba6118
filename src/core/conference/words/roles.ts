import { wordSet } from '../../text/wordSet';
import { companyWords, roleWords, titleWords } from './words';

/** Whether a stretch is a role or a company (`Staff Engineer`, `VMware Inc`) by the words in it. */
export function isRole(text: string): boolean {
  const all = words(text);
  return (
    all.some((word) => roleWords.has(word)) &&
    !saidLoud.test(text) &&
    !all.some((word) => sentenceWords.has(word))
  );
}

/** `No Posts! A Developer's Guide`, `"Oak" for DevOps` */
const saidLoud = /[?"“”«»]|! (?:\S+ ){2}/;

/** What titles say and roles don't: `Engineering your transformation`. */
const sentenceWords = wordSet(
  'your our my how why what when is are do does can ihre unsere votre notre tu su nuestra',
);

/** Whether a stretch says what somebody is by a word that talks aren't about: `Staff Engineer`, not `DevOps Without Tears`. */
export function isOffice(text: string): boolean {
  return isRole(text) && words(text).some((word) => roleWords.has(word) && !topicWords.has(word));
}

/** What people do and talk about alike. */
const topicWords = wordSet(
  'community dev developer developers devops devrel engineering engineers hacker operator operators ops product programmer relations sre team',
);

/** Whether a stretch calls itself a company: `Acme Labs`, `VMware Inc`; longer ones are titles. */
export function isCompanyName(text: string): boolean {
  const all = words(text);
  return (
    all.length <= maxCompanyWords && all.some((word) => companyWords.has(word)) && !ofSomebody.test(text)
  );
}

const maxCompanyWords = 4;

/** `The Fence Builder’s Manual`; a company may be `Ruiz’s Fences`. */
const ofSomebody = /\S \S+['’]s \S/u;

/** Whether a stretch, however long, has a company's word that titles don't have: `University of Acme at Springfield`. */
export function isInstitution(text: string): boolean {
  return words(text).some(
    (word) => institutions.has(word) || (word !== 'the' && companyWords.has(word) && !titleWords.has(word)),
  );
}

const institutions = wordSet(
  'center centre council department faculty institution laboratory library ministry museum office society',
);

/** The same, and what is written as companies are: `acme.io`, `AT&T`, `IBM`. */
export function isCompanyLike(text: string): boolean {
  return isCompanyName(text) || /[.\d&]/.test(text) || text === text.toUpperCase();
}

function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s/,&()]+/)
    .filter((word) => word !== '');
}
