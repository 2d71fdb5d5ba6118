/** Bodies of pages put together by chance from the pieces that make up tags, always the same for a `seed`. */
export function generatedCases(count: number, seed: number): readonly string[] {
  const random = randomNumbers(seed);
  const oneOf = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(random() * items.length)] ?? items[0];
  const cases = new Set<string>();
  while (cases.size < count) {
    const pieces = 1 + Math.floor(random() * 3);
    let text = '';
    for (let i = 0; i < pieces; i++) text += oneOf([tag, tag, pair, pair, words])(oneOf, random);
    cases.add(random() < 0.25 ? broken(text, random) : text);
  }
  return [...cases];
}

type OneOf = <T>(items: readonly [T, ...T[]]) => T;

function tag(oneOf: OneOf, random: () => number): string {
  const [open, close] = delimiters(oneOf, random);
  const name = oneOf(['f', 'g', 'n/leaf', 'f', 'a', 'b']);
  const slash = (name === 'a' || name === 'b') && random() < 0.8 ? '/' : '';
  return `${open}${oneOf([' ', ' ', ' ', '', '\n'])}${name}${parameters(oneOf, random)} ${slash}${close}`;
}

function pair(oneOf: OneOf, random: () => number): string {
  const [open, close] = delimiters(oneOf, random);
  const name = oneOf(['a', 'b', 'n/in']);
  const inner = random() < 0.4 ? tag(oneOf, random) : random() < 0.3 ? pair(oneOf, random) : words(oneOf);
  return `${open} ${name}${parameters(oneOf, random)} ${close}${inner}${open}${oneOf([' /', '/', ' / '])}${name} ${close}`;
}

function delimiters(oneOf: OneOf, random: () => number): readonly [string, string] {
  if (random() < 0.04) return ['{{<', '%}}'];
  return oneOf<readonly [string, string]>([
    ['{{<', '>}}'],
    ['{{%', '%}}'],
  ]);
}

function words(oneOf: OneOf): string {
  return oneOf(['text', ' x\ny ', '{{ z }}', '{{</* f */>}}', '`code`', '# head\n', '<b>x</b>']);
}

function parameters(oneOf: OneOf, random: () => number): string {
  const isNamed = random() < 0.5;
  let text = '';
  for (let i = Math.floor(random() * 4); i > 0; i--) {
    text += oneOf([' ', ' ', '\n', '  ', '\t']);
    if (isNamed !== random() < 0.04)
      text += `${oneOf(['x', 'y', 'z-1', 'é', 'k.v'])}${oneOf(['=', '=', '= ', ' = '])}`;
    text += value(oneOf, isNamed);
  }
  return text;
}

function value(oneOf: OneOf, isNamed: boolean): string {
  const common = [
    '"s"',
    '"two words"',
    '"q \\"q\\" q"',
    '`raw`',
    '`raw\nlines`',
    '7',
    'true',
    '2.5',
    'word',
    '""',
    '"b\\\\s"',
  ] as const;
  const odd = [
    "'s'",
    "'two words'",
    '“s”',
    '\\"e\\"',
    '\\"e e\\"',
    '"open',
    '"é😀"',
    '`\\"`',
    'a_b-c.d',
    '"> %"',
  ] as const;
  return oneOf([
    oneOf(common),
    oneOf(common),
    oneOf(common),
    isNamed ? oneOf([...common, '/p?q=r', 'a,b']) : oneOf(common),
    oneOf(odd),
  ]);
}

/** One character taken out, doubled or put somewhere else. */
function broken(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const kind = random();
  if (kind < 0.4) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.7) return text.slice(0, at) + text.slice(at, at + 1) + text.slice(at);
  const other = Math.floor(random() * text.length);
  return text.slice(0, other) + text.slice(at, at + 1) + text.slice(other);
}

/** Mulberry32: small, and the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
