import * as vscode from 'vscode';
import type { Site } from '../../core/site/site';
import { pickOne } from '../writing/pickOne';
import type { Sites } from './sites';
import { placeOf, uriOf } from './workspacePaths';

/** A site and the folder that its paths are relative to. */
export interface PlacedSite {
  readonly base: vscode.Uri;
  readonly site: Site;
}

/** The active note's site, else the only one, else the one that is picked; `undefined` if there is none. */
export async function chooseSite(sites: Sites, question: string): Promise<PlacedSite | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined) {
    const place = placeOf(document.uri);
    const site = sites.siteFor(place);
    if (site !== undefined && site.generator !== 'plain') return { base: place.base, site };
  }
  const [first, ...others] = sites.all();
  if (first === undefined || others.length === 0) return first;
  const names = [first, ...others].map(
    (placed) =>
      [
        placed,
        vscode.workspace.asRelativePath(uriOf({ base: placed.base, path: placed.site.root })),
      ] as const,
  );
  return pickOne(question, new Map(names), undefined);
}
