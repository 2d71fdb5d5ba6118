import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overviewPost } from '../../src/core/assist/writing/overviewPost';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';

const overview = '# FenceConf 2019\n\nTalks: 2\n\n| Talk | Speakers |\n| --- | --- |\n| Walls | Ana Ruiz |\n';

function check(name: string, head: string, expected: string): void {
  test(name, () => {
    const post = overviewPost(head, overview);
    assert.equal(post, expected);
    assert.equal(summarize(new Note(post), '_posts/2019-05-23-fenceconf-2019.md'), undefined);
  });
}

const body = overview.slice(overview.indexOf('\n\n') + 2);
check(
  'instead of the name of the conference',
  '---\ntitle: FenceConf 2019\ndate: 2019-05-23\nconference: FenceConf 2019\ntags: [fences]\n---\n\n',
  `---\ntitle: FenceConf 2019\nconference: false\ndate: 2019-05-23\ntags: [fences]\n---\n\n${body}`,
);
check(
  'where the notes have no such field',
  '---\r\ntitle: FenceConf 2019\r\nevent: FenceConf 2019\r\n---\r\n\r\n',
  `---\r\ntitle: FenceConf 2019\r\nconference: false\r\nevent: FenceConf 2019\r\n---\r\n\r\n${body}`,
);
check(
  'a conference of several lines',
  '---\nconference:\n  name: FenceConf\n  year: 2019\ntitle: FenceConf 2019\n---\n\n',
  `---\ntitle: FenceConf 2019\nconference: false\n---\n\n${body}`,
);
check(
  'TOML, with a table of parameters',
  '+++\ntitle = "FenceConf 2019"\n[params]\nconference = "FenceConf 2019"\n+++\n\n',
  `+++\ntitle = "FenceConf 2019"\nconference = false\n[params]\nconference = "FenceConf 2019"\n+++\n\n${body}`,
);
check(
  'JSON',
  '{ "title": "FenceConf 2019", "conference": "FenceConf 2019" }\n\n',
  `{\n  "title": "FenceConf 2019",\n  "conference": false\n}\n\n${body}`,
);
check('notes without front matter', '# FenceConf 2019\n\n', `---\nconference: false\n---\n\n${overview}`);
check(
  'front matter in which nothing can be written',
  '---\n{ title: FenceConf 2019 }\n---\n\n',
  `---\nconference: false\n---\n\n${overview}`,
);
