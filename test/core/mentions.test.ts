import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTalks } from '../../src/core/conference/findTalks';
import { Note } from '../../src/core/note';

/** The titles of the sessions that a text only mentions. */
function checkMentions(text: string, expected: readonly (string | undefined)[]): void {
  const { mentions } = findTalks(new Note(text));
  assert.deepEqual(
    mentions.map(({ title }) => title),
    expected,
    text,
  );
}

test('mentions of one session, not of many', () => {
  const links = [
    ['Fences and gates', 'https://conf.example/2019/Fahrplan/events/5377.html'],
    ['Puertas de madera', 'https://conf.example/charlas/puertas-de-madera'],
    ['Portões', 'https://conf.example/palestras/17'],
    ['Stakes', 'https://pretalx.conf.example/fenceconf-2019/talk/ABCXYZ/'],
    ['Hedges', 'https://conf.example/talks#t17'],
    ['Thursday keynote', 'https://vimeo.com/1234567'],
    // Not these:
    ['Wood and wool', 'https://conf.example/2019/schedule/track/wood-and-wool/'],
    ['Ana Ruiz', 'https://conf.example/2019/schedule/speaker/ana-ruiz-17/'],
    ['the second day', 'https://conf.example/schedule#day-2'],
    ['Thursday', 'https://vimeo.com/1234568'],
    ['streams', 'https://vimeo.com/1234569'],
  ];
  checkMentions(
    `# FenceConf 2019\n\n${links.map(([text, address]) => `There was [${text}](${address}) to be seen.`).join('\n\n')}\n\n[Video](https://vimeo.com/1234560) | [Slides](https://slides.com/a/b)\n`,
    links.slice(0, 6).map(([text]) => text),
  );
});
