/** Whether a title says a name first, as `HarborConf 2025, Day 1` says `HarborConf 2025`. */
export function beginsWithName(title: string, name: string): boolean {
  return title.startsWith(name) && !/^[\p{L}\p{N}]/u.test(title.slice(name.length));
}

/**
 * `Day 1: Ropes` of `HarborConf 2025, Day 1: Ropes`, to stand below that name; the whole title where the name is a part of what it
 * says: `HarborConf 2025 in Rotterdam`.
 */
export function titleAfterName(title: string, name: string): string {
  const rest = beginsWithName(title, name) ? title.slice(name.length) : '';
  return /^(?:\s*[,:;|–—-]|\s+(?=[\p{Lu}\d]))\s*(\S.+)$/u.exec(rest)?.[1] ?? title;
}
