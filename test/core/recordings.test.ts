import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarize } from '../../src/core/conference/notes/summarize';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { bothLineEnds } from '../support/lineEnds';

const address = (id: string) => `https://youtu.be/${id.repeat(11)}`;

/** The talks of a report with one talk, by their recordings: `Mending Old Fences aaaaaaaaaaa`. */
function checkRecording(below: string, ...expected: readonly string[]): void {
  const other = '## Walls That Last - Bo Lind\n\nStone, and a lot of it, and then some more of the same.\n';
  const text = `# FenceConf 2019\n\n## Mending Old Fences - Ana Ruiz\n\n${below}\n\n${other}`;
  const talks = summarize(new Note(text), 'fenceconf-2019.md')?.talks ?? [];
  const said = talks.map(({ kind, title, video }) =>
    [kind === 'mention' ? 'mention' : '', title, video?.replace('https://youtu.be/', '') ?? '']
      .join(' ')
      .trim(),
  );
  assert.deepEqual(said, [...expected, 'Walls That Last'], below);
}

test('a link in a sentence is what somebody is reminded of, unless its words tell of the talk', () => {
  const a = `(${address('a')})`;
  checkRecording(`It reminded me of [Bob's old rant]${a}, and of much else.`, 'Mending Old Fences');
  checkRecording(`She [discussed how they are mended]${a}.`, 'Mending Old Fences aaaaaaaaaaa');
  checkRecording(`You can see all of it [here]${a}.`, 'Mending Old Fences aaaaaaaaaaa');
  checkRecording(`[Ihr Vortrag]${a} war gut.`, 'Mending Old Fences aaaaaaaaaaa');
});

test('what is called a recording comes before what is told', () => {
  const below = `As [her talk on walls](${address('a')}) showed, they are old.\n\n`;
  checkRecording(
    `${below}Recording: ${address('b')}`,
    'Mending Old Fences bbbbbbbbbbb',
    'mention her talk on walls aaaaaaaaaaa',
  );
  checkRecording(
    `${below}[Video](${address('b')})`,
    'Mending Old Fences bbbbbbbbbbb',
    'mention her talk on walls aaaaaaaaaaa',
  );
});

test('pages on lines of their own below a title in bold', () => {
  const text =
    '### Talks\n\n**Fences of Oak** (_Ana Ruiz_)\n<br/>&nbsp;&nbsp;https://www.youtube.com/watch?v=aaaaaaaaaaa\n<br/>&nbsp;&nbsp;https://speakerdeck.com/ana/oak\n\n**Gates** (_Bo Lind_)\nIt rained.\n\n**Hedges** (_Cy Moe_)\n**Walls** (_Di Fox_)\n[Video](https://vimeo.com/12345)\n';
  for (const written of bothLineEnds(text))
    assert.deepEqual(
      findTalks(new Note(written)).talks.map(({ title, video, slides }) => [title, video, slides]),
      [
        ['Fences of Oak', 'https://www.youtube.com/watch?v=aaaaaaaaaaa', 'https://speakerdeck.com/ana/oak'],
        ['Gates', undefined, undefined],
        ['Hedges', undefined, undefined],
        ['Walls', 'https://vimeo.com/12345', undefined],
      ],
      written,
    );
});
