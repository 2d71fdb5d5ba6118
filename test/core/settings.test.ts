import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExclude, defaultInclude, readSettings } from '../../src/core/settings/settings';

const read = (values: Record<string, unknown>) => readSettings((key) => values[key]);

test('nothing set: the defaults', () => {
  const settings = read({});
  assert.deepEqual(settings.include, defaultInclude);
  assert.deepEqual(settings.exclude, defaultExclude);
  assert.equal(settings.maxFileSize, 1024 * 1024);
  assert.equal(settings.followEditor, true);
});

test('values of a wrong type count as not set', () => {
  const settings = read({
    'files.include': 'x',
    'files.maxSize': -1,
    'problems.severity': ['error'],
    'conferences.keys': { meetup: 1, event: 'conference' },
    'sidebar.followEditor': 'yes',
  });
  assert.deepEqual(settings.include, defaultInclude);
  assert.equal(settings.maxFileSize, 1024 * 1024);
  assert.equal(settings.severities.size, 0);
  assert.deepEqual([...settings.conferences.keys], [['event', 'conference']]);
  assert.equal(settings.followEditor, true);
});

test('severities keep the known levels, under any name', () => {
  const { severities } = read({
    'problems.severity': JSON.parse('{"image.missing":"off","link.missing":"fatal","__proto__":"hint"}'),
  });
  assert.deepEqual(
    [...severities],
    [
      ['image.missing', 'off'],
      ['__proto__', 'hint'],
    ],
  );
});
