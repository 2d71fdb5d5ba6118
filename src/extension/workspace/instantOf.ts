/** `2018-05-21` as a day; `undefined` for one that no calendar has. */
export function instantOf(date: string | undefined): number | undefined {
  const instant = Date.parse(date ?? '');
  if (Number.isNaN(instant)) return undefined;
  return new Date(instant).toISOString().slice(0, 'YYYY-MM-DD'.length) === date ? instant : undefined;
}
