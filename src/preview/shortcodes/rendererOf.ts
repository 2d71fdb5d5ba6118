import type { Tag } from '../../core/shortcode/shortcode';
import type { PreviewNote } from '../previewContext';
import { box } from './box';
import { hugoHighlight, jekyllHighlight } from './codeBlock';
import { comment, details } from './details';
import { figure } from './figure';
import { mediaCards, tweetCards } from './mediaCard';
import { pageParameter } from './pageParameter';
import { pageReference } from './pageReference';
import { qrCode } from './qrCode';
import type { ShortcodeRenderer } from './shortcodeRenderer';
import { talkCard } from './talkCard';

/** One line a shortcode. What a site's own template makes of a name of Hugo's own is not drawn but boxed. */
const hugoRenderers: ReadonlyMap<string, ShortcodeRenderer> = new Map(
  Object.entries({
    figure,
    highlight: hugoHighlight,
    ref: pageReference,
    relref: pageReference,
    param: pageParameter,
    details,
    comment,
    qr: qrCode,
    ...mediaCards,
    ...tweetCards,
  }),
);

/** Names that are a talk's or a speaker's on every site that has them. */
const cardRenderers: ReadonlyMap<string, ShortcodeRenderer> = new Map(
  ['talk', 'session', 'keynote', 'workshop', 'speaker'].map((name) => [name, talkCard]),
);

const liquidRenderers: ReadonlyMap<string, ShortcodeRenderer> = new Map([['highlight', jekyllHighlight]]);

/** How a call is drawn: Hugo's own, a talk's card, or the box that any other gets. */
export function rendererOf(tag: Tag, note: PreviewNote | undefined): ShortcodeRenderer {
  if (tag.dialect === 'liquid')
    return liquidRenderers.get(tag.name) ?? cardRenderers.get(includedName(tag)) ?? box;
  const own = note?.site.shortcodes.get(tag.name);
  const isOwn = own !== undefined && own.origin !== 'builtin' && tag.name !== 'figure';
  const renderer = isOwn ? undefined : hugoRenderers.get(tag.name);
  return renderer ?? cardRenderers.get(tag.name) ?? box;
}

/** `talk` of `{% include talk.html %}`. */
function includedName({ name, parameters: [first] }: Tag): string {
  return name.startsWith('include') && first?.name === undefined
    ? (first?.value.text.replace(/^.*\/|\.\w+$/g, '') ?? '')
    : '';
}
