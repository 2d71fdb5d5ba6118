/**
 * Whether `path` matches a glob without braces, however many stars it has: each star takes as little as it can, and only
 * the last one may take more. Within a part of the path `**` is a `*`.
 */
export function matchesStars(glob: string, path: string): boolean {
  return matches(glob.split('/'), path.split('/'), {
    isStar: (part) => part === '**',
    fits: matchesPart,
  });
}

/** `*`, `?`, `[a-c]`, or a character. */
const tokens = /\[[^\]/]+\]|\*+|./gsu;

function matchesPart(glob: string, part: string): boolean {
  return matches(glob.match(tokens) ?? [], [...part], {
    isStar: (token) => token.startsWith('*'),
    fits: (token, character) =>
      token === '?' || token === character || (token.length > 1 && isInSet(token, character)),
  });
}

function isInSet(set: string, character: string): boolean {
  try {
    return new RegExp(`^${set.replace(/^\[!/, '[^').replace(/\\/g, '\\\\')}$`, 'u').test(character);
  } catch {
    // `[z-a]` holds nothing.
    return false;
  }
}

interface Reading {
  isStar(piece: string): boolean;
  fits(piece: string, item: string): boolean;
}

/** From a star on, the earliest fit is as good as any later one: what came before never has to be tried again. */
function matches(pattern: readonly string[], items: readonly string[], { isStar, fits }: Reading): boolean {
  let at = 0;
  let star = -1;
  let starItem = 0;
  for (let i = 0; i < items.length; ) {
    const piece = pattern[at];
    if (piece !== undefined && isStar(piece)) {
      star = at++;
      starItem = i;
    } else if (piece !== undefined && fits(piece, items[i] ?? '')) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++starItem;
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}
