import assert from 'node:assert/strict';
import { attributeOf, elementsOf } from './domOf';

const forbiddenElements: ReadonlySet<string> = new Set(
  'script style iframe frame frameset object embed applet form button input textarea select meta base link template noscript math animate set foreignobject use title xmp plaintext isindex'.split(
    ' ',
  ),
);

/** HTML, as a browser would understand it, that runs nothing and loads nothing but pictures. `where` is told in failures. */
export function isHarmless(html: string, where: string): void {
  for (const element of elementsOf(html, () => true)) {
    const { tagName, attrs } = element;
    // The box of a task list: nobody can tick it.
    const isTask =
      attributeOf(element, 'type') === 'checkbox' && attributeOf(element, 'disabled') !== undefined;
    assert.ok(isTask || !forbiddenElements.has(tagName.toLowerCase()), `${where}: <${tagName}> in ${html}`);
    for (const { name, value } of attrs) {
      assert.ok(
        !/^on|^srcdoc$|^formaction$|^xlink|^ping$|^action$|^background$/i.test(name),
        `${where}: ${name} in ${html}`,
      );
      if (name === 'style')
        assert.ok(!/url|position|expression|\\|@import|inset/i.test(value), `${where}: style ${value}`);
    }
    for (const name of ['href', 'src', 'poster', 'data', 'cite']) {
      const address = (attributeOf(element, name) ?? '').replace(/[\u0000-\u0020]/g, '');
      if (tagName === 'img' && isDrawing(address)) continue;
      assert.ok(
        !/^(?:javascript|vbscript|file|data:(?!image\/(?:png|gif|jpe?g|webp)))/i.test(address),
        `${where}: ${name}=${address} in ${html}`,
      );
    }
  }
}

/** A drawing of our own: it holds shapes and nothing else. */
function isDrawing(address: string): boolean {
  const [, source = ''] = /^data:image\/svg\+xml,([!-~]*)$/.exec(address) ?? [];
  const elements = elementsOf(decodeURIComponent(source), () => true);
  return (
    elements.length > 0 &&
    elements.every(
      ({ tagName, attrs }) => shapes.has(tagName) && attrs.every(({ name }) => !/^on|href/.test(name)),
    )
  );
}

const shapes: ReadonlySet<string> = new Set(['svg', 'path']);
