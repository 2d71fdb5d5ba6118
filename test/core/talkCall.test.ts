import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TalkWords, talkCall } from '../../src/core/assist/writing/talkCall';
import { readSites, siteOf } from '../../src/core/site/sites';

const words: TalkWords = {
  title: 'On "Queues"',
  speakers: 'Ana Ruiz, Bo Lind',
  video: 'https://v.example/1',
};

/** The call in a site of these files. */
function check(
  name: string,
  files: Readonly<Record<string, string>>,
  given: TalkWords,
  expected: string,
): void {
  test(name, () => {
    const sites = readSites(new Map(Object.entries(files)));
    assert.equal(talkCall(siteOf('content/a.md', sites), given), expected);
  });
}

const hugo = { 'hugo.toml': 'baseURL = "https://example.com"\n' };
const jekyll = { '_config.yml': 'title: Notes\nmarkdown: kramdown\n' };

check('no site', {}, words, '## [On "Queues"](https://v.example/1) - Ana Ruiz, Bo Lind\n\n$0');
check('only a speaker', {}, { title: '', speakers: 'Ana', video: '' }, '## Ana\n\n$0');
check('no speaker', {}, { title: 'A', speakers: '', video: '' }, '## A\n\n$0');
check(
  'a site without a talk shortcode',
  hugo,
  { ...words, video: '' },
  '## On "Queues" - Ana Ruiz, Bo Lind\n\n$0',
);
check(
  'a shortcode without a body',
  { ...hugo, 'layouts/shortcodes/talk.html': '{{ .Get "title" }} {{ .Get "speaker" }}' },
  words,
  '{{< talk title=`On "Queues"` speaker="Ana Ruiz, Bo Lind" >\\}\\}\n\n$0',
);
check(
  'a shortcode with a body',
  { ...hugo, 'layouts/shortcodes/talk.html': '{{ .Get "title" }} {{ .Get "recording" }} {{ .Inner }}' },
  { ...words, title: 'A' },
  '{{< talk title="A" recording="https://v.example/1" >\\}\\}\n\n$0\n\n{{< /talk >\\}\\}',
);
check(
  'an include',
  { ...jekyll, '_includes/talk.html': '{{ include.title }} {{ include.by }}' },
  words,
  '{% include talk.html title="On \\\\"Queues\\\\"" by="Ana Ruiz, Bo Lind" %\\}\n\n$0',
);
