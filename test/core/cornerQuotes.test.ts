import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cornerQuoted } from '../../src/core/conference/lines/cornerQuotes';
import { Lexicon } from '../../src/core/conference/people/lexicon';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';

/** `kind: title | speakers`; `undefined` where nothing is read. */
function read(line: string): string | undefined {
  const found = cornerQuoted(line, new Lexicon(() => false));
  return found && `${found.kind}: ${found.title} | ${found.people.join(', ')}`;
}

test('a title in corner quotes with who speaks before or behind it', () => {
  for (const [line, expected] of [
    ['セッション「木を植える」 ー 山田花氏', 'talk: 木を植える | 山田花'],
    ['2日目注目セッション「木を植える話」 - yamada17', 'talk: 木を植える話 | yamada17'],
    ['基調講演 - 1 山田花 『 Planting Oaks 』', 'keynote: Planting Oaks | 山田花'],
    ['１つ目は、Ana Ruiz氏による「木を植える話」です。', 'talk: 木を植える話 | Ana Ruiz'],
    ['《木を植える》-Ana Ruiz，Acme CTO', 'talk: 木を植える | Ana Ruiz'],
    ['山花：《探索木头》', 'talk: 探索木头 | 山花'],
    ['木を植える話', undefined],
    ['「木を植える話」', undefined],
    // The title goes on before the quotation mark.
    ['Wood版「誰のための木？」 - Ana Ruiz', undefined],
    ['「木を植える」と「木を切る」 - Ana Ruiz', undefined],
  ] as const)
    assert.equal(read(line), expected, line);
});

test('what notes in Chinese and Japanese begin and end with is no session', () => {
  const headings = ['はじめに', '《木を植える》-Ana Ruiz', '《門を開く》-Bo Lind', 'まとめ', '参考资料'];
  const { talks } = findTalks(new Note(headings.map((words) => `## ${words}\n\ntext\n`).join('\n')));
  assert.deepEqual(
    talks.map(({ title }) => title),
    ['木を植える', '門を開く'],
  );
});
