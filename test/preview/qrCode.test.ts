import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeOf, elementsOf } from './support/domOf';
import { renderPage } from './support/renderPage';

function htmlOf(body: string): string {
  return renderPage('content/a.md', { 'hugo.toml': '', 'content/a.md': body });
}

/** The picture's attributes in order, without its address. */
function attributesOf(call: string): string {
  const [img] = elementsOf(htmlOf(call), ({ tagName }) => tagName === 'img');
  assert.ok(img !== undefined);
  return img.attrs
    .filter(({ name }) => name !== 'src')
    .map(({ name, value }) => `${name}=${value}`)
    .join(' ');
}

/** The dark modules that the picture's path paints, inside its border of four. */
function modulesOf(call: string): readonly string[] {
  const [img] = elementsOf(htmlOf(call), ({ tagName }) => tagName === 'img');
  const svg = decodeURIComponent((attributeOf(img ?? assert.fail(), 'src') ?? '').replace(/^[^,]*,/, ''));
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '0'));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]?.fill('1', Number(x), Number(x) + Number(length));
  const border = 4;
  const isLight = (row: readonly string[] = []) => !row.includes('1');
  assert.ok(rows.slice(0, border).every(isLight) && rows.slice(-border).every(isLight));
  return rows.slice(border, -border).map((row) => row.slice(border, -border).join(''));
}

/** `https://gohugo.io` at the medium level with the first mask, as another program for QR codes draws it. */
const gohugo = `
1111111000010110101111111
1000001011110011101000001
1011101001100111001011101
1011101000001110001011101
1011101010100011001011101
1000001000100101101000001
1111111010101010101111111
0000000000011111000000000
1010101001111011100010010
1000000110010010111000001
1011011110100100110100111
1111010111010000101000010
1010011101101001111001011
0010100000111100011001001
1001011000011010000100111
0111110011001110110010010
1010001010110011111111000
0000000011010011100011011
1111111000000101101011011
1000001000010000100011000
1011101010101000111111001
1011101001111100100111100
1011101011011011110010001
1000001000101111100011010
1111111011110011111100011`;

describe("Hugo's qr", () => {
  it('is the code of its text', () =>
    assert.deepEqual(modulesOf('{{< qr text="https://gohugo.io" />}}'), gohugo.trim().split('\n')));
  it('takes its body for the text', () =>
    assert.deepEqual(modulesOf('{{< qr >}}\n  https://gohugo.io\n{{< /qr >}}'), gohugo.trim().split('\n')));
  // 25 modules of four pixels and a border of four modules on each side.
  it('says its size', () =>
    assert.equal(attributesOf('{{< qr text="https://gohugo.io" />}}'), 'width=132 height=132'));
  // A higher level needs the next larger code: 29 modules.
  it('has the attributes of its parameters, in the order of its template', () =>
    assert.equal(
      attributesOf(
        '{{< qr text="https://gohugo.io" level="high" scale=4 targetDir="codes" loading="lazy" title="T" id="i" class="c" alt="QR code" />}}',
      ),
      'width=148 height=148 alt=QR code class=c id=i title=T loading=lazy',
    ));
  it('can be smaller', () =>
    assert.equal(attributesOf('{{< qr text="https://gohugo.io" scale=2 />}}'), 'width=66 height=66'));
  it('stays in its line', () =>
    assert.match(htmlOf('before {{< qr text="x" />}} after'), /<p>before <img [^>]*> after<\/p>/));

  for (const call of [
    '{{< qr />}}',
    '{{< qr "x" />}}',
    '{{< qr text="x" level="highest" />}}',
    '{{< qr text="x" scale=1 />}}',
    '{{< qr text="x" scale=2.5 />}}',
    `{{< qr text="${'x'.repeat(2332)}" />}}`,
  ])
    it(`is no picture where Hugo makes none: ${call.slice(0, 40)}`, () => {
      const html = htmlOf(call);
      assert.match(html, /conference-notes-box/);
      assert.doesNotMatch(html, /<img/);
    });
  it('is one with as much text as fits', () =>
    assert.equal(modulesOf(`{{< qr text="${'x'.repeat(2331)}" />}}`).length, 177));
});
