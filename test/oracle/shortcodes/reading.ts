/** What a page's body comes to: text and calls in turn, or the generator stops. */
export type Reading = readonly (string | Call)[] | 'stops';

export interface Call {
  readonly name: string;
  /** By name, sorted, or by place; each with its Go type. */
  readonly parameters: readonly (readonly [key: string, type: string, value: string])[];
  /** `undefined` for a shortcode that takes no body. */
  readonly inner: Exclude<Reading, 'stops'> | undefined;
}

/**
 * For comparing: Hugo draws the body of a `{{% %}}` inside of another call as Markdown, so that of bodies of inner calls
 * only the letters count.
 */
export function comparable(reading: Reading): string {
  if (reading === 'stops') return reading;
  const outer = reading.map((part) =>
    typeof part === 'string' ? part : withInner(part, (inner) => inner.map(lettersInside)),
  );
  return JSON.stringify(outer);
}

function withInner(
  call: Call,
  change: (inner: Exclude<Reading, 'stops'>) => Exclude<Reading, 'stops'>,
): Call {
  return call.inner === undefined ? call : { ...call, inner: change(call.inner) };
}

function lettersInside(part: string | Call): string | Call {
  return typeof part === 'string' ? part : withInner(part, (inner) => tidied(inner.map(letters)));
}

function letters(part: string | Call): string | Call {
  if (typeof part !== 'string') return lettersInside(part);
  return part.replace(/<\/?\w[^>]*>|&\w+;|[^a-z]/g, '');
}

/** Neighbouring texts as one, none that is empty; line ends as `\n`, and no blanks at the ends of the whole. */
export function tidied(parts: readonly (string | Call)[]): Exclude<Reading, 'stops'> {
  const joined: (string | Call)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined.filter((part) => part !== '');
}
