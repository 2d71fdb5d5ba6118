import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Base } from './mutations';

const collections = 'collections:\n  talks:\n    output: true\n';

/** The samples' front matter, each with a body of one line, and what the samples have none of: TOML and JSON. */
export function readBases(): readonly Base[] {
  return [...basesIn('samples/hugo', 'hugo'), ...basesIn('samples/jekyll', 'jekyll'), ...written];
}

function basesIn(root: string, generator: Base['generator']): readonly Base[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?:content|_posts|_talks)\/.*\.md$/.test(path) && !path.includes('mistakes'))
    .filter((path) => !path.endsWith('_index.md'))
    .sort()
    .flatMap((path) => {
      const block = /^(---|\+\+\+)\n[\s\S]*?\n\1\n/.exec(readFileSync(join(root, path), 'utf8'))?.[0];
      if (block === undefined) return [];
      const config = path.startsWith('_talks') ? { config: collections } : {};
      return [{ generator, path, text: `${block}\nbody\n`, ...config }];
    });
}

const written: readonly Base[] = [
  {
    generator: 'hugo',
    path: 'content/post/toml.md',
    text: '+++\ntitle = "Rust: the talk"\ndate = 2019-05-24T10:00:00+02:00\ntags = ["rust", "talks"]\ndraft = false\nweight = 10\n\n[params]\nvenue = \'Bella Center\'\n+++\n\nbody\n',
  },
  {
    generator: 'hugo',
    path: 'content/post/json.md',
    text: '{\n"title": "Rust: the talk",\n"date": "2019-05-24T10:00:00Z",\n"tags": ["rust", "talks"],\n"draft": false,\n"params": { "venue": "Bella Center" }\n}\n\nbody\n',
  },
  {
    generator: 'hugo',
    path: 'content/talks/ana.md',
    text: '---\ntitle: "Ana\'s talk"\ndate: "2019-05-24T10:00:00+02:00"\nspeakers:\n  - name: Ana Ruiz\n    affiliation: Acme & Co\n  - name: Bo Lind\ntags:\n- rust\n- "c++"\nsummary: >-\n  One sentence,\n  folded.\naliases: [/old/]\n---\n\nbody\n',
  },
  {
    generator: 'jekyll',
    path: '_posts/2019-05-24-a-long-day.md',
    text: "---\nlayout: post\ntitle: 'Ana''s \"long\" day'\ncategories: [events, rust]\ntags:\n  - rust\n  - talks\nauthor:\n  name: Bo\nexcerpt: |\n  Two\n  lines\n---\n\nbody\n",
  },
  {
    generator: 'jekyll',
    path: 'about.md',
    text: '---\ntitle: About\npermalink: /about/\ndate: 2019-05-24\n---\n\nbody\n',
  },
];
