import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Field } from '../../src/core/frontMatter/frontMatter';
import { readToml } from '../../src/core/frontMatter/tomlReader';

describe('what is broken in one line costs only that line', () => {
  const cases: Readonly<Record<string, string>> = {
    'title =\ndate = 2019-05-20\n': 'date',
    'a = 1\nb =\n[params]\nc = 2\n': 'a params.c',
    'a = 1\n[params]\nb = 1\n[broken\nu = 3\n': 'a params.b params.u',
    'a = 1\n[x\nb = 2\n[y]\nd = 3\n': 'a b y.d',
    'a = 1\nb = \n   \n\nc = 2\n': 'a c',
    'a = 1\nb = "open\nc = 2\n': 'a c',
    'a = 1\nb': 'a',
  };
  for (const [source, expected] of Object.entries(cases))
    it(JSON.stringify(source), () => {
      const { fields, faults } = readToml(source, 0);
      assert.equal(fields.flatMap(pathsOf).join(' '), expected);
      assert.equal(faults.length, 1);
    });
});

function pathsOf({ name, value }: Field): readonly string[] {
  return value.kind === 'mapping' ? value.fields.flatMap(pathsOf).map((below) => `${name}.${below}`) : [name];
}
