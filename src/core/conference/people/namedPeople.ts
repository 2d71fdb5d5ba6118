/** The persons a stretch of text names, with what stands beside them; `score` says how sure we are (0…1). */
export interface People {
  readonly names: readonly string[];
  readonly companies: readonly string[];
  /** Whether a role or a company's mark makes persons of the names. */
  readonly hasRole: boolean;
  /** Whether one of them has a handle: `@ana`. */
  readonly hasHandle: boolean;
  readonly score: number;
}
