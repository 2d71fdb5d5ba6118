import type { ParameterDefinition } from './shortcodeDefinition';

/** What a template does with one parameter, gathered while it is read. */
export interface ParameterReads {
  name: string | undefined;
  position: number | undefined;
  /** The generator stops, or the page surely comes out wrong, without it. */
  isRequired: boolean;
  /** It is asked for before it is used, or has a default. */
  isGuarded: boolean;
  default: string | undefined;
  type: ParameterDefinition['type'];
  readonly values: Set<string>;
}

/** The parameters of a template, in the order in which it first reads them. */
export class TemplateReads {
  readonly #byKey = new Map<string | number, ParameterReads>();
  /** The template reads parameters in a way that can't be followed. */
  isComplete = true;

  get all(): readonly ParameterReads[] {
    return [...new Set(this.#byKey.values())];
  }

  /** The record of `"name"` or of a position; made if need be. */
  of(key: string | number): ParameterReads {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const reads: ParameterReads = {
      name: typeof key === 'string' ? key : undefined,
      position: typeof key === 'number' ? key : undefined,
      isRequired: false,
      isGuarded: false,
      default: undefined,
      type: 'string',
      values: new Set(),
    };
    this.#byKey.set(key, reads);
    return reads;
  }

  /** `or (.Get "src") (.Get 0)`: one parameter under a name and at a position. */
  join(name: string, position: number): void {
    const named = this.of(name);
    const placed = this.of(position);
    if (named === placed || named.position !== undefined || placed.name !== undefined) return;
    named.position = position;
    named.isRequired ||= placed.isRequired;
    named.isGuarded ||= placed.isGuarded;
    named.default ??= placed.default;
    if (named.type === 'string') named.type = placed.type;
    for (const value of placed.values) named.values.add(value);
    this.#byKey.set(position, named);
  }
}
