// Writes a Hugo site of any size: the same seed, the same bytes. Shaped like real blogs: most pages have nothing to do
// with conferences, a few in a hundred are reports with ten to thirty talks, written in the ways people write them.
//   node bench/makeSite.mjs FOLDER [COUNT [SEED]]
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Raised when what is written changes, so that no bench runs on an older site. */
const edition = 3;

/** The folder of a site with so many notes, made if it isn't there yet. */
export function siteFolder(count, seed = 1) {
  const folder = join(tmpdir(), `conference-notes-bench-${edition}-${seed}-${count}`);
  if (!existsSync(join(folder, 'done'))) {
    rmSync(folder, { recursive: true, force: true });
    makeSite(folder, count, seed);
    writeFileSync(join(folder, 'done'), '');
  }
  return folder;
}

export function makeSite(folder, count, seed) {
  const random = randomNumbers(seed);
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    'hugo.toml',
    'baseURL = "https://example.org/"\ntitle = "Notes"\ndisableKinds = ["taxonomy", "term"]\n',
  );
  write('layouts/_default/single.html', '{{ .Content }}');
  write('layouts/_default/list.html', '{{ .Title }}');
  write('layouts/shortcodes/talk.html', '<h3>{{ .Get "title" }}</h3>{{ .Inner }}');
  for (let i = 0; i < 40; i++) write(`static/images/picture-${i}.png`, 'png');
  for (let i = 0; i < count; i++) {
    const { path, text } = makeNote(random, i);
    write(path, text);
  }
}

/** One note: `isReport` asks for a conference report, else chance decides. */
export function makeNote(random, number, isReport = random() < 0.025) {
  const year = 2010 + Math.floor(random() * 15);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const date = `${year}-${month}-${day}`;
  const series = pick(random, conferences);
  const title = isReport ? `${series} ${year}, day ${1 + (number % 3)}` : sentence(random, 3, 8);
  const tags = isReport ? ['conference', series.toLowerCase()] : [word(random), word(random)];
  const body = isReport ? report(random) : post(random);
  const name = `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${number}`;
  const text = frontMatter(random, { title, date, tags }) + body;
  return {
    path: `content/${isReport ? 'notes' : 'post'}/${year}/${name}.md`,
    text: random() < 0.01 ? text.replace(/\n/g, '\r\n') : text,
  };
}

function frontMatter(random, { title, date, tags }) {
  if (random() < 0.04)
    return `+++\ntitle = "${title}"\ndate = ${date}\ntags = [${tags.map((tag) => `"${tag}"`).join(', ')}]\ndraft = false\n+++\n\n`;
  const lines = [`title: "${title}"`, `date: ${date}T0${Math.floor(random() * 10)}:00:00+01:00`];
  if (random() < 0.9) lines.push('tags:', ...tags.map((tag) => `  - ${tag}`));
  if (random() < 0.6) lines.push(`description: ${sentence(random, 8, 20)}`);
  if (random() < 0.4) lines.push(`image: /images/picture-${Math.floor(random() * 40)}.png`);
  if (random() < 0.3) lines.push('author: Ana Ruiz', 'comments: true');
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** The median of real posts is 780 words, a tenth has three times as many. */
function post(random) {
  const target = 150 + Math.floor(1300 * random() ** 2);
  const parts = [];
  for (let length = 0; length < target; ) {
    const part = pick(random, postParts)(random);
    parts.push(part);
    length += part.split(' ').length;
  }
  return `${parts.join('\n\n')}\n`;
}

const postParts = [
  paragraph,
  paragraph,
  paragraph,
  (random) => `## ${sentence(random, 2, 6)}`,
  (random) => Array.from({ length: 4 }, () => `- ${sentence(random, 4, 12)}`).join('\n'),
  (random) => `\`\`\`js\nconst ${word(random)} = ${word(random)}(${word(random)});\n\`\`\``,
  (random) =>
    `{{< figure src="/images/picture-${Math.floor(random() * 40)}.png" caption="${sentence(random, 3, 8)}" >}}`,
  (random) => `![${sentence(random, 2, 4)}](/images/picture-${Math.floor(random() * 40)}.png)`,
  (random) => `> ${sentence(random, 10, 30)}`,
];

function report(random) {
  const form = pick(random, talkForms);
  const talks = Array.from({ length: 8 + Math.floor(random() * 20) }, () => form(random));
  return `${paragraph(random)}\n\n${talks.join('\n\n')}\n\n## Conclusion\n\n${paragraph(random)}\n`;
}

const talkForms = [
  (random) =>
    `## ${sentence(random, 3, 8)} - ${person(random)}, ${pick(random, companies)}\n\n${paragraph(random)}`,
  (random) => `### ${person(random)} - ${sentence(random, 3, 8)}\n\n${paragraph(random)}`,
  (random) =>
    `### ${sentence(random, 3, 8)}, by ${person(random)} (${pick(random, companies)})\n\n${paragraph(random)}`,
  (random) =>
    `- [${sentence(random, 3, 8)}](https://www.youtube.com/watch?v=${token(random)}) - ${person(random)}, ${pick(random, companies)}`,
  (random) =>
    `{{% talk title="${sentence(random, 3, 8)}" speaker="${person(random)}" %}}\n${paragraph(random)}\n{{% /talk %}}`,
];

function paragraph(random) {
  const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () => `${sentence(random, 8, 24)}.`);
  if (random() < 0.4) sentences.push(`See [${sentence(random, 1, 4)}](https://example.org/${word(random)}).`);
  if (random() < 0.2) sentences.push(`It is *${word(random)}* and \`${word(random)}\`.`);
  return sentences.join(' ');
}

function sentence(random, least, most) {
  const count = least + Math.floor(random() * (most - least));
  const text = Array.from({ length: count }, () => word(random)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function person(random) {
  return `${pick(random, firstNames)} ${pick(random, lastNames)}`;
}

function token(random) {
  return Array.from({ length: 11 }, () =>
    'abcdefghijkmnpqrstuvwxyz23456789'.charAt(Math.floor(random() * 32)),
  ).join('');
}

function pick(random, items) {
  return items[Math.floor(random() * items.length)];
}

/** Marsaglia's xorshift32: the same numbers everywhere. */
export function randomNumbers(seed) {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** What half of any text consists of. */
const smallWords =
  'the of and a to in is it that for on with as you this be are was not have from or by we can but at an will they one which all there more when out up so what about into than them could new some other then now only these over also two how our first use any like time after'.split(
    ' ',
  );
/** What everyday posts are about. */
const topics =
  'build cache change cluster code community container data deploy design developer error example feature function idea image kernel language library machine memory method model module network option order pattern platform problem process product question queue reader release request rule schedule server service source stream system table team test thread tool type user value version'.split(
    ' ',
  );
/** What conferences have, and everyday posts mention: about one word in five hundred. */
const conferenceWords =
  'day days week world live event events talk talks speaker speakers session conference keynote workshop stage hall summit slides'.split(
    ' ',
  );
/** The rest of a language: two thousand words that mean nothing. */
const otherWords = syllableWords(2000);

function syllableWords(count) {
  const random = randomNumbers(99);
  const syllables =
    'ba ce di fo gu la me ni po ru sa te vi zo bra cle dri flo gran plu ster tion ver wick'.split(' ');
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, syllables)).join(''),
  );
}

function word(random) {
  const chance = random();
  if (chance < 0.45) return pick(random, smallWords);
  if (chance < 0.452) return pick(random, conferenceWords);
  return chance < 0.65 ? pick(random, topics) : pick(random, otherWords);
}

const firstNames = 'Ana Bo Carla Dmitri Eva Farid Greta Hugo Ines Jonas Kim Lea Marek Nora Omar Petra'.split(
  ' ',
);
const lastNames =
  'Ruiz Lind Holm Quist Weber Novak Rossi Tanaka Okafor Silva Meyer Dubois Kowalski Haddad'.split(' ');
const companies = ['Acme', 'Initech', 'Globex', 'Umbrella Labs', 'Hooli'];
const conferences = ['ExampleConf', 'CloudDays', 'GopherMeet', 'PyNorth', 'FrontFest', 'DataSummit'];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , folder = 'site', count = '10000', seed = '1'] = process.argv;
  makeSite(folder, Number(count), Number(seed));
}
