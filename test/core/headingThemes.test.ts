import { test } from 'node:test';
import { checkTalks } from '../support/talkNames';

test('a heading whose paragraphs call several sessions by their titles is a theme', () => {
  // Its own title, or one that it is compared with.
  checkTalks(
    '## Fences at Work\n\nAna Ruiz gave the talk "Fences at Work".\n\nIt went on from the talk "Walls at Work".\n\n## Gates at Work\n\nBo Lind gave a talk. It was nothing like the talk ‘Gates for Beginners’.\n',
    ['Fences at Work | Ana Ruiz', 'Gates at Work | Bo Lind'],
  );
  checkTalks(
    '## Fences at Work - Ana Ruiz\n\nSee her talk "Walls at Work".\n\nSee also the talk "Gates at Work".\n',
    ['Fences at Work | Ana Ruiz'],
  );
});

test('a heading whose text begins with its own home is about that', () => {
  const talks =
    '## Old Walls\n\nAna Ruiz gave a talk on walls.\n\n## Gates\n\nBo Lind gave a great talk about gates.\n';
  checkTalks(
    `## Fences\n\n[Fences](https://youtu.be/aaaaaaaaaaa) are good for talks, the talk said.\n\n${talks}`,
    ['Fences', 'Old Walls | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('a title may speak about something, and the author’s own headings are none', () => {
  const talks =
    '## Old Walls\n\nAna Ruiz gave a talk on walls.\n\n## Gates\n\nBo Lind gave a great talk about gates.\n\n';
  const found = ['Old Walls | Ana Ruiz', 'Gates | Bo Lind'];
  checkTalks(`${talks}## The Truth About Posts\n\nThe talk began with a post.\n`, [
    ...found,
    'The Truth About Posts',
  ]);
  for (const heading of ['About', 'About the venue', 'FenceConf in general', 'Opening', 'Next', 'Le public'])
    checkTalks(`${talks}## ${heading}\n\nCy Moe presented it, the talk had many people.\n`, found);
  checkTalks(`${talks}## Opening the Gate\n\nThe talk began with a gate.\n`, [...found, 'Opening the Gate']);
});

test('a session may be called atelier, and its speaker be linked', () => {
  checkTalks(
    '## Les clôtures\n\nCette conférence nous a montré des clôtures.\n\n## Les murs pour de vrai\n\nC’était l’atelier le plus pratique du jour.\n\nEt le speaker [Ana Ruiz](https://a.example/ana) a bien ri.\n',
    ['Les clôtures', 'Les murs pour de vrai | Ana Ruiz'],
  );
});

test('a heading with its slides and its recording below it is a talk', () => {
  checkTalks(
    '# My year\n\n## Fences in the Rain\n\n### Video\n\n<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>\n\n### Slides\n\nsoon\n\n## Gates at Work\n\n### Slides\n\nsoon\n',
    ['Fences in the Rain', 'Gates at Work'],
  );
  checkTalks(
    '# My year\n\n## Fences in the Rain\n\n### Wood\n\nfir\n\n## Gates at Work\n\n### Iron\n\nred\n',
    [],
  );
});

test('a block of the programme holds titles with their speakers and is none of them', () => {
  const papers =
    '### Mending Posts in Anger\nAna Ruiz, University of Oslo (Norway); Bo Lind, Acme Labs (USA)\n\nGood.\n\n### Wire as Data\nSpeaker: Cy Moe\n\n';
  const found = ['Mending Posts in Anger | Ana Ruiz, Bo Lind', 'Wire as Data | Cy Moe'];
  for (const block of ['10:30-11:30 Session 1: Wood', 'Session 2 - Wood', 'Talk: Wood', 'Tutorial: Wood'])
    checkTalks(`## ${block}\n\n${papers}`, found);
  checkTalks(`## Panel 1: Wood\n\n${papers}`, found);
  // One that names its own speaker, or has none below it.
  checkTalks('## Talk: Gates for All\n\n### Ana Ruiz\n\nIt was good.\n\n### What I learnt\n\nMuch.\n', [
    'Gates for All | Ana Ruiz',
  ]);
  checkTalks('## Session 1: Gates for All\n\n### Hinges\n\nGood.\n\n### Locks\n\nBetter.\n', [
    'Gates for All',
  ]);
});

test('a word or two without what the sessions beside them have in common are none', () => {
  const talks =
    '## Gates at Work - Ana Ruiz\n\nGood.\n\n## Posts for All - Bo Lind\n\nBetter.\n\n## Wire Today - Cy Moe\n\nBest.\n\n';
  const found = ['Gates at Work | Ana Ruiz', 'Posts for All | Bo Lind', 'Wire Today | Cy Moe'];
  checkTalks(`${talks}## Old Oslo\n\nIt rained.\n`, found);
  checkTalks(`${talks}## The Wire Panel\n\nIt rang.\n`, [...found, 'The Wire Panel']);
  checkTalks(`${talks}## How Walls Were Won\n\nIt stood.\n`, [...found, 'How Walls Were Won']);
  checkTalks('## Gates\n\nA talk on gates.\n\n## [Posts](https://youtu.be/aaaaaaaaaaa)\n\nGood.\n', [
    'Gates',
    'Posts',
  ]);
});

test('what stands beside the list of all sessions is none', () => {
  const told =
    '## Neighbours\n\nAfter a talk I spoke with Ana Ruiz of gates.\n\n## Schooling\n\nThe session with Bo Lind showed how children learn.\n\n';
  const items = '- [Gates at Work](https://a.example/) by Ana Ruiz\n- Posts by Bo Lind\n';
  const found = ['Gates at Work | Ana Ruiz', 'Posts | Bo Lind'];
  checkTalks(`${told}## Talks\n\n${items}`, found);
  checkTalks(`${told}## All the sessions I went to\n\n### Day 1\n\n${items}`, found);
  // More of them.
  checkTalks(
    `## Gates for All\n\nIn this talk Ana Ruiz showed gates.\n\n## Posts for All\n\nIn this talk Bo Lind showed posts.\n\n## Other talks\n\n- Wire by Cy Moe\n- Nails by Di Fox\n`,
    ['Gates for All | Ana Ruiz', 'Posts for All | Bo Lind', 'Wire | Cy Moe', 'Nails | Di Fox'],
  );
});

test('how reports end, and where more is to be read', () => {
  const talks =
    '## Old Walls\n\nAna Ruiz gave a talk on walls.\n\n## Gates\n\nBo Lind gave a great talk about gates.\n\n';
  const ends = [
    'But wait… there’s more!',
    'That’s all folks!',
    'There’s always tomorrow…',
    'For examples see [Elm](elm.md)',
  ];
  checkTalks(talks + ends.map((words) => `## ${words}\n\nThe talk was on wood.\n\n`).join(''), [
    'Old Walls | Ana Ruiz',
    'Gates | Bo Lind',
  ]);
});
