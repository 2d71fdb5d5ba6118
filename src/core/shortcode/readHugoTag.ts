import { keepShape } from '../text/keepShape';
import type { Span } from '../text/span';
import { characterAt, isBlank, isSpace, isWordCharacter, typeOfUnquoted, wordEnd } from './hugoCharacters';
import { ownExtent, slippedEnd, trimmedEnd, withBlanks } from './hugoTagExtent';
import { HugoTagFaults } from './hugoTagFaults';
import type { ValueReading } from './hugoValue';
import { readHugoValue, readMeantQuote } from './readHugoValue';
import type { FaultReason, Parameter, ParameterValue, ShortcodeFault, Tag } from './shortcode';

/** One tag with what Hugo's lexer would say against it. */
export interface HugoTagReading {
  readonly tag: Tag;
  readonly faults: readonly ShortcodeFault[];
}

/** Reads the tag whose `{{<` or `{{%` starts at `start`, by the rules of Hugo's lexer; always ends behind `start`. */
export function readHugoTag(text: string, start: number, delimiter: '<' | '%'): HugoTagReading {
  return new HugoTagReader(text, start, delimiter).read();
}

/** `{{<`, `>}}` */
const delimiterLength = 3;

const slashes = /(?:\/\s*)+/y;

/** What is known of a parameter before its value is read, and what may still become of it. */
interface OpenParameter {
  readonly name: string;
  readonly key: Span;
  readonly value: ParameterValue;
}

class HugoTagReader {
  readonly #end: string;
  readonly #parameters: Parameter[] = [];
  readonly #faults = new HugoTagFaults();
  #position: number;
  #kind: Tag['kind'] = 'open';
  #name: Span | undefined;
  #contentEnd: number | undefined;
  #slashEnd = 0;
  /** How the first parameter was written: Hugo's lexer decides by it what the others must be. */
  #style: 'named' | 'positional' | undefined;
  /** The parameter just read: a `=` would make it a name. */
  #last: OpenParameter | undefined;
  #hasCrossedBlankLine = false;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly delimiter: '<' | '%',
  ) {
    this.#end = delimiter === '<' ? '>}}' : '%}}';
    this.#position = start + delimiterLength;
  }

  read(): HugoTagReading {
    for (;;) {
      if (this.text.startsWith(this.#end, this.#position))
        return this.#finish(this.#position, this.#position + delimiterLength);
      const character = characterAt(this.text, this.#position);
      if (character === '' || this.#isAtOpener() || (this.#hasCrossedBlankLine && this.#faults.isLost))
        return this.#giveUp();
      if (isBlank(character)) this.#skipBlanks();
      else if (this.#readItem(character) === 'end') {
        const end = this.#position;
        return this.#finish(end, end);
      }
    }
  }

  #readItem(character: string): 'end' | undefined {
    if (this.#kind !== 'open') return this.#readAfterEnd();
    if (character === '=') this.#readValue();
    else if (character === '/') this.#readSlash();
    else if (character === '\\') this.#readEscape();
    else if (this.#name === undefined)
      return isWordCharacter(character) ? this.#readName() : this.#readUnexpected(character);
    else if (character === '"' || character === '`') this.#readPositionalQuoted();
    else if (isWordCharacter(character) || character === '-') this.#readWord();
    else return this.#readUnexpected(character);
    return undefined;
  }

  #isAtOpener(): boolean {
    return this.text.startsWith('{{<', this.#position) || this.text.startsWith('{{%', this.#position);
  }

  #skipBlanks(): void {
    const start = this.#position;
    let lineEnds = 0;
    while (isBlank(this.text[this.#position] ?? '')) {
      if (this.text[this.#position] === '\n') lineEnds += 1;
      this.#position += 1;
    }
    if (lineEnds > 1) this.#hasCrossedBlankLine = true;
    if (lineEnds > 0 && this.#kind === 'close')
      this.#blame('text-after-close', { start, end: this.#position });
  }

  #readSlash(): void {
    this.#last = undefined;
    if (this.#name !== undefined) {
      this.#kind = 'selfClosed';
      this.#contentEnd = this.#position;
      this.#position += 1;
      this.#slashEnd = this.#position;
      return;
    }
    this.#kind = 'close';
    this.#position += 1;
    this.#slashEnd = this.#position;
    while (isBlank(this.text[this.#position] ?? '')) this.#position += 1;
    slashes.lastIndex = this.#position;
    if (slashes.test(this.text)) {
      this.#blame('double-slash', { start: this.#position, end: slashes.lastIndex });
      this.#position = slashes.lastIndex;
    }
    if (isWordCharacter(characterAt(this.text, this.#position))) this.#readName();
  }

  #readName(): undefined {
    const start = this.#position;
    const end = wordEnd(this.text, start, '-/.');
    const period = this.text.slice(start, end).search(/\.(?!inline$)/);
    const isInline = period < 0 && this.text[end] === ' ';
    const dot = period < 0 ? this.text.slice(start, end).indexOf('.') : period;
    if (dot >= 0 && !isInline) {
      const shortcode = this.text.slice(start, start + dot);
      this.#blame('period-in-name', { start: start + dot, end: start + dot + 1 }, { shortcode });
    }
    this.#position = end;
    // `{{< a/>}}`: Hugo looks for a template named `a/`; meant is the end of the tag.
    if (this.text[end - 1] === '/' && this.text.startsWith(this.#end, end)) {
      this.#name = { start, end: end - 1 };
      this.#blame('no-space-before-end', { start: end - 1, end });
      this.#contentEnd = end - 1;
      if (this.#kind === 'open') this.#kind = 'selfClosed';
    } else this.#name = { start, end };
    return undefined;
  }

  /** Behind the closing `/` or a closing tag's name only blanks may stand. */
  #readAfterEnd(): 'end' | undefined {
    const slip = slippedEnd(this.text, this.#position);
    if (slip !== undefined) return this.#endWith(slip);
    const start = this.#position;
    this.#skipLine();
    const end = trimmedEnd(this.text, start, this.#position);
    const odd =
      this.#kind === 'close' ? undefined : /[^\p{L}\p{Nd}_\s.-]/u.exec(this.text.slice(start, end))?.[0];
    if (odd !== undefined) this.#blame('bad-character', { start, end }, { character: odd });
    else this.#blame(this.#kind === 'close' ? 'text-after-close' : 'text-after-slash', { start, end });
    return undefined;
  }

  #readEscape(): void {
    const next = this.text[this.#position + 1];
    if (next === '"') this.#readPositionalQuoted();
    else {
      if (next === '`') this.#blame('bad-escape', { start: this.#position, end: this.#position + 2 });
      this.#position += 1;
    }
  }

  #readPositionalQuoted(): void {
    const value = this.#take(readHugoValue(this.text, this.#position, this.#end));
    if (this.#style === 'named')
      this.#blame('mixed-parameters', value.span, { name: value.text, kind: 'positional' });
    this.#style ??= 'positional';
    this.#addPositional(value);
  }

  #readWord(): void {
    const start = this.#position;
    const end = wordEnd(this.text, start, '-.');
    this.#position = end;
    const span = { start, end };
    const text = this.text.slice(start, end);
    const style = this.text[end] === '=' ? 'named' : 'positional';
    if (this.#style !== undefined && this.#style !== style)
      this.#blame('mixed-parameters', span, { name: text, kind: style });
    this.#style ??= style;
    this.#addPositional({ span, content: span, text, quote: 'none', type: typeOfUnquoted(text) });
  }

  #addPositional(value: ParameterValue): void {
    this.#parameters.push({ name: undefined, key: value.span, value, whole: value.span });
    this.#last = { name: value.text, key: value.span, value };
  }

  /** Behind `=`. A value that no name precedes (`{{< a ="x" >}}`) is dropped, as Hugo does. */
  #readValue(): void {
    this.#position += 1;
    while (isSpace(this.text[this.#position] ?? '')) this.#position += 1;
    const value = this.#take(readHugoValue(this.text, this.#position, this.#end));
    const last = this.#last;
    this.#last = undefined;
    if (last === undefined) return;
    this.#parameters.pop();
    const { name, key } = last;
    this.#parameters.push({ name, key, value, whole: { start: key.start, end: value.span.end } });
  }

  /** Goes on behind a value, and blames what is wrong with it. */
  #take({ value, next, fault }: ValueReading): ParameterValue {
    this.#position = next;
    if (fault !== undefined) this.#blame(fault.reason, fault.span, { quote: value.quote });
    return value;
  }

  #readUnexpected(character: string): 'end' | undefined {
    const slip = slippedEnd(this.text, this.#position);
    if (slip !== undefined) return this.#endWith(slip);
    const meant = readMeantQuote(this.text, this.#position, this.#end);
    if (meant !== undefined && this.#name !== undefined) {
      this.#addPositional(this.#take(meant));
      return undefined;
    }
    const start = this.#position;
    this.#position += character.length;
    this.#blame('bad-character', { start, end: this.#position }, { character });
    return undefined;
  }

  #endWith(slip: Span): 'end' {
    this.#contentEnd ??= slip.start;
    this.#blame('wrong-delimiter', slip, {
      expected: this.#end,
      delimiter: this.text.slice(slip.start, slip.end),
    });
    this.#position = slip.end;
    return 'end';
  }

  /** To the end of the line or of the tag. */
  #skipLine(): void {
    for (;;) {
      const character = this.text[this.#position];
      if (character === undefined || character === '\n' || character === '\r') return;
      if (this.text.startsWith(this.#end, this.#position) || this.#isAtOpener()) return;
      this.#position += 1;
    }
  }

  #blame(reason: FaultReason, span: Span, data: ShortcodeFault['data'] = {}): void {
    const name = this.#name === undefined ? '' : this.text.slice(this.#name.start, this.#name.end);
    this.#faults.add(reason, span, { shortcode: name, end: this.#end, ...data });
  }

  #finish(contentEnd: number, end: number): HugoTagReading {
    if (this.#name === undefined)
      this.#blame(this.#kind === 'close' ? 'unnamed-close' : 'no-name', { start: this.start, end });
    const mixed = this.#mixedParameter();
    if (mixed !== undefined)
      this.#blame('mixed-parameters', mixed.whole, { name: mixed.name ?? mixed.value.text, kind: 'named' });
    return this.#reading(Math.min(this.#contentEnd ?? contentEnd, contentEnd), end, false);
  }

  /** `{{< a b c = "x" >}}`: to the lexer three words, to what builds the call a list with a name in it. */
  #mixedParameter(): Parameter | undefined {
    const isNamed = this.#parameters[0]?.name !== undefined;
    return this.#parameters.find(({ name }) => (name !== undefined) !== isNamed);
  }

  /** The tag never ends: what follows it by mistake is not its own. */
  #giveUp(): HugoTagReading {
    const nameEnd = this.#name?.end ?? this.start + delimiterLength;
    const extent = ownExtent(this.text, nameEnd, this.#parameters);
    this.#parameters.length = extent.parameters;
    const end = withBlanks(this.text, Math.max(extent.end, this.#slashEnd));
    this.#faults.endAt(end);
    this.#blame('tag-unclosed', { start: this.start, end: trimmedEnd(this.text, this.start, end) });
    return this.#reading(this.#contentEnd ?? end, end, true);
  }

  #reading(contentEnd: number, end: number, isUnterminated: boolean): HugoTagReading {
    const place = this.#kind === 'close' ? contentEnd : this.start + delimiterLength;
    const nameSpan = this.#name ?? { start: place, end: place };
    const tag: Tag = {
      dialect: 'hugo',
      kind: this.#kind,
      delimiter: this.delimiter,
      name: this.text.slice(nameSpan.start, nameSpan.end),
      nameSpan,
      parameters: this.#parameters,
      content: { start: nameSpan.end, end: Math.max(nameSpan.end, contentEnd) },
      whole: { start: this.start, end },
      isFaulty: this.#faults.all.length > 0,
      isUnterminated,
    };
    return { tag, faults: this.#faults.all };
  }
}

keepShape(new HugoTagReader('', 0, '<'));
