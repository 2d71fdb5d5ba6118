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
