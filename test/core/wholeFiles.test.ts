import { test } from 'node:test';
import { checkTalks } from '../support/talkNames';

// What only all lines of a note together can tell.

test('people in bold above their titles in italics', () => {
  const three =
    '**Ana Ruiz**\n*Fences*\nWood.\n\n**Bo Lind**\n*A Web for Sheep*\nWool.\n\n**Cy Moe**\n*In Between*\nWire.\n\n';
  checkTalks(`${three}**Di Head**\n*All the Right Gates*\nHinges.\n`, [
    'Fences | Ana Ruiz',
    'A Web for Sheep | Bo Lind',
    'In Between | Cy Moe',
    'All the Right Gates | Di Head',
  ]);
  const html = three.replace(/\*\*(.+)\*\*/g, '<strong>$1</strong>').replace(/\*(.+)\*/g, '<em>$1 </em>');
  checkTalks(html, ['Fences | Ana Ruiz', 'A Web for Sheep | Bo Lind', 'In Between | Cy Moe']);
  // Alone it may be anybody's motto.
  checkTalks('**Di Head**\n*All the Right Gates*\nHinges.\n', []);
});

test('a dash in a title that has its speaker in parentheses, as all have', () => {
  const others = '## Fences (Bo Lind)\n\n## Walls at Work (Cy Moe)\n\n## Posts (Di Fox)\n\n';
  checkTalks(`${others}## Apache Oak - Wood from Within (Ana Ruiz)\n`, [
    'Fences | Bo Lind',
    'Walls at Work | Cy Moe',
    'Posts | Di Fox',
    'Apache Oak - Wood from Within | Ana Ruiz',
  ]);
});

test('what stands behind the only dash is who speaks where nearly all lines go so', () => {
  const six = ['Ana Ruiz', 'Bo Lind', 'Cy Moe', 'Di Fox', 'Ed Poe', 'Fay Wu'];
  const names = ['Oak', 'Ash', 'Elm', 'Yew', 'Fir', 'Ivy'];
  const items = six.map((name, i) => `- [How ${names[i]} Grows - ${name}](${i}.md)\n`).join('');
  const known = six.map((name, i) => `How ${names[i]} Grows | ${name}`);
  checkTalks(
    `## Day 1\n\n${items}- [Wire at Home - JP Simard](5.md)\n- [Why Gates Open - Ana and Bo](6.md)\n`,
    [...known, 'Wire at Home | JP Simard', 'Why Gates Open | Ana, Bo'],
  );
  // Words that titles are made of, and what may be both.
  checkTalks(`## Day 1\n\n${items}- [Windows - The Good Parts](5.md)\n`, [
    ...known,
    'Windows - The Good Parts',
  ]);
  checkTalks('## Day 1\n\n- [How Oak Grows - Ana Ruiz](0.md)\n- [Wire at Home - JP Simard](5.md)\n', [
    'How Oak Grows | Ana Ruiz',
    'Wire at Home - JP Simard',
  ]);
});

test('names in small letters with their companies, where other headings have them with capitals', () => {
  checkTalks(
    '# Ways of Testing Oak (Adam Ash - Acme)\n\nx\n\n# old answers to new walls - bo lind (big red barn)\n\nx\n\n# How to Build a Gate - Ana Ruiz\n\nx\n\n# Posts > Rails - Cy Moe (Initech)\n\nx\n\n# 99% Is Not Enough - Di Fox\n\nx\n\n# Pros and Cons of Wire - Ed Poe\n\nx\n',
    [
      'Ways of Testing Oak | Adam Ash',
      'old answers to new walls | bo lind',
      'How to Build a Gate | Ana Ruiz',
      'Posts > Rails | Cy Moe',
      '99% Is Not Enough | Di Fox',
      'Pros and Cons of Wire | Ed Poe',
    ],
  );
});

test('names of two to six letters behind a dash, in scripts that part no words', () => {
  const items = ['曲華榮', '廖冠綸', '翁浩正、陳浩維', '福地開', '山田太郎']
    .map((name, i) => `- [柵欄的未來第${i}部 - ${name}](${i}.md)\n`)
    .join('');
  checkTalks(`## Day 1\n\n${items}`, [
    '柵欄的未來第0部 | 曲華榮',
    '柵欄的未來第1部 | 廖冠綸',
    '柵欄的未來第2部 | 翁浩正, 陳浩維',
    '柵欄的未來第3部 | 福地開',
    '柵欄的未來第4部 | 山田太郎',
  ]);
});

test('what their author did is no title where two headings tell of it', () => {
  const told = 'In this talk I spoke of wood.\n\n';
  checkTalks(`# I gave a talk!\n\n${told}# Oak at Work and Play\n\n${told}# We met old friends\n\n${told}`, [
    'Oak at Work and Play',
  ]);
  checkTalks(`# We built a fence in a day\n\n${told}# Oak at Work and Play\n\n${told}`, [
    'We built a fence in a day',
    'Oak at Work and Play',
  ]);
});

test('what stands behind the last colon is who speaks where nearly all headings go so', () => {
  const four = ['Ana Ruiz', 'Bo Lind', 'Cy Moe & Di Fox', 'Ed Poe'];
  const named = four.map(
    (name, i) => `## Track ${i} - Wood ${'I'.repeat(i + 1)} in Use: The Rest: ${name}\n\n`,
  );
  const known = four.map(
    (name, i) => `Wood ${'I'.repeat(i + 1)} in Use: The Rest | ${name.replace(' &', ',')}`,
  );
  const items = '* Oak: hard\n* Ash: tough\n* Elm: wet\n* Yew: old\n* Fir: soft\n';
  checkTalks(`${named.join(items)}${items}## Posts: An Introduction\n`, known);
  checkTalks('## Wood in Use: Oak Beams\n\nThis talk was fun.\n\n## Wire: Ana Ruiz\n\nThis talk too.\n', [
    'Wood in Use: Oak Beams',
    'Wire: Ana Ruiz',
  ]);
});

test('long names in parentheses behind titles in bold', () => {
  const line = (title: string, name: string) =>
    `**10:00 - ${title} (${name})**\n\nEsta palestra foi boa.\n\n`;
  checkTalks(
    line('Uso de cercas', 'Ana Ruiz') +
      line('Quer construir? Pergunte', 'Bo Lind') +
      line('Novas cercas de arame: Postes', 'Isamar Villas Boas Ruiz Maia') +
      line('Cercas vivas', 'Rafael de Carvalho Lind'),
    [
      'Uso de cercas | Ana Ruiz',
      'Quer construir? Pergunte | Bo Lind',
      'Novas cercas de arame: Postes | Isamar Villas Boas Ruiz Maia',
      'Cercas vivas | Rafael de Carvalho Lind',
    ],
  );
});

test('tracks in parentheses behind titles, where several headings bear them', () => {
  const noted = (title: string) => `### ${title}\n> Ana Ruiz @ana\n> Bo Lind @bo\n\n* wood\n\n`;
  const both = ' | Ana Ruiz, Bo Lind';
  checkTalks(['OakQuery (WW)', 'Gates (GV)', 'Posts (WW):'].map(noted).join(''), [
    `OakQuery${both}`,
    `Gates${both}`,
    `Posts${both}`,
  ]);
  checkTalks(['OakQuery (WW)', 'Gates (GV)', 'Posts (PW)'].map(noted).join(''), [
    `OakQuery (WW)${both}`,
    `Gates (GV)${both}`,
    `Posts (PW)${both}`,
  ]);
});

test('a role behind what looks like no name, and names in two parts of scripts without capitals', () => {
  const roles = ['Ana Ruiz, Senior Carpenter Acme', 'Bo Lind, Founder Initech', 'Cy Moe, Wood Analyst Fable'];
  const headings = [...roles, 'Di Fox, Consultant', 'Val Gate, Senior Design Advocate Acme'];
  checkTalks(headings.map((who, i) => `### Fences of Oak ${i} - ${who}\n\n- wood\n\n`).join(''), [
    'Fences of Oak 0 | Ana Ruiz',
    'Fences of Oak 1 | Bo Lind',
    'Fences of Oak 2 | Cy Moe',
    'Fences of Oak 3 | Di Fox',
    'Fences of Oak 4 | Val Gate',
  ]);
  const titles = ['木の話', '鉄の扉', '長い柵', '羊と犬'];
  const people = ['木村 花', '鉄山 太郎', '長野 恵', '石橋 啓太'];
  checkTalks(
    titles.map((title, i) => `## ${title} - ${people[i]}\n\n講演\n\n`).join(''),
    titles.map((title, i) => `${title} | ${people[i]}`),
  );
});

test('recordings that are shown below most of the headings', () => {
  const shown = (title: string) =>
    `## ${title}\n\nWood grows.\n\n<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>\n\n`;
  checkTalks(
    `${shown('Oak.wood')}${shown('Everything You Need to Know')}${shown('Gates from Iron')}## Fancy Posts of Elm Wood\n\nx\n`,
    ['Oak.wood', 'Everything You Need to Know', 'Gates from Iron', 'Fancy Posts of Elm Wood'],
  );
  checkTalks(`${shown('Oak.wood')}${shown('Gates from Iron')}## Fancy Posts\n\nx\n`, []);
});

test('headings whose text begins with several sessions are none', () => {
  const talks = (first: string) =>
    `I attended the talks:\n\n# Green Wood\n\n${first}\n\n**Fences of Oak**\n\nAna Ruiz showed fences.\n\n**Gates for All**\n\nBo Lind showed gates.\n\n**Posts of Elm**\n\nCy Moe showed posts.\n`;
  checkTalks(talks('Several of the sessions were about green wood.'), [
    'Fences of Oak | Ana Ruiz',
    'Gates for All | Bo Lind',
    'Posts of Elm | Cy Moe',
  ]);
});
