import type { GoToken } from './goTemplate';
import type { ParameterReads } from './templateReads';

/** What a name or the dot stands for. */
export type Meaning =
  /** The shortcode itself: `.Get` and `.Params` are its own. */
  | { readonly kind: 'shortcode' }
  /** `.Params`. */
  | { readonly kind: 'parameters' }
  | { readonly kind: 'parameter'; readonly reads: ParameterReads }
  | { readonly kind: 'other' };

/** A block of a template: `if`, `with`, `range`, `define`, `block`, up to its `end`. */
export interface Scope {
  readonly keyword: string;
  /** What the dot is in it. */
  dot: Meaning;
  /** What the dot is around it, and so behind its `else`. */
  readonly outerDot: Meaning;
  /** The parameters that its condition asks for. */
  asked: readonly ParameterReads[];
  /** What is in it is shown where they are missing. */
  isWithout: boolean;
}

const shortcode: Meaning = { kind: 'shortcode' };
const other: Meaning = { kind: 'other' };

/** Keeps what `.`, `$` and `$names` stand for, action by action. */
export class TemplateScopes {
  readonly #scopes: Scope[] = [];
  readonly #variables = new Map<string, Meaning>([['$', shortcode]]);

  get dot(): Meaning {
    return this.#scopes.at(-1)?.dot ?? shortcode;
  }

  get innermost(): Scope | undefined {
    return this.#scopes.at(-1);
  }

  /** Whether what stands here may not be shown. */
  get isConditional(): boolean {
    return this.#scopes.length > 0;
  }

  variable(name: string): Meaning {
    return this.#variables.get(name) ?? other;
  }

  assign(name: string, meaning: Meaning): void {
    this.#variables.set(name, meaning);
  }

  open(keyword: string, dot: Meaning, asked: readonly ParameterReads[], isWithout: boolean): void {
    this.#scopes.push({ keyword, dot, outerDot: this.dot, asked, isWithout });
  }

  /** `else`, `else if …`, `else with …`. */
  turn(dot: Meaning | undefined, asked: readonly ParameterReads[]): void {
    const scope = this.#scopes.at(-1);
    if (scope === undefined) return;
    scope.dot = dot ?? scope.outerDot;
    scope.isWithout = !scope.isWithout;
    scope.asked = [...scope.asked, ...asked];
  }

  close(): void {
    this.#scopes.pop();
  }

  /** What a token stands for, and the names that follow it: `$.Get` → the shortcode, `['Get']`. */
  resolve(token: GoToken): { readonly meaning: Meaning; readonly path: readonly string[] } | undefined {
    if (token.kind !== 'field' && token.kind !== 'variable') return undefined;
    const [first = '', ...path] = token.text.split('.');
    const names = path.filter((name) => name !== '');
    return { meaning: token.kind === 'field' ? this.dot : this.variable(first), path: names };
  }
}
