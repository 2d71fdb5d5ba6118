import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Family, textOf } from '../../fuzz/families';
import { operations } from '../../fuzz/operations';
import { countedWork } from '../support/countedCalls';

/** Characters of the shorter text; the longer one has four times as many. */
const short = 1500;
const longer = 4;
/** Work may grow a little faster than the text: a search by halves does. */
const mostExponent = 1.4;

/** V8 loses some counts when it throws code away in the middle; what does grow too fast does so every time. */
const mostTries = 3;

/** Texts of which people who attack readers of text are fond; `npm run fuzz` measures hundreds. */
const families: readonly Family[] = [
  { unit: '{{<' },
  { unit: '{{< a >}}' },
  { unit: '{{< talk tilte="x" >}}', closing: '{{< /talk >}}' },
  { unit: '{% if a %}', closing: '{% endif %}' },
  { unit: '[', middle: 'a', closing: '](b)' },
  { unit: '- A Talk by Ana Ruiz\n' },
  { start: '+++\n', unit: '[a§]\nb = 1\n', end: '+++\n' },
  { start: '---\na: ', unit: '[', closing: ']', end: '\n---\n' },
];

const looked = operations.filter(({ name }) => /hugo$|^conferences|^YAML|^TOML|^include/.test(name));

describe('work grows with the text and not faster, by counts of what is executed', () => {
  for (const family of families)
    it(JSON.stringify(family), () => {
      const [small, large] = [textOf(family, short), textOf(family, short * longer)];
      for (const { name, run } of looked) {
        // Tables are made the first time.
        run(small);
        let exponent = Number.POSITIVE_INFINITY;
        for (let tries = 0; tries < mostTries && exponent > mostExponent; tries++) {
          const [few, many] = [small, large].map((text) => countedWork(() => run(text)));
          exponent = Math.log((many ?? 0) / (few ?? 1)) / Math.log(large.length / small.length);
        }
        assert.ok(exponent <= mostExponent, `${name}: length^${exponent.toFixed(2)}`);
      }
    });
});
