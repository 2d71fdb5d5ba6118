import { textAt } from '../core/site/configValue';
import type { FilePath } from '../core/text/paths';
import { encodeAddress, isSafeAddress } from './html/safeAddress';
import type { PreviewNote } from './previewContext';

/** How a picture that a note names can be shown. */
export type Picture =
  | {
      readonly kind: 'shown';
      readonly address: string;
      /** From `?width=600px`, ready for a `style`. */
      readonly width: string | undefined;
      /** From `?classes=shadow,border`. */
      readonly classes: readonly string[];
    }
  /** It isn't there; `lookedFor`: where it might lie, most likely first. */
  | { readonly kind: 'missing'; readonly lookedFor: readonly FilePath[] }
  /** No address that a picture may have: `javascript:`, `file:`. */
  | { readonly kind: 'refused' }
  /** A video or a sound, which browsers play in an element of their own and not as a picture. */
  | { readonly kind: 'played' };

/** Finds the picture that `source` names, as the note's generator would. Without a note: as it is written. */
export function pictureOf(source: string, note: PreviewNote | undefined): Picture {
  const found = fileOf(source, note);
  return found.kind === 'shown' && isPlayed.test(source) ? { kind: 'played' } : found;
}

const isPlayed = /^[^?#]+\.(?:mp4|m4v|webm|ogv|mov|avi|mkv|mp3|m4a|oga|ogg|opus|wav|flac|aac)(?:[?#]|$)/i;

/** The same for what a `video`, `audio` or `source` names. */
export function fileOf(source: string, note: PreviewNote | undefined): Exclude<Picture, { kind: 'played' }> {
  if (!isSafeAddress(source)) return { kind: 'refused' };
  const own = onOwnServer(source, note);
  const lookedFor = note?.site.filesFor(own ?? source, note.path) ?? [];
  const file = lookedFor.find((path) => note?.files.has(path) === true) ?? firstUnknown(lookedFor, note);
  if (file === undefined && lookedFor.length > 0 && own === undefined) return { kind: 'missing', lookedFor };
  const address =
    file === undefined || note === undefined
      ? encodeAddress(source.trim())
      : note.pictureAddress(file, source);
  if (note?.appliesPictureQuery !== true || file === undefined)
    return { kind: 'shown', address, width: undefined, classes: [] };
  return { kind: 'shown', address, ...queryOf(source) };
}

/** `https://blog.example/a.png` → `/a.png` where Jekyll's `{{ site.url }}` is that: the site's own file, if it is there. */
function onOwnServer(source: string, note: PreviewNote | undefined): string | undefined {
  const url = textAt(note?.site.config, 'url')?.replace(/\/$/, '');
  return url && source.startsWith(`${url}/`) ? source.slice(url.length) : undefined;
}

/** Nothing is said about a file before it is known that it isn't there. */
function firstUnknown(paths: readonly FilePath[], note: PreviewNote | undefined): FilePath | undefined {
  return paths.find((path) => note?.files.has(path) === undefined);
}

function queryOf(source: string): {
  readonly width: string | undefined;
  readonly classes: readonly string[];
} {
  const query = new URLSearchParams(/\?([^#]*)/.exec(source)?.[1]?.replaceAll('&amp;', '&') ?? '');
  const width = query.get('width') ?? undefined;
  return {
    width: width === undefined || !isLength.test(width) ? undefined : asLength(width),
    classes: (query.get('classes') ?? '').split(/[,\s]+/).filter((name) => isClassName.test(name)),
  };
}

const isLength = /^\d{1,4}(?:\.\d{1,3})?(?:px|%|em|rem|vw|pc|pt|cm|mm|in)?$/;
const isClassName = /^[a-z][\w-]{0,40}$/i;

function asLength(width: string): string {
  return /\d$/.test(width) ? `${width}px` : width;
}
