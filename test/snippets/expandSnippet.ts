/** VS Code's variables as they are on one day; the others are empty, as they are in an empty selection. */
const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '05',
  CURRENT_DATE: '08',
  CURRENT_HOUR: '18',
  CURRENT_MINUTE: '30',
  CURRENT_SECOND: '00',
  CURRENT_TIMEZONE_OFFSET: '+02:00',
};

/** The text a snippet leaves behind if nothing is typed into its fields: `${1:Title}` → `Title`. */
export function expandSnippet(body: readonly string[]): string {
  const text = body.join('\n');
  const fields = new Map(
    [...text.matchAll(/\$\{(\d+):([^{}]*)\}/g)].map(([, number, preset]) => [
      number,
      fillVariables(preset ?? ''),
    ]),
  );
  const filled = text
    .replace(/\$\{(\d+)\|([^,|]*)[^|]*\|\}/g, '$2')
    .replace(/\$\{(\d+):([^{}]*)\}/g, '$2')
    .replace(/\$(\d+)/g, (_, number: string) => fields.get(number) ?? '');
  return fillVariables(filled);
}

function fillVariables(text: string): string {
  return text
    .replace(/\$\{([A-Z_]+)\/(.*?)\/(.*?)\/\}/g, (_, name: string, pattern: string, format: string) =>
      (variables[name] ?? '').replace(new RegExp(pattern), format),
    )
    .replace(/\$\{?([A-Z_]+)\}?/g, (_, name: string) => variables[name] ?? '');
}
