/** A path of the command line that can't be read: the run ends with exit code 2. */
export class UnreadablePath extends Error {
  /** `error` is what Node said about it. */
  static from(path: string, error: unknown): UnreadablePath {
    return new UnreadablePath(`Can't read ${path}: ${reasonOf(error)}`);
  }
}

/** `permission denied` of `EACCES: permission denied, open 'x'`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return /^[A-Z0-9]+: ([^,]+)/.exec(error.message)?.[1] ?? error.message;
}
