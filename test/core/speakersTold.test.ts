import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFraming } from '../../src/core/conference/lines/pageFraming';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { checkSpeakers, checkTalks } from '../support/talkNames';

test('German names its speakers after the verb', () => {
  checkSpeakers('In ihrem Vortrag "Zäune" berichten Ana Ruiz und Bo Lind vom Holzbau über Zäune.', [
    'Ana Ruiz',
    'Bo Lind',
  ]);
  checkSpeakers('Hier zeigt Ana Ruiz, wie Zäune wachsen.', ['Ana Ruiz']);
  checkSpeakers('Zum Schluss haben Ana Ruiz und Bo Lind einen Zaun gebaut.', ['Ana Ruiz', 'Bo Lind']);
  checkSpeakers('Das Holz kam aus Neu Brandenburg.', []);
});

test('whose talk it was, above how long it took', () => {
  checkSpeakers('Talk by **[Ana Ruiz](https://twitter.com/ana)**\n<br/>Duration: 45 minutes\n\nWe saw oak.', [
    'Ana Ruiz',
  ]);
});

test('whom one likes to listen to', () => {
  checkSpeakers('Ana Ruiz is a very good speaker, and the fences were nice.', ['Ana Ruiz']);
  checkSpeakers('Nothing to take home, but Ana Ruiz is fun to watch.', ['Ana Ruiz']);
  checkSpeakers('[Ana Ruiz](https://twitter.com/ana) is a keen fence painter.', ['Ana Ruiz']);
  checkSpeakers('The Iron Age is a long time.', []);
});

test('an office after the name, who moderated, and who spoke another year', () => {
  checkSpeakers('Ana Ruiz, CTO at Acme, and Bo Lind Fence Architect at Initech told us of posts.', [
    'Ana Ruiz',
    'Bo Lind',
  ]);
  checkSpeakers('A panel on posts, moderated by Cy Moe.', ['Cy Moe']);
});

test('items that are each a person’s page', () => {
  checkSpeakers('* Ana Ruiz (@ana), Yahoo!\n* Bo Lind (@bo), Acme\n* Fences!', ['Ana Ruiz', 'Bo Lind']);
  checkSpeakers('* [Fences at Work](https://fences.example/)\n* [Walls at Work](https://walls.example/)', []);
});

test('a kind of session with its speaker has no title', () => {
  checkTalks(
    '- keynote -- Ana Ruiz\n- Walls for All -- Bo Lind\n- Gates in the Snow -- Cy Moe\n- Panel - Di Fox\n',
    ['keynote:  | Ana Ruiz', 'Walls for All | Bo Lind', 'Gates in the Snow | Cy Moe', 'panel:  | Di Fox'],
  );
  checkTalks(
    '## Ana Ruiz Keynote\n\n## Bo Lind’s closing keynote\n\n## Cy Moe’s talk\n\n## Annual Keynote\n',
    ['keynote:  | Ana Ruiz', 'keynote:  | Bo Lind', '| Cy Moe', 'Annual Keynote'],
  );
  checkTalks(
    '# Talks\n\n1. [**Opening Keynote**](00-keynote.md) By [Ana Ruiz](https://twitter.com/ana)\n2. [**Walls for All**](01-walls.md) By [Bo Lind](https://twitter.com/bo)\n',
    ['keynote:  | Ana Ruiz', 'Walls for All | Bo Lind'],
  );
});

test('speakers by their given names alone, where nothing else names them', () => {
  // The title's own words, and what else begins a sentence.
  checkSpeakers('Fences presented no problem.', []);
  checkSpeakers('Everybody talked about posts. They showed some. Nice show.', []);
  checkSpeakers('Ana Ruiz built posts. Bo gave her the nails.', ['Ana Ruiz']);
});

test('a kind of session, its people and its title', () => {
  checkTalks(
    '## Panel with Ana Ruiz, Bo Lind - "Fences in the Rain"\n\n## Keynote by Cy Moe: Walls at Night\n\n## Talk by Di Fox – Gates for All\n\n## Workshop with Ed Poe: “Posts”\n',
    [
      'panel: Fences in the Rain | Ana Ruiz, Bo Lind',
      'keynote: Walls at Night | Cy Moe',
      'Gates for All | Di Fox',
      'workshop: Posts | Ed Poe',
    ],
  );
  checkTalks(
    '## Keynote by Ana Ruiz - Fence Engineer\n\n## Keynote by Bo Lind, Acme\n\n## Talk by Cy Moe - Acme\n',
    ['keynote:  | Ana Ruiz', 'keynote:  | Bo Lind', '| Cy Moe'],
  );
});

test('a first sentence that says by whom a session was, and when or about what', () => {
  checkTalks(
    '## Fences in the Rain\n\nA pre conference workshop by Ana Ruiz on Tuesday and Wednesday.\n\n- wood\n\n## Walls\n\nA very short talk by Bo Lind about walls.\n\n- stone\n',
    ['Fences in the Rain | Ana Ruiz', 'Walls | Bo Lind'],
  );
});

test('what the one who speaks is called', () => {
  for (const label of ['Facilitator', 'Instructor', 'Led by', 'Session leader', 'Speaker(s)', 'Dozentin'])
    checkSpeakers(`${label}: Ana Ruiz`, ['Ana Ruiz']);
  for (const label of ['Facilitators', 'Co-authors', 'Panel', 'Discussion panelists', 'Animé par'])
    checkSpeakers(`**${label}:** Ana Ruiz and Bo Lind`, ['Ana Ruiz', 'Bo Lind']);
  checkSpeakers('Speaker: Ana Ruiz, co-author: Bo Lind', ['Ana Ruiz', 'Bo Lind']);
  checkSpeakers('Speaker: Ana Ruiz (Acme)\nCo-authors: Bo Lind (Initech), Cy Moe (Acme)', [
    'Ana Ruiz',
    'Bo Lind',
    'Cy Moe',
  ]);
  // Who moderates speaks where nobody else does.
  checkSpeakers('Moderator: Ana Ruiz', ['Ana Ruiz']);
  checkSpeakers('Moderator: Ana Ruiz\nPanelists: Bo Lind, Cy Moe', ['Bo Lind', 'Cy Moe']);
  checkTalks(
    'We built some.\n\nFacilitators: Ana Ruiz, Bo Lind\n\nAll of wood.\n\nAuthors: Cy Moe, Di Fox\n',
    [],
  );
  // A label's beginning is none.
  checkSpeakers('Byron Ruiz, Staff Engineer', ['Byron Ruiz']);
  checkSpeakers('Led fences: Ana Ruiz', []);
});

test('two names with a comma are two people where a label or the whole note says so', () => {
  const talk = (name: string, line: string) => `## ${name}\n\n${line}\n\nNotes.\n`;
  checkTalks(talk('Fences', 'Speakers: Ana Ruiz, Bo Lind'), ['Fences | Ana Ruiz, Bo Lind']);
  checkTalks(talk('Fences', 'Speaker: Ana Ruiz, Blue Gate'), ['Fences | Ana Ruiz']);
  checkTalks(talk('Fences', 'Speakers: Ana Ruiz, Blue Gate') + talk('Walls', 'Speakers: Cy Moe, Acme'), [
    'Fences | Ana Ruiz',
    'Walls | Cy Moe',
  ]);
  checkTalks(
    talk('Fences', '*Ana Ruiz, Bo Lind*') +
      talk('Walls', '*Cy Moe*') +
      talk('Gates', '*Di Fox, E. Lou Orr, Gus Ost*'),
    ['Fences | Ana Ruiz, Bo Lind', 'Walls | Cy Moe', 'Gates | Di Fox, E. Lou Orr, Gus Ost'],
  );
  checkTalks(
    talk('Fences', '*Ana Ruiz, Blue Gate*') + talk('Walls', '*Cy Moe, Acme*') + talk('Gates', '*Di Fox*'),
    ['Fences | Ana Ruiz', 'Walls | Cy Moe', 'Gates | Di Fox'],
  );
});

test('who stands below makes a title of the whole heading', () => {
  checkTalks(
    '## Building Gates by Example\n\nSpeaker: Ana Ruiz\n\n## Painting Walls with Heavy Brushes by their Colours\n\n*Bo Lind*\n\n## Oak Fences - Iron Posts\n\nSpeakers: Cy Moe and Di Fox\n',
    [
      'Building Gates by Example | Ana Ruiz',
      'Painting Walls with Heavy Brushes by their Colours | Bo Lind',
      'Oak Fences - Iron Posts | Cy Moe, Di Fox',
    ],
  );
  // The same person, and companies below.
  checkTalks('## Fences by Ana Ruiz\n\nSpeaker: Ana Ruiz, Acme\n', ['Fences | Ana Ruiz']);
  checkTalks('## Fences - Ana Ruiz\n\nBlue Gate\n\n## Walls - Bo Lind\n\nGrey Post\n', [
    'Fences | Ana Ruiz',
    'Walls | Bo Lind',
  ]);
});

test('a panel whose people are all there is', () => {
  checkTalks(
    '- Panel: Ana Ruiz & Bo Lind & Cy Moe\n- Panel: Di Fox, Ed Poe, Flo Marsh\n- Panel (Gus Ost, Hal Orr, Ida Lund)\n- Walls for All - Jo Kern\n',
    [
      'panel:  | Ana Ruiz, Bo Lind, Cy Moe',
      'panel:  | Di Fox, Ed Poe, Flo Marsh',
      'panel:  | Gus Ost, Hal Orr, Ida Lund',
      'Walls for All | Jo Kern',
    ],
  );
});

test('companies without countries and marks, names without a full stop', () => {
  const named = (line: string) =>
    findTalks(new Note(`## Fences\n\n${line}\n`), pageFraming('fences', '', { isEdition: true })).talks.map(
      ({ speakers, companies }) => `${speakers} of ${companies}`,
    );
  assert.deepEqual(named('Ana Ruiz, Acme Labs (Finland); Bo Lind, Initech (USA)'), [
    'Ana Ruiz,Bo Lind of Acme Labs,Initech',
  ]);
  assert.deepEqual(named('Ana Ruiz, Staff Engineer (Acme)'), ['Ana Ruiz of Acme']);
  assert.deepEqual(named('by Ana Ruiz. (Engineer, Acme)'), ['Ana Ruiz of Acme']);
});

test('remarks in parentheses are no part of the title', () => {
  checkTalks(
    '- Zäune und Pfosten (German) - Ana Ruiz\n- Fences (intermediate) - Bo Lind\n- Walls (Featured Speaker) - Cy Moe\n- Gates (my talk!) - Di Fox\n- Posts (Oak) - Ed Poe\n',
    [
      'Zäune und Pfosten | Ana Ruiz',
      'Fences | Bo Lind',
      'Walls | Cy Moe',
      'Gates | Di Fox',
      'Posts (Oak) | Ed Poe',
    ],
  );
  checkTalks(
    '## [Zäune und Pfosten (auf Deutsch)](https://youtu.be/aaaaaaaaaaa)\n\n## [Holz und Rost (German)](https://youtu.be/bbbbbbbbbbb)\n',
    ['Zäune und Pfosten', 'Holz und Rost'],
  );
  checkTalks('### Learn to Mend (JA)\nAna Ruiz - @ana\n\n### Posts (EN) - Keynote\nBo Lind - @bo\n', [
    'Learn to Mend | Ana Ruiz',
    'keynote: Posts | Bo Lind',
  ]);
});

test('whom prose names without saying that they speak', () => {
  checkSpeakers('Acme partnered with the Rio Bank to paint posts, and it showed.', []);
  checkSpeakers('Heavy Posts: Building Gates in the Rain is a paper on wood.', []);
  checkSpeakers('Ana Ruiz: a walk through all the kinds of wood.', ['Ana Ruiz']);
  checkSpeakers('It was given by J. Ana Ruiz of Acme.', ['J. Ana Ruiz']);
});

test('what stands below a company is no part of it', () => {
  const { talks } = findTalks(
    new Note(
      '## Fences\n\n**Ana Ruiz, Acme**\n9:15 AM - 10:00 AM, Hall B\n\n## Walls\n\nBo Lind, Initech\n*Hall C*\n',
    ),
    pageFraming('fences', '', { isEdition: true }),
  );
  assert.deepEqual(
    talks.map(({ companies }) => companies),
    [['Acme'], ['Initech']],
  );
});

test('titles behind a name and a comma, where lines go so', () => {
  // Offices and companies, and a title whose beginning looks like a name.
  checkTalks(
    'People I met:\n\n- Ana Ruiz, Head of Fences at Acme\n- Bo Lind, Museum of Modern Walls\n- Cy Moe, University of the Northern Woods\n',
    [],
  );
  checkTalks(
    '## Walls for All - Ana Ruiz\n\n## Oak Posts, Iron Rails and the Rest - Bo Lind\n\n## Gates in the Snow - Cy Moe\n',
    [
      'Walls for All | Ana Ruiz',
      'Oak Posts, Iron Rails and the Rest | Bo Lind',
      'Gates in the Snow | Cy Moe',
    ],
  );
});

test('a question ends the title before people and their company', () => {
  checkTalks(
    '- Who Paints the Gates? Ana Ruiz, Acme\n- Walls for All - Bo Lind\n- Posts in the Rain - Cy Moe\n',
    ['Who Paints the Gates? | Ana Ruiz', 'Walls for All | Bo Lind', 'Posts in the Rain | Cy Moe'],
  );
});

test('what stands in parentheses joins nobody, however long it is', () => {
  checkSpeakers('Speaker: Ana Ruiz (Acme Labs; Maker & Keeper of Gates to the Old Town and the Port)', [
    'Ana Ruiz',
  ]);
  checkSpeakers('Ana Ruiz (Posts and Rails) and Bo Lind (Wood; Wire + Co)', ['Ana Ruiz', 'Bo Lind']);
});

test('people joined by a slash, two of a keynote, and a dash without its space', () => {
  checkTalks(
    '## Slow Fences - Ana Ruiz/Bo Lind\n\n## Opening Keynote - Cy Moe, Di Fox\n\n## Old Walls and new gates- Ed Poe\n\n## Painting Posts in the Rain - Main Hall\n\n## Wood - Gus Ost (Oak Ballroom 1-3)\n',
    [
      'Slow Fences | Ana Ruiz, Bo Lind',
      'keynote:  | Cy Moe, Di Fox',
      'Old Walls and new gates | Ed Poe',
      'Painting Posts in the Rain',
      'Wood | Gus Ost',
    ],
  );
});

test('the company behind a French name, and a first sentence however long the paragraph is', () => {
  checkTalks(
    '- Bois et fer par Ana Ruiz d’Acme\n- Murs par Bo Lind et Cy Moe de Initech\n- Les portes par Di de Fox\n',
    ['Bois et fer | Ana Ruiz', 'Murs | Bo Lind, Cy Moe', 'Les portes | Di de Fox'],
  );
  checkSpeakers(`Esta charla fue de Ana Ruiz. ${'La madera es buena y dura. '.repeat(40)}`, ['Ana Ruiz']);
});

test('two with their handles, one of whose names is a word, and who stands below an address', () => {
  checkTalks(
    '### Oak and Elm\nAna Ruiz - @ana\nBo Small -  @bosmall\n\nIt was a small talk.\n\n### Gates\n\nhttps://2025.fence.example/event/gates\n\nSpeaker: [Cy Moe](https://www.linkedin.com/in/cy)\n\n---\n\nWood.\n',
    ['Oak and Elm | Ana Ruiz, Bo Small', 'Gates | Cy Moe'],
  );
});

test('who is linked is a person, initials or not', () => {
  checkTalks(
    '## [Re:Fencing](https://youtu.be/aaaaaaaaaaa)\n[TJ Lind](https://mobile.twitter.com/tjlind)\n\nText.\n',
    ['Re:Fencing | TJ Lind'],
  );
});

test('a verb that begins like a preposition', () => {
  checkSpeakers('Acme Engineer Ana Ruiz described how she built it.', ['Ana Ruiz']);
  checkSpeakers('Then Bo Lind from Acme offered some wood.', ['Bo Lind']);
});

test('several people, each with a company', () => {
  checkSpeakers('Speakers: Ana Ruiz, Acme Corporation, Bo Lind, Initech', ['Ana Ruiz', 'Bo Lind']);
});

test('whose session it was, in the languages that put words between', () => {
  checkSpeakers('Palestra com o Bo Lind do Acme, que mostrou madeira.', ['Bo Lind']);
  checkSpeakers('Palestra do meu amigo Bo Lind, mas foi curtinha.', ['Bo Lind']);
  checkSpeakers('Eu já conhecia o palestrante (Bo Lind) de nome.', ['Bo Lind']);
  checkSpeakers('Una charla de nuestra compañera Ana Ruiz sobre madera.', ['Ana Ruiz']);
  checkSpeakers('Conférence avec Ana Ruiz, en bois.', ['Ana Ruiz']);
  checkSpeakers('Bonita madeira do Rio Grande.', []);
});

test('companies in square brackets, names that hold de, and kinds before and behind titles', () => {
  checkTalks(
    '### Oak with Elm Trees\n\n#### par [Ana Ruiz](https://a.example/1) \\[Acme Labs\\], [Bo Lind](https://a.example/2) \\[Initech\\]\n\nIl a plu.\n\n### Flux de bois – [Cy Moe de La Orden](https://a.example/3)\n\nIl a plu.\n\n### Keynote Beyond Oak – [Di Fox](https://a.example/4)\n',
    [
      'Oak with Elm Trees | Ana Ruiz, Bo Lind',
      'Flux de bois | Cy Moe de La Orden',
      'keynote: Beyond Oak | Di Fox',
    ],
  );
  checkTalks(
    '[Oak at Work](http://cfp.fences.example/2015/talk/a) - tools-in-action par [Ana Ruiz](http://cfp.fences.example/2015/speaker/ana)\n\n[Elm at Rest](http://cfp.fences.example/2015/talk/b) - tools-in-action par [Bo Lind](http://cfp.fences.example/2015/speaker/bo)\n',
    ['Oak at Work | Ana Ruiz', 'Elm at Rest | Bo Lind'],
  );
});

test('what should be done is no office, and a title may be about photos', () => {
  checkTalks(
    '### [Stone, Red Walls Should Advocate for Oak](https://youtu.be/aaaaaaaaaaa)\n\n* By: Ana Ruiz\n',
    ['Stone, Red Walls Should Advocate for Oak | Ana Ruiz'],
  );
  checkTalks(
    '**Brand Marks in Old Photos** (_Ana Ruiz_)\n\n**Gates for All** (_Bo Lind_)\n\n**Photos**\n\nNone.\n',
    ['Brand Marks in Old Photos | Ana Ruiz', 'Gates for All | Bo Lind'],
  );
});
