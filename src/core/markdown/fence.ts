const fence = /^(`{3,}|~{3,})/;

/** The marker of the fence that a line (without its indentation) opens. What follows one of backticks may hold none. */
export function fenceMarkerAt(line: string): string | undefined {
  const marker = fence.exec(line)?.[1];
  return marker === undefined || (marker.startsWith('`') && line.includes('`', marker.length))
    ? undefined
    : marker;
}

/** Whether a line (without its indentation) closes the fence that `marker` opened. */
export function closesFence(line: string, marker: string): boolean {
  const rest = line.trimEnd();
  return rest.startsWith(marker) && [...rest].every((character) => character === marker[0]);
}
