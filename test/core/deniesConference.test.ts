import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';
import { readSettings } from '../../src/core/settings/settings';

const path = 'content/posts/fenceconf-2019.md';
const body =
  '\n\n## Walls - Ana Ruiz\n\nSome words about walls.\n\n## Posts - Bo Lind\n\nSome words about posts.\n';

function isNote(head: string, settings: Readonly<Record<string, unknown>> = {}): boolean {
  const { conferences } = readSettings((key) => settings[key]);
  return summarize(new Note(head + body), path, conferences) !== undefined;
}

function check(head: string, expected: boolean): void {
  test(JSON.stringify(head), () => assert.equal(isNote(head), expected));
}

check('---\ntitle: FenceConf 2019\n---', true);
check('---\ntitle: FenceConf 2019\nconference: true\n---', true);
check('---\ntitle: FenceConf 2019\nconference:\n---', true);
check('---\ntitle: FenceConf 2019\nconference: false\n---', false);
check('---\ntitle: FenceConf 2019\nconference: False\n---', false);
check('---\ntitle: FenceConf 2019\nconference: "false"\n---', false);
check('---\ntitle: FenceConf 2019\nevent: FenceConf 2019\nConference: false\n---', false);
check('---\ntitle: FenceConf 2019\ntalks: [Walls, Posts]\nconference: false\n---', false);
check('---\ntitle: FenceConf 2019\nparams:\n  conference: false\n---', false);
check('---\ntitle: FenceConf 2019\nconference: FenceConf 2019\nparams:\n  conference: false\n---', true);
check('+++\ntitle = "FenceConf 2019"\nconference = false\n+++', false);
check('{ "title": "FenceConf 2019", "conference": false }', false);
check('---\ntitle: FenceConf 2019\nsummit: false\n---', true);

test('no setting makes a note of what says that it is none', () => {
  const settings = {
    'conferences.include': ['**'],
    'conferences.names': { '**': 'FenceConf 2019' },
    'conferences.keys': { gathering: 'conference' },
  };
  assert.equal(isNote('---\ntitle: Walls\n---', settings), true);
  assert.equal(
    isNote('---\ntitle: Walls\ngathering: FenceConf 2019\nconference: false\n---', settings),
    false,
  );
});
