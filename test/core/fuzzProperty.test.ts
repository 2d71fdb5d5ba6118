import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readNotes } from '../../fuzz/readNotes';
import { subjects } from '../../fuzz/subjects';

/** The same inputs in every run; `npm run fuzz` has a million others. */
const seed = 20261121;
/** Inputs for each part of a subject's share, and at least so many. */
const inputsAShare = 4;
const leastInputs = 12;

describe('whatever is given', () => {
  for (const subject of subjects(readNotes(['samples'])))
    it(`${subject.name}: all that must hold does`, () => {
      const { failure } = subject.run({ seed, count: Math.max(leastInputs, subject.share * inputsAShare) });
      assert.equal(failure && `${failure.reason}\nwith ${failure.input}`, undefined);
    });
});
