import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { BuiltCli } from './builtCli';

const cli = new BuiltCli();

describe('nothing outside the folder is read', () => {
  const secret = cli.folder({
    'secret.md': 'the secret words\n',
    'schema.json': '{ "required": ["secret"] }',
  });
  const page = '---\ntitle: A\ndate: 2020-01-01\n---\n';

  it('a page that a note includes, through a link or a path', () => {
    const site = cli.folder({
      '_config.yml': 'title: x\n',
      'linked.md': { link: join(secret, 'secret.md') },
      'a.md': `${page}\n{% include_relative linked.md %} {% include_relative ../secret.md %}\n`,
    });
    const run = cli.run(site, 'render', 'a.md');
    assert.equal(run.code, 0);
    assert.doesNotMatch(run.out, /the secret words/);
  });

  it('a schema that settings name', () => {
    for (const named of ['linked.json', '../schema.json', join(secret, 'schema.json')]) {
      const site = cli.folder({
        'hugo.toml': '',
        'linked.json': { link: join(secret, 'schema.json') },
        '.vscode/settings.json': JSON.stringify({
          'conferenceNotes.frontMatter.schemas': { '**/*.md': named },
        }),
        'content/a.md': page,
      });
      const run = cli.run(site, 'check', '--format', 'json');
      assert.deepEqual(JSON.parse(run.out).problems, [], named);
    }
  });
});
