import type { Translate } from '../../core/check/problemTable';
import { fileOf, pictureOf } from '../picture';
import type { PreviewNote } from '../previewContext';
import { missingPicture } from '../shortcodes/missingPicture';
import { escapeHtml } from './html';
import { type HtmlPiece, htmlPieces } from './htmlTokens';

/**
 * HTML with the addresses of the site's pictures, videos and sounds replaced by where they load from here. For a missing
 * one there is a box: in a picture's place, and before a player, which shows nothing that stands in it.
 */
export function withPictures(html: string, note: PreviewNote, translate: Translate): string {
  if (!/<(?:img|video|audio|source)\b/i.test(html)) return html;
  const drawn: string[] = [];
  /** Where the player starts that is open. */
  let player: number | undefined;
  for (const piece of htmlPieces(html)) {
    if (piece.kind !== 'tag' || piece.isUnfinished || !shown.has(piece.name)) {
      drawn.push(piece.raw);
      continue;
    }
    if (piece.isClosing) player = undefined;
    else if (players.has(piece.name)) player = drawn.length;
    const missing = piece.isClosing ? '' : missingIn(piece, note, translate);
    if (missing !== '' && piece.name === 'img') drawn.push(missing);
    else drawn.push(piece.isClosing ? piece.raw : withAddresses(piece, note));
    if (missing !== '' && player !== undefined) drawn[player] = missing + (drawn[player] ?? '');
  }
  return drawn.join('');
}

type TagPiece = Extract<HtmlPiece, { kind: 'tag' }>;

const players: ReadonlySet<string> = new Set(['video', 'audio']);
const shown: ReadonlySet<string> = new Set(['img', 'source', ...players]);

/** The box for a tag whose file isn't there; `''` if it is. */
function missingIn({ name, attributes }: TagPiece, note: PreviewNote, translate: Translate): string {
  const source = attributes.get('src');
  if (source === undefined) return '';
  const picture = name === 'img' ? pictureOf(source, note) : fileOf(source, note);
  return picture.kind === 'missing' || picture.kind === 'played'
    ? missingPicture(source, picture, { note, translate }, name !== 'img')
    : '';
}

/** Only the addresses change: the rest stays as the writer has it. Quoted values are passed over whole. */
function withAddresses({ raw, attributes }: TagPiece, note: PreviewNote): string {
  const done = new Set<string>();
  return raw.replace(attributeWithValue, (all: string, name: string) => {
    const key = name.toLowerCase();
    const address = addressAttributes.get(key)?.(attributes.get(key) ?? '', note);
    // Of an attribute that is given twice browsers take the first.
    if (address === undefined || done.has(key) || address === attributes.get(key)) return all;
    done.add(key);
    return `${key}="${escapeHtml(address)}"`;
  });
}

const attributeWithValue = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?/g;

const addressAttributes: ReadonlyMap<string, (value: string, note: PreviewNote) => string> = new Map([
  ['src', addressOf],
  ['poster', addressOf],
  ['srcset', addressesOf],
]);

function addressOf(source: string, note: PreviewNote): string {
  const file = fileOf(source, note);
  return file.kind === 'shown' ? file.address : source;
}

/** `a.png 1x, b.png 2x` */
function addressesOf(candidates: string, note: PreviewNote): string {
  return candidates
    .split(/(?<=\s[\d.]+[wx])\s*,\s*|,\s+/)
    .map((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/);
      return [addressOf(address, note), ...size].join(' ');
    })
    .join(', ');
}
