import * as vscode from 'vscode';

/** Asks for one of `choices` (by their words), the current one on top; `undefined` if nothing was picked. */
export async function pickOne<T>(
  title: string,
  choices: ReadonlyMap<T, string>,
  current: T | undefined,
): Promise<T | undefined> {
  const items = [...choices].map(([value, label]) => ({
    label,
    value,
    ...(value === current ? { description: vscode.l10n.t('current') } : {}),
  }));
  const picked = await vscode.window.showQuickPick(items, { title });
  return picked?.value;
}
