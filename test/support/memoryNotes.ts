/** Files in memory that answer when told, or at once; counts what was asked. */
export class MemoryNotes {
  readonly reads: string[] = [];
  maxInFlight = 0;
  readonly #texts = new Map<string, string>();
  readonly #held: (() => void)[] = [];
  #inFlight = 0;
  #isHolding = false;

  set(path: string, text: string): void {
    this.#texts.set(path, text);
  }

  delete(path: string): void {
    this.#texts.delete(path);
  }

  /** From now on reads wait for `release`. */
  hold(): void {
    this.#isHolding = true;
  }

  release(): void {
    this.#isHolding = false;
    for (const answer of this.#held.splice(0)) answer();
  }

  /** The text as it is when the read starts. */
  async read(path: string): Promise<string | undefined> {
    this.reads.push(path);
    const text = this.#texts.get(path);
    this.#inFlight += 1;
    this.maxInFlight = Math.max(this.maxInFlight, this.#inFlight);
    if (this.#isHolding) await new Promise<void>((resolve) => this.#held.push(resolve));
    else await Promise.resolve();
    this.#inFlight -= 1;
    return text;
  }
}
