import { element, escapeHtml, openTag } from '../html/html';
import { encodePart, linkAddress } from '../html/safeAddress';
import { type DrawnCall, type ShortcodeRenderer, whole } from './shortcodeRenderer';

/** A service whose content a shortcode embeds. */
interface Service {
  readonly name: string;
  /** The address of what is shown; `undefined` if the parameters don't say. */
  address(call: DrawnCall): string | undefined;
}

/**
 * What another server would have to be asked for: a quiet card with service, title and link. The preview asks nobody.
 */
function mediaCard(service: Service): ShortcodeRenderer {
  return { body: 'none', isBoxed: true, draw: (call) => whole(cardOf(service, call)) };
}

function cardOf(service: Service, call: DrawnCall): string {
  const address = service.address(call);
  const title = call.parameter('title') || address || call.tag.name;
  const words =
    address === undefined
      ? escapeHtml(title)
      : element('a', [['href', linkAddress(address)]], escapeHtml(title));
  const label = element('span', [['class', 'conference-notes-service']], escapeHtml(service.name));
  if (call.isInline)
    return `${openTag('span', call.outerAttributes('conference-notes-chip'))}${label} ${words}</span>`;
  const attributes = call.outerAttributes('conference-notes-card conference-notes-media', [
    ['aria-label', `${service.name}: ${title}`],
  ]);
  return `${openTag('article', attributes)}${label} ${words}</article>`;
}

const youtube = mediaCard({
  name: 'YouTube',
  address: (call) => below('https://www.youtube.com/watch?v=', call.parameter('id') ?? call.parameter(0)),
});
const vimeo = mediaCard({
  name: 'Vimeo',
  address: (call) => below('https://vimeo.com/', call.parameter('id') ?? call.parameter(0)),
});
const gist = mediaCard({
  name: 'GitHub Gist',
  address: (call) => {
    const user = call.parameter(0);
    const id = call.parameter(1);
    return user === undefined || id === undefined
      ? undefined
      : `https://gist.github.com/${encodePart(user)}/${encodePart(id)}`;
  },
});
const tweet = mediaCard({
  name: 'X',
  address: (call) => {
    const id = call.parameter('id') ?? call.parameter(0);
    const user = call.parameter('user') ?? 'i';
    return below(`https://x.com/${encodePart(user)}/status/`, id);
  },
});
const instagram = mediaCard({
  name: 'Instagram',
  address: (call) => below('https://www.instagram.com/p/', call.parameter(0) ?? call.parameter('id')),
});

/** Hugo's own, under all of the names they had. */
export const mediaCards = {
  youtube,
  vimeo,
  vimeo_simple: vimeo,
  gist,
  instagram,
  instagram_simple: instagram,
} as const;
export const tweetCards = {
  x: tweet,
  x_simple: tweet,
  tweet,
  twitter: tweet,
  twitter_simple: tweet,
} as const;

function below(base: string, id: string | undefined): string | undefined {
  return id === undefined || id === '' ? undefined : base + encodePart(id);
}
