import { foldText } from '../../text/hasWords';

/** How often each spelling of one name was met. */
export type Spellings = Map<string, number>;

/** `Red Hat` and `Redhat`, `VMware` and `VMWare`, `Zoë` and `Zoe` are one: that one. */
export function bareName(name: string): string {
  return foldText(name).replace(/\s+/g, '');
}

export function addSpelling(spellings: Spellings, name: string): void {
  spellings.set(name, (spellings.get(name) ?? 0) + 1);
}

/** The first of those that were met most often. */
export function mostUsed(spellings: Spellings): string {
  const most = Math.max(...spellings.values());
  return [...spellings].find(([, count]) => count === most)?.[0] ?? '';
}
