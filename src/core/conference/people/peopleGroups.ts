import { isRole } from '../words/roles';
import { nameShape } from '../words/words';

/** `Ana Ruiz (Acme), Bo Lind (Initech)`: a comma between two who each have their company. */
const groupSeparator =
  /\s*(?:(?<!\p{L})&|&(?!\p{L})|;|\s\+\s|\s\/\s|(?<=\p{Lu}\S+ \p{Lu}\p{Ll}+)\/(?=\p{Lu}\S* \p{Lu})|\s(?:and|et|und|y|e|mit|avec)\s)\s*|(?<=\)),\s*(?=\p{Lu}[^,()]{2,50}\([^()]*\))/u;
/** `@ana`, `(@ana)` */
export const handle = /\(?(?<![\p{L}\p{N}.])@[\w.-]{2,}\)?/gu;
const parenthesis = /\s*\(([^()]{0,200})\)/g;
/** Not within `Acme Labs, Inc.`. */
const partSeparator =
  /\s*(?:,(?!\s*(?:Inc|Ltd|LLC|LLP|PLC|Corp|Co|GmbH|AG|BV|S\.?A(?:\.?S)?|S\.?A\.?R\.?L)\.?(?:[,;)]|\s[–—|-]|$))|\s[-–—|·•]\s)\s*/iu;

/** No company's name has more. */
export const maxCompanyWords = 6;

/** A person with what stands beside the name: one of those that `and`, `&` and the like join. */
export interface Group {
  readonly text: string;
  /** Between commas or dashes. */
  readonly parts: readonly string[];
  /** In parentheses. */
  readonly companies: readonly string[];
  /** Whether the parentheses are its end. */
  readonly isClosed: boolean;
}

/** What is left of `Ana Ruiz - @ana` without the handle. */
const openEnd = /\s[-–—|,]\s*$/u;

/** What joins persons, or adds a company or a handle to one. */
const joiner = /[(&;+/@]|\s(?:and|et|und|y|e|mit|avec)\s/;

/** What else stands in parentheses joins nobody. */
const twoPeople = new RegExp(`^\\s*\\(${nameShape} (?:and|et|und|y|e) ${nameShape}\\)$`, 'u');

/** The persons that a stretch joins, each with what stands beside. */
export function groupsOf(source: string): readonly Group[] {
  if (!joiner.test(source)) return [{ text: source, companies: [], isClosed: false, parts: partsOf(source) }];
  const asides: string[] = [];
  const whole = source.replace(parenthesis, (aside) =>
    twoPeople.test(aside) ? aside : ` (${asides.push(aside) - 1})`,
  );
  return whole.split(groupSeparator).map((masked) => {
    const piece = masked.replace(/ \((\d+)\)/g, (_, i: string) => asides[Number(i)] ?? '');
    const companies: string[] = [];
    const text = piece
      .replace(parenthesis, (_whole, inner: string) => {
        const company = inner
          .split(';')
          .flatMap((part) => partsOf(part.replace(handle, '')))
          .findLast((part) => !isRole(part) && part.split(' ').length <= maxCompanyWords);
        if (company !== undefined) companies.push(company);
        return '';
      })
      .replace(handle, '')
      .replace(openEnd, '')
      .trim();
    return { text, companies, isClosed: piece.trimEnd().endsWith(')'), parts: partsOf(text) };
  });
}

function partsOf(text: string): readonly string[] {
  return text
    .split(partSeparator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
