/** More lines than one note asks about at a time; each may keep its whole note in memory. */
const mostLines = 100;

/**
 * `read`, with its last answers kept (at most `most`): a line of a note is looked at from several sides, and each asks the
 * same of it. For functions that say the same of the same text whenever they are asked.
 */
export function remembered<T extends object | string>(
  read: (text: string) => T,
  most = mostLines,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
