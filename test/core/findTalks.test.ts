import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { bothLineEnds } from '../support/lineEnds';

/** Each talk as `title | speakers | companies`, mentions as `(title) | …`; kinds other than `talk` in front. */
function checkTalks(text: string, expected: readonly string[]): void {
  for (const written of bothLineEnds(text)) {
    const { talks, mentions } = findTalks(new Note(written));
    const lines = [...talks, ...mentions].map(({ kind, title, speakers, companies }) => {
      const name = kind === 'talk' ? title : `${kind}: ${title}`;
      const parts = [name, speakers.join(', '), companies.join(', ')];
      while (parts.length > 1 && parts.at(-1) === '') parts.pop();
      return parts.join(' | ');
    });
    assert.deepEqual(lines, expected, written);
  }
}

test('marks that nobody sees are no part of a name', () => {
  checkTalks('## \u200BMending Old Fences by Ana Ruiz\u200E\n\n## Walls - Bo\u2060 Lind\uFEFF\n', [
    'Mending Old Fences | Ana Ruiz',
    'Walls | Bo Lind',
  ]);
});

test('headings: title, separator, speaker', () => {
  checkTalks(
    '# Fences - Done Right - Ana Ruiz, Acme & Bo Lind, Initech\n\n# Sheep – Cy Moe\n\n# Dogs | Di Fox\n\n# Pots and Pans — Ed Poe, CTO, Acme\n\n# Clocks - Gus Hill Go Product Manager\n',
    [
      'Fences - Done Right | Ana Ruiz, Bo Lind | Acme, Initech',
      'Sheep | Cy Moe',
      'Dogs | Di Fox',
      'Pots and Pans | Ed Poe | Acme',
      'Clocks | Gus Hill',
    ],
  );
  checkTalks('Cats in the Dark - Ana Ruiz\n---\n\ntext\n\nSheep - Bo Lind\n---\n\ntext\n', [
    'Cats in the Dark | Ana Ruiz',
    'Sheep | Bo Lind',
  ]);
  checkTalks(
    '## **Cats** - Ana Ruiz <a name="cats"></a>\n\n## 2. Sheep - Bo Lind {#sheep}\n\n## :dog: Dogs - Cy Moe\n',
    ['Cats | Ana Ruiz', 'Sheep | Bo Lind', 'Dogs | Cy Moe'],
  );
  checkTalks(
    '## Cats - Ana B. Ruiz\n\n## Sheep - J. R. Hartley, Acme\n\n## Dogs - Dr. Cy van der Moe\n\n## Fish - María José García López\n',
    [
      'Cats | Ana B. Ruiz',
      'Sheep | J. R. Hartley | Acme',
      'Dogs | Cy van der Moe',
      'Fish | María José García López',
    ],
  );
  checkTalks(
    '### Recruiting - Ana Ruiz (Acme)\n\n### Previews (Preview Driven Development) - Bo Lind (@bo)\n\n### Firing (Di Fox, Acme)\n',
    [
      'Recruiting | Ana Ruiz | Acme',
      'Previews (Preview Driven Development) | Bo Lind',
      'Firing | Di Fox | Acme',
    ],
  );
  checkTalks(
    '## Cats - [Ana Ruiz](https://a.example/)\n\n## [Sheep](https://s.example/) - [Bo Lind](https://b.example/) and [Cy Moe](https://c.example)\n',
    ['Cats | Ana Ruiz', 'Sheep | Bo Lind, Cy Moe'],
  );
});

test('what follows by is somebody, or how it is done', () => {
  checkTalks(
    '## Mend It the Easy Way: By Splitting Random posts with Glue\nAna Ruiz\n\n## Gates: by Bo Lind: red\n',
    ['Mend It the Easy Way: By Splitting Random posts with Glue | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('commas and slashes between persons', () => {
  checkTalks('## Sheep - Cy Moe / Di Fox\n', ['Sheep | Cy Moe, Di Fox']);
  // Nobody in this file has a company.
  checkTalks('* Fences - Ana Ruiz\n* Walls - Bo Lind\n* Gates - Cy Moe\n* Posts -\n  Di Fox, Ed Poe\n', [
    'Fences | Ana Ruiz',
    'Walls | Bo Lind',
    'Gates | Cy Moe',
    'Posts | Di Fox, Ed Poe',
  ]);
  checkTalks('* Fences - Ana Ruiz, Acme\n* Walls - Bo Lind, Initech\n* Posts - Cy Moe, Bear Metal\n', [
    'Fences | Ana Ruiz | Acme',
    'Walls | Bo Lind | Initech',
    'Posts | Cy Moe | Bear Metal',
  ]);
  // What an authority is of is a place.
  checkTalks('## Gates - Ana Ruiz & Bo de Lind, Harbour Authority of Wexdam\n', [
    'Gates | Ana Ruiz, Bo de Lind | Harbour Authority of Wexdam',
  ]);
  // Nobody is called `Ana R` and `D Shelf`.
  checkTalks(
    '## Ana R&D Shelf: Oak\n\n## Q&A - Ana Ruiz & Bo Lind\n\n## Oak Fence Reform and the Private Returns to R&D - Elm\n',
    [
      'Ana R&D Shelf: Oak',
      'Q&A | Ana Ruiz, Bo Lind',
      'Oak Fence Reform and the Private Returns to R&D - Elm',
    ],
  );
  // How a company's name ends is no company, and no role either.
  checkTalks(
    '## Wire - Ana Ruiz, Oak Lane, Inc. & Bo Lind, Co-founder, Elm Ltd.\n\n## Nails (Cy Moe, Fir, GmbH)\n',
    ['Wire | Ana Ruiz, Bo Lind | Oak Lane, Inc., Elm Ltd', 'Nails | Cy Moe | Fir, GmbH'],
  );
});

test('headings: speaker first, decided by the whole file', () => {
  checkTalks(
    '### Ana Ruiz @ana - Acme - Catching Cats\n\ntext\n\n### Bo Lind @bo - Initech - Herding Sheep at Scale\n\n### Di Fox - Umbrella - Watching the Watchers\n\n### Ed Poe @edp - What Broke Today\n',
    [
      'Catching Cats | Ana Ruiz | Acme',
      'Herding Sheep at Scale | Bo Lind | Initech',
      'Watching the Watchers | Di Fox | Umbrella',
      'What Broke Today | Ed Poe',
    ],
  );
  for (const separator of [': ', ' | ', ' — ', ' - '])
    checkTalks(
      `## Ana Ruiz${separator}Catching Cats\n\n## Bo Lind${separator}Sheep and Drones\n\n## Cy Moe${separator}On Call Without Tears\n`,
      ['Catching Cats | Ana Ruiz', 'Sheep and Drones | Bo Lind', 'On Call Without Tears | Cy Moe'],
    );
  checkTalks('## Ana Ruiz, "Catching Cats"\n\n## Bo Lind, "Herding Sheep"\n', [
    'Catching Cats | Ana Ruiz',
    'Herding Sheep | Bo Lind',
  ]);
  checkTalks(
    '# Ana Ruiz - Exec Dir - Acme\n\n* x\n\n# Bo Lind, Sr Engineer, Initech\n\n* y\n\n# Cy Moe\n\n* z\n',
    [' | Ana Ruiz | Acme', ' | Bo Lind | Initech', ' | Cy Moe'],
  );
});

test('headings: by, par, von, por', () => {
  checkTalks(
    '# "Beating It" by [Ana Ruiz](https://x.example/ana), Acme\n\n### [Web] A Dashboard, par Bo Lind et Cy Moe (Acme).\n\n### Der Zaun von Di Fox\n\n### La valla, por Ed Poe\n\n### O muro por Ida Melo\n\n### Doors with Ida Berg\n',
    [
      'Beating It | Ana Ruiz | Acme',
      'A Dashboard | Bo Lind, Cy Moe | Acme',
      'Der Zaun | Di Fox',
      'La valla | Ed Poe',
      'O muro | Ida Melo',
      'Doors | Ida Berg',
    ],
  );
  checkTalks(
    '## Cats by Ana Ruiz @ Acme\n\n## Sheep by Bo Lind from Initech\n\n## Dogs (by Cy Moe at Globex)\n',
    ['Cats | Ana Ruiz | Acme', 'Sheep | Bo Lind | Initech', 'Dogs | Cy Moe | Globex'],
  );
});

test('headings: prefixes, groups and days', () => {
  checkTalks(
    '## Keynotes\n\n### Cats - Ana Ruiz\n\n## Lightning Talks\n\n### Sheep - Bo Lind\n\n## Day 2\n\n### Closing Keynote: Dogs - Cy Moe\n\n### Workshop: Fish - Di Fox\n\n### Panel: Birds\n\n#### TALK: [Bees](https://youtu.be/aaaaaaaaaaa)\n\n#### THEME: Insects\n',
    [
      'keynote: Cats | Ana Ruiz',
      'lightning: Sheep | Bo Lind',
      'keynote: Dogs | Cy Moe',
      'workshop: Fish | Di Fox',
      'panel: Birds',
      'Bees',
    ],
  );
  checkTalks(
    "## Jour 2\n\n### Keynote d'ouverture : Les chats, par Ana Ruiz\n\n## Erster Tag\n\n### Schafe hüten - Bo Lind\n\n## Wednesday, September 27th\n\n### Dogs - Cy Moe\n\n## Fazit\n\nGut.\n\n## Conclusion\n\nBon.\n",
    ['keynote: Les chats | Ana Ruiz', 'Schafe hüten | Bo Lind', 'Dogs | Cy Moe'],
  );
});

test('headings: the speaker on the next line', () => {
  checkTalks(
    '# Channels\n## Ana Ruiz, Core Developer, Acme\n\ntext\n\n# Forms\n## Bo Lind, Initech\n\ntext\n',
    ['Channels | Ana Ruiz | Acme', 'Forms | Bo Lind | Initech'],
  );
  checkTalks(
    '## Channels\nSpeaker: Ana Ruiz\n\ntext\n\n## Forms\n**Speaker:** Bo Lind (Acme)\n\n## Views\n*by Cy Moe*\n\n## Catching Models\n_Di Fox_\n\n## Templates\n\nEd Poe & Fay Wu, Initech\n\nThey told.\n',
    [
      'Channels | Ana Ruiz',
      'Forms | Bo Lind | Acme',
      'Views | Cy Moe',
      'Catching Models | Di Fox',
      'Templates | Ed Poe, Fay Wu | Initech',
    ],
  );
  // Among others with their speakers also what could be about something else, but no section of a few words.
  checkTalks(
    '## Channels\nAna Ruiz\n\n## Forms\nBo Lind\n\n## Lost in Community Gardens\nCy Moe\n\n## Models\nDi Fox\n\n## Sponsors\nEd Poe\n',
    ['Channels | Ana Ruiz', 'Forms | Bo Lind', 'Lost in Community Gardens | Cy Moe', 'Models | Di Fox'],
  );
  checkTalks('# Channels\n\n* who\n  * Ana Ruiz, dev, Acme\n  * Bo Lind\n* text\n', [
    'Channels | Ana Ruiz, Bo Lind | Acme',
  ]);
});

test('headings with only a title, where the text shows what they are', () => {
  checkTalks(
    '## The Art of the Fence\n\nAna Ruiz from Acme showed how fences are built.\n\n## Walls Are Not Enough\n\nIn this talk, Bo Lind explained why.\n\n## Gates for Everyone\n\nCy Moe, [@cy](https://x.example), and Di Fox (Initech) presented gates.\n\n## Conclusion\n\nNice.\n',
    [
      'The Art of the Fence | Ana Ruiz',
      'Walls Are Not Enough | Bo Lind',
      'Gates for Everyone | Cy Moe, Di Fox',
    ],
  );
  checkTalks(
    '### [Catching Cats](https://www.youtube.com/watch?v=aaaaaaaaaaa)\n\nx\n\n### [Herding Sheep](https://vimeo.com/12345678)\n\nx\n',
    ['Catching Cats', 'Herding Sheep'],
  );
  checkTalks(
    '## Installation\n\nRun it.\n\n## Docker Compose - Advanced Usage\n\nRun that.\n\n## Azure Cosmos\n\nA database.\n',
    [],
  );
});

test('list items', () => {
  checkTalks(
    '- 09:00 - 09:30 - [Opening](https://sched.co/AAA)\n- 10:00 - 10:45 - [Deep Sheep](https://sched.co/BBB) - Ana Ruiz, Acme\n- 11:55 - 12:30 - [Intro: Cats](https://sched.co/CCC) - Bo Lind & Cy Moe\n- 12:30 Lunch\n',
    ['Opening', 'Deep Sheep | Ana Ruiz | Acme', 'Intro: Cats | Bo Lind, Cy Moe'],
  );
  checkTalks(
    'Talks I saw:\n\n* [HTTP][s14] - Ana Ruiz\n* [FTP is Dead][s15] - Bo Lind\n* [Gopher][s16] by Cy Moe\n\n[s14]: https://schedule.example/event/14\n[s15]: https://schedule.example/event/15\n[s16]: https://schedule.example/event/16\n',
    ['HTTP | Ana Ruiz', 'FTP is Dead | Bo Lind', 'Gopher | Cy Moe'],
  );
  checkTalks(
    '* "Catching cats" by Ana Ruiz\n* "Schafe hüten" von Bo Lind: sehr schön\n* **Vallas**, por Cy Moe\n',
    ['Catching cats | Ana Ruiz', 'Schafe hüten | Bo Lind', 'Vallas | Cy Moe'],
  );
  checkTalks(
    '- Cats - Ana Ruiz ([video](https://youtu.be/aaaaaaaaaaa), [slides](https://speakerdeck.com/ana/cats))\n- Sheep - Bo Lind\n',
    ['Cats | Ana Ruiz', 'Sheep | Bo Lind'],
  );
  checkTalks('* Ana Ruiz: Catching cats\n* Bo Lind: Herding sheep\n* Cy Moe: Walking dogs\n', [
    'Catching cats | Ana Ruiz',
    'Herding sheep | Bo Lind',
    'Walking dogs | Cy Moe',
  ]);
  checkTalks(
    '* Fences as Code\n  * Ana Ruiz (CEO, Acme)\n  * all fences are code\n* Bo Lind - distinguished engineer, Initech\n  * walls\n* Gates\n  * Cy Moe, CTO Globex\n  * gates\n',
    ['Fences as Code | Ana Ruiz | Acme', ' | Bo Lind | Initech', 'Gates | Cy Moe'],
  );
  checkTalks(
    '## Sessions attended\n\n- Catching cats in the dark\n- Herding sheep with drones\n- Walking dogs at noon\n',
    ['Catching cats in the dark', 'Herding sheep with drones', 'Walking dogs at noon'],
  );
  checkTalks(
    '* Install Node.js - Version 18\n* Run npm install - Open Source\n* Google Cloud Platform\n',
    [],
  );
});

test('tables', () => {
  checkTalks(
    '| Talk | Speaker | Video |\n|---|---|---|\n| Catching Cats | Ana Ruiz | [Watch](https://youtu.be/aaaaaaaaaaa) |\n| Sheep | Bo Lind, Acme | |\n| Coffee | | |\n',
    ['Catching Cats | Ana Ruiz', 'Sheep | Bo Lind | Acme'],
  );
  checkTalks(
    '| Talk | Speaker |\n|---|---|\n| Di Fox - The Early Years | Ana Ruiz |\n| Keynote: Sheep | Bo Lind |\n',
    ['Di Fox - The Early Years | Ana Ruiz', 'keynote: Sheep | Bo Lind'],
  );
  checkTalks(
    '| Session | Recording |\n|---|---|\n| Keynote: Cats - Ana Ruiz | [Watch](https://youtu.be/aaaaaaaaaaa) |\n| Sheep - Bo Lind & Cy Moe | |\n',
    ['keynote: Cats | Ana Ruiz', 'Sheep | Bo Lind, Cy Moe'],
  );
  checkTalks(
    '| Session | Title | Presenter |\n|---|---|---|\n| Pets | Catching Cats | Ana Ruiz |\n| Pets | Walking Dogs | Bo Lind |\n',
    ['Catching Cats | Ana Ruiz', 'Walking Dogs | Bo Lind'],
  );
  checkTalks('| Name | Size |\n|---|---|\n| Linux | 3 MB |\n', []);
});

test('bold and linked lines', () => {
  checkTalks('**Catching Cats** - Ana Ruiz\n\nText about it.\n\n**Herding Sheep** - Bo Lind\n\nText.\n', [
    'Catching Cats | Ana Ruiz',
    'Herding Sheep | Bo Lind',
  ]);
  checkTalks(
    '**Hooks for Grandmas** by Ana Ruiz\n\nNice.\n\n[State of the Fence](https://youtu.be/aaaaaaaaaaa) by Bo Lind\n\nAlso.\n',
    ['Hooks for Grandmas | Ana Ruiz', 'State of the Fence | Bo Lind'],
  );
  checkTalks('**Date:** 2019-05-24\n\n**Speaker:** Ana Ruiz\n', []);
});

test("a site's own shortcodes and includes", () => {
  checkTalks(
    '{{% talk time="09:00" title="Catching Cats" %}}\n{{% speaker name="Ana Ruiz" company="Acme" %}}\nText\n{{% /talk %}}\n\n{{< session title="Keynote: Sheep" speaker="Bo Lind, CTO, Initech" youtube="aaaaaaaaaaa" >}}\n',
    ['Catching Cats | Ana Ruiz | Acme', 'keynote: Sheep | Bo Lind | Initech'],
  );
  checkTalks('{% include talk.html title="Catching Cats" speaker="Ana Ruiz & Bo Lind" %}\n', [
    'Catching Cats | Ana Ruiz, Bo Lind',
  ]);
  checkTalks('{{< figure src="a.png" title="A talk" >}}\n', []);
  // Whatever it is called: it leads to a session's page.
  checkTalks(
    '{{< scene title="Catching Cats" link="https://f.example/2019/schedule/event/cats/" >}}\nMiau\n{{< /scene >}}\n',
    ['Catching Cats'],
  );
  checkTalks('{{< card title="Catching Cats" link="https://f.example/cats/" >}}\n', []);
});

test('mentions', () => {
  checkTalks(
    'We saw "Catching Cats" ([video](https://youtu.be/aaaaaaaaaaa)) by Ana Ruiz, and [another one](https://vimeo.com/12345).\n',
    ['mention: Catching Cats | Ana Ruiz', 'mention: another one'],
  );
  checkTalks('The [talks](https://f.example/2018/schedule/1-all.pdf) that I liked.\n', []);
  checkTalks(
    'We saw [Catching Cats](https://vimeo.com/album/12345/video/67890) of [many](https://vimeo.com/channels/12345).\n',
    ['mention: Catching Cats'],
  );
  // The first of two that stand in no sentence.
  checkTalks('Fences of oak [video](https://youtu.be/aaaaaaaaaaa) [code](https://f.example/a) Gates\n', []);
  checkTalks('Fences of oak ([video](https://youtu.be/aaaaaaaaaaa)) hold.\n', [
    'mention: Fences of oak hold',
  ]);
  checkTalks('We saw fences ([outline](https://f.example/2018/schedule/1-fences)).\n', []);
  checkTalks(
    'The [channel](https://www.youtube.com/c/acme), a [playlist](https://www.youtube.com/playlist?list=PL1) and [docs](https://docs.example/).\n',
    [],
  );
});

test('links of a talk', () => {
  const { talks } = findTalks(
    new Note(
      '- [Cats](https://sched.co/AAA) - Ana Ruiz ([video](https://youtu.be/aaaaaaaaaaa), [slides](https://speakerdeck.com/ana/cats))\n\n## Sheep - Bo Lind\n\n<iframe src="//www.youtube.com/embed/bbbbbbbbbbb"></iframe>\n',
    ),
  );
  assert.deepEqual(
    talks.map(({ video, slides, link }) => ({ video, slides, link })),
    [
      {
        video: 'https://youtu.be/aaaaaaaaaaa',
        slides: 'https://speakerdeck.com/ana/cats',
        link: 'https://sched.co/AAA',
      },
      { video: 'https://www.youtube.com/embed/bbbbbbbbbbb', slides: undefined, link: undefined },
    ],
  );
});

/** The recordings of a note's talks. */
function checkVideos(text: string, expected: readonly (string | undefined)[]): void {
  const { talks } = findTalks(new Note(text));
  assert.deepEqual(
    talks.map(({ video }) => video),
    expected,
    text,
  );
}

test('recordings shown below a heading', () => {
  const shown = (text: string) => `## Fences - Ana Ruiz\n\nIt rained.\n\n${text}\n`;
  checkVideos(shown('{% embed https://youtu.be/aaaaaaaaaaa %}'), ['https://youtu.be/aaaaaaaaaaa']);
  checkVideos(shown('{{< player src="https://vimeo.com/123456" >}}'), ['https://vimeo.com/123456']);
  checkVideos(shown('https://youtu.be/aaaaaaaaaaa'), ['https://youtu.be/aaaaaaaaaaa']);
  checkVideos(shown('[youtube https://youtu.be/aaaaaaaaaaa&w=640]'), ['https://youtu.be/aaaaaaaaaaa&w=640']);
  checkVideos(shown('<p>[embed width="3"]https://youtu.be/aaaaaaaaaaa[/embed]</p>'), [
    'https://youtu.be/aaaaaaaaaaa',
  ]);
  checkVideos(shown('<figure><div class="embed">\nhttps://youtu.be/aaaaaaaaaaa\n</div></figure>'), [
    'https://youtu.be/aaaaaaaaaaa',
  ]);
  checkVideos(shown('<p>More: https://youtu.be/aaaaaaaaaaa</p>\n\n[youtube](https://a.example)'), [
    undefined,
  ]);
  checkVideos('## [Fences](https://fence.example/2014/fences#video) - Ana Ruiz\n', [
    'https://fence.example/2014/fences#video',
  ]);
  // No recording, and one that is told of.
  checkVideos(shown('{% embed https://a.example/b %}'), [undefined]);
  checkVideos(shown('More in https://youtu.be/aaaaaaaaaaa, by others.'), [undefined]);
});

/** The kinds of a note's talks. */
function checkKinds(text: string, expected: readonly string[]): void {
  const { talks } = findTalks(new Note(text));
  assert.deepEqual(
    talks.map(({ kind }) => kind),
    expected,
    text,
  );
}

test('kinds that a heading gives to the talks below it', () => {
  const items = '\n\n- Fences - Ana Ruiz\n- Walls - Bo Lind\n';
  const table = '\n\n| Title | Speaker |\n| --- | --- |\n| Fences | Ana Ruiz |\n| Walls | Bo Lind |\n';
  const headings = {
    lightning: [
      'Lightning Talks',
      'Les talks éclair',
      'Quickies',
      'Blitzvorträge',
      'Charlas relámpago',
      'Palestras relâmpago',
    ],
    keynote: ['Keynotes', 'Plénières', 'Hauptvorträge', 'Charlas magistrales', 'Palestras principais'],
    workshop: ['Workshops', 'Tutorials', 'Ateliers', 'Tutoriels', 'Talleres', 'Oficinas'],
    panel: ['Panels', 'Tables rondes', 'Podiumsdiskussionen', 'Mesas redondas', 'Painéis'],
    talk: ['Talks', 'Conférences', 'Vorträge', 'Charlas', 'Palestras'],
  };
  for (const [kind, names] of Object.entries(headings))
    for (const name of names) {
      checkKinds(`## ${name}${items}`, [kind, kind]);
      checkKinds(`## ${name}${table}`, [kind, kind]);
      checkKinds(`## ${name}\n\n### Day 1${items}`, [kind, kind]);
    }
  // What an item says itself is nearer.
  checkKinds('## Lightning Talks\n\n- Keynote: Fences - Ana Ruiz\n- Walls - Bo Lind\n', [
    'keynote',
    'lightning',
  ]);
  checkKinds(`## Keynotes\n\nText.\n\n## Talks${items}`, ['talk', 'talk']);
});

test('the page of a talk is where its title leads', () => {
  const links = (text: string) => findTalks(new Note(text)).talks.map(({ video, link }) => [video, link]);
  assert.deepEqual(links('## [Fences](https://tube.example/v1) - Ana Ruiz\n'), [
    [undefined, 'https://tube.example/v1'],
  ]);
  assert.deepEqual(
    links('- [Fences](https://a.example/1) - Ana Ruiz\n- [Walls](https://a.example/2) - Bo Lind\n'),
    [
      [undefined, 'https://a.example/1'],
      [undefined, 'https://a.example/2'],
    ],
  );
  assert.deepEqual(links('## Fences - [Ana Ruiz](https://ana.example/)\n'), [[undefined, undefined]]);
  assert.deepEqual(links('## [Fences](../fences.md) - Ana Ruiz\n'), [[undefined, undefined]]);
});

test('a heading above a call that names the speaker', () => {
  checkTalks(
    '## Fences\n{{< speaker name="Ana Ruiz" >}}\n\nText.\n\n## Sheep\n\n{{< speaker-card name="Bo Lind" company="Acme" >}}\n\nText.\n\n## Dogs\n\n{% include speaker.html name="Cy Moe, Di Fox" %}\n',
    ['Fences | Ana Ruiz', 'Sheep | Bo Lind | Acme', 'Dogs | Cy Moe, Di Fox'],
  );
});

test('a parameter may name several speakers, and a company in parentheses two families', () => {
  checkTalks('{{< talk title="Fences" speaker="Ana Ruiz, Bo Lind" >}}\n', ['Fences | Ana Ruiz, Bo Lind']);
  checkTalks('{{< talk title="Fences" speaker="Ana Ruiz, Acme" >}}\n', ['Fences | Ana Ruiz | Acme']);
  checkTalks('## Sheep - Ana Ruiz (Lind & Sons) & Bo Lind, Acme\n\n## Dogs - Di Fox & Ed Poe\n', [
    'Sheep | Ana Ruiz, Bo Lind | Lind & Sons, Acme',
    'Dogs | Di Fox, Ed Poe',
  ]);
});

test('lists: what their headings say of them', () => {
  checkTalks('## Sessions\n\n### Wood\n\n1. [Fences that Bend](wood/fences.md)\n2. Gates for Everybody\n', [
    'Fences that Bend',
    'Gates for Everybody',
  ]);
  checkTalks('### Monday\n\n- [Fences that Bend](mon/fences.md)\n- [Gates for Everybody](mon/gates.md)\n', [
    'Fences that Bend',
    'Gates for Everybody',
  ]);
  checkTalks('* Wednesday\n  * 09h30 - Fences that bend\n  * 10h45 - Gates: a story\n', [
    'Fences that bend',
    'Gates: a story',
  ]);
  checkTalks(
    '## Links\n\n* [Notes of Ana Ruiz](https://a.example/)\n* [Fences - Bo Lind](https://b.example/)\n',
    [],
  );
  checkTalks(
    '- [Saturday](#saturday)\n  - [Fences - Ana Ruiz](#fences---ana-ruiz)\n\n## Fences - Ana Ruiz\n\nText.\n',
    ['Fences | Ana Ruiz'],
  );
  checkTalks(
    '- [**Um mundo de Cercas Verdes**](./cercas/) - Ana Ruiz\n- [**Portões**](./portoes/) - Bo Lind\n',
    ['Um mundo de Cercas Verdes | Ana Ruiz', 'Portões | Bo Lind'],
  );
});

test('headings: days with times, dates, keynotes and given names', () => {
  checkTalks('## 2019-01-24 | Thursday\n\n- Fences by Ana Ruiz\n- Gates by Bo Lind\n', [
    'Fences | Ana Ruiz',
    'Gates | Bo Lind',
  ]);
  checkTalks('## Morning. (10am?)\n\nThe talk of Ana Ruiz.\n\n## 2pm.\n\nThen Bo Lind gave a talk.\n', []);
  checkTalks('## Opening keynote by Ana Ruiz\n\n## Keynote - Bo Lind\n\n* Cattle Grids\n', [
    'keynote:  | Ana Ruiz',
    'keynote:  | Bo Lind',
  ]);
  checkTalks('### Old Fences by Ana\n\n### New Gates by Bo\n', ['Old Fences | Ana', 'New Gates | Bo']);
  checkTalks('### Old Fences by Ana\n\nText.\n', []);
  checkTalks('## Première Keynote : Fences - Ana Ruiz\n', ['keynote: Fences | Ana Ruiz']);
  checkTalks('# Fence Conf 2019, Oslo. Notes\n\n## Main Stage\n\n### Fences - Ana Ruiz\n', [
    'Fences | Ana Ruiz',
  ]);
  checkTalks('## Fences | Ana Herr\n\n## Gates - Dr. Bo Lind\n', ['Fences | Ana Herr', 'Gates | Bo Lind']);
});

test('what stands on the lines below a heading or a bold line', () => {
  checkTalks('# Fences\n\nby [Ana Ruiz](https://a.example/)\nand [Bo Lind](https://b.example/)\n\n* Wood\n', [
    'Fences | Ana Ruiz, Bo Lind',
  ]);
  checkTalks(
    '## Fences - Ana Ruiz\n[Description](https://fence.example/2020/schedule/event/fences-1/)\n\nText.\n',
    ['Fences | Ana Ruiz'],
  );
});

test('a day and a time in front of a title', () => {
  checkTalks(
    '## Day 1 - 0945 - Fences That Hold\n\nAna Ruiz\n[@ana](https://twitter.com/ana)\nCTO at Acme\n\n## Day 1 - 11:10 - Herding Sheep\n\nBo Lind\n@bo\n',
    ['Fences That Hold | Ana Ruiz', 'Herding Sheep | Bo Lind'],
  );
  // A year is no time.
  checkTalks('## 2026: The Fence Died - Bo Lind, Acme\n\n## Sheep - Cy Moe\n', [
    '2026: The Fence Died | Bo Lind | Acme',
    'Sheep | Cy Moe',
  ]);
});

test('persons on lines of their own below a title', () => {
  checkTalks(
    '## Fences\n\nAna Ruiz\n@ana\nBo Lind\n@bo\n\ntext\n\n## Sheep\n\nCy Moe @cy cy.example\n\ntext\n',
    ['Fences | Ana Ruiz, Bo Lind', 'Sheep | Cy Moe'],
  );
  // Where the lines below name no companies, a comma joins persons.
  checkTalks('## Fences\nAna Ruiz\n\n## Walls\nBo Lind\n\n## Gates\nCy Moe\n\n## Posts\nDi Fox, Ed Poe\n', [
    'Fences | Ana Ruiz',
    'Walls | Bo Lind',
    'Gates | Cy Moe',
    'Posts | Di Fox, Ed Poe',
  ]);
  checkTalks('## Fences\n\n**Ana Ruiz (Acme), Bo Lind (Initech)**\n', [
    'Fences | Ana Ruiz, Bo Lind | Acme, Initech',
  ]);
  checkTalks(
    '## Fences\n\n- Ana Ruiz [@ana](https://x.com/ana)\n- Bo Lind [@bo](https://x.com/bo)\n\nThey spoke.\n',
    ['Fences | Ana Ruiz, Bo Lind'],
  );
  checkTalks(
    '## Fences That Hold\n\nI liked it.\n\n- Talk by [Ana Ruiz](https://a.example)\n- wood lasts\n',
    ['Fences That Hold | Ana Ruiz'],
  );
});

test('a summary below a heading tells of its speaker', () => {
  checkTalks(
    '### Talk 1: Fences That Hold\n#### Summary\n[Ana Ruiz](https://linkedin.com/in/ana) showed how fences hold.\n#### Takeaways\n- wood\n\n### Break\n![](a.png)\n\n### Talk 2: Sheep\n#### Summary\nIn this talk, Bo Lind shares what sheep do.\n',
    ['Fences That Hold | Ana Ruiz', 'Sheep | Bo Lind'],
  );
});

test('titles of one day, told of in the words of sessions', () => {
  checkTalks(
    '## Thursday 2019-03-26\n\n### Zäune für alle\n\n**EN:** *Fences for all*\n\nIn the talk we were shown a fence that anybody can build.\n\n### Schafe im Regen\n\n**EN:** *Sheep in the rain*\n\nI liked this talk of the shepherds very much indeed, as did all.\n',
    ['Zäune für alle', 'Schafe im Regen'],
  );
});

test('a handle is somebody', () => {
  checkTalks('## Fences on the web - @ana\n\ntext\n\n## Sheep - @bo_lind\n\ntext\n', [
    'Fences on the web',
    'Sheep',
  ]);
});

test('what stands behind a title, before it or instead of it', () => {
  checkTalks('# Ana Ruiz - Fences on a Hill -Keynote\n\n# Bo Lind - Sheep and Rain\n', [
    'keynote: Fences on a Hill | Ana Ruiz',
    'Sheep and Rain | Bo Lind',
  ]);
  checkTalks(
    '### 11:35 Ana Ruiz - Engineering your fences\n\ntext\n\n### 12:10 Bo Lind - Sheep for all\n\ntext\n',
    ['Engineering your fences | Ana Ruiz', 'Sheep for all | Bo Lind'],
  );
  checkTalks(
    '#### Ana Ruiz - Building With Wood Using the "Gate Stack"\n\n#### Bo Lind - Herding Sheep at Scale\n',
    ['Building With Wood Using the "Gate Stack" | Ana Ruiz', 'Herding Sheep at Scale | Bo Lind'],
  );
  checkTalks(
    '### Fences by Ana Ruiz\n\n### Sheep by Bo Lind\n\n### Dogs by Cy Moe\n\n### How I Paint with Every Brush by Dorian\n',
    ['Fences | Ana Ruiz', 'Sheep | Bo Lind', 'Dogs | Cy Moe', 'How I Paint with Every Brush | Dorian'],
  );
  checkTalks('## Introduction to fences\nAna Ruiz\n\n## Sheep for beginners\nBo Lind\n', [
    'Introduction to fences | Ana Ruiz',
    'Sheep for beginners | Bo Lind',
  ]);
});

test('items: a person first, a title in bold, a sentence after a link', () => {
  checkTalks(
    '### Ignite talks\n\n- [Ana Ruiz](https://linkedin.com/in/ana) - Fences, gates and walls in five minutes\n- [Bo Lind](https://linkedin.com/in/bo) - Full-time shepherds: a myth?\n',
    [
      'lightning: Fences, gates and walls in five minutes | Ana Ruiz',
      'lightning: Full-time shepherds: a myth? | Bo Lind',
    ],
  );
  checkTalks(
    '## Day 1\n\n1. [Fences](https://f.example/program/1-fences)\n2. [Sheep on the Run](https://f.example/program/2-sheep) I chose this one because Ana Ruiz is good.\n3. I mostly walked around and skipped this slot\n',
    ['Fences', 'Sheep on the Run'],
  );
});

test('a demo inside of a talk is a part of it, and remarks are no part of a title', () => {
  checkTalks(
    '# Fences - Ana Ruiz\n\ntext\n\n## Demo #1: Light board\n\ntext\n\n## Demo #2: Glitch\n\ntext\n',
    ['Fences | Ana Ruiz'],
  );
  checkTalks(
    '## Drawing Fences (no video yet) - Ana Ruiz\n\n## Herding Sheep at Scale (slides) - Bo Lind\n',
    ['Drawing Fences | Ana Ruiz', 'Herding Sheep at Scale | Bo Lind'],
  );
});

test('mentions whose words only point are called by better ones', () => {
  checkTalks(
    'It rained. A carpenter showed oak ([vidéo](https://youtu.be/aaaaaaaaaaa)) to us. The gates were red. I really like [this one](https://youtu.be/bbbbbbbbbbb), which says a lot about hinges and what they are painted with.\n',
    [
      'mention: A carpenter showed oak to us',
      'mention: I really like this one, which says a lot about hinges and what they are…',
    ],
  );
  checkTalks(
    'Nice. [Watch the video here](https://youtu.be/aaaaaaaaaaa)\n\n* [YouTube](https://vimeo.com/12345)\n',
    [],
  );
});

test('several days that say what they were about are no talks', () => {
  checkTalks(
    '## Day 1: Wood, Wire and What the Sheep Did Next\n\n### Fences - Ana Ruiz\n\ntext\n\n## Day 2: Gates, Hinges and Much More Besides\n\n### Posts - Bo Lind\n\ntext\n',
    ['Fences | Ana Ruiz', 'Posts | Bo Lind'],
  );
  checkTalks('## Day 1: Drying All of the Oak - Ana Ruiz\n\n## Day 2: Oiling All of the Gates - Bo Lind\n', [
    'Day 1: Drying All of the Oak | Ana Ruiz',
    'Day 2: Oiling All of the Gates | Bo Lind',
  ]);
});

test('headings that say whose talk on what it was', () => {
  checkTalks(
    '## Talks on wood\n\n### Drying Oak by Ana Ruiz\n\ntext\n\n### Bo Lind’s talk around oiling gates\n\ntext\n\n### My talk about wire, wool and felt\n\nIt was my first talk.\n',
    ['Drying Oak | Ana Ruiz', 'oiling gates | Bo Lind', 'wire, wool and felt'],
  );
  checkTalks("## Let's talk about oak - Ana Ruiz\n\n## Oiling Gates - Bo Lind\n", [
    "Let's talk about oak | Ana Ruiz",
    'Oiling Gates | Bo Lind',
  ]);
});

test('paragraphs below what else there was', () => {
  checkTalks(
    '## What else\n\nOther talks that I liked:\n\n**"Drying Oak" - Ana Ruiz**\n\nShe dried it.\n\n**"Gates" - Bo Lind**\n\nOiled.\n',
    ['Drying Oak | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('recordings by what they are called', () => {
  checkVideos(
    '## Ana Ruiz: Drying oak\n\nAna told of oak.\n\n[VOD](https://vimeo.com/12345) • [Slides](https://f.example/s)\n',
    ['https://vimeo.com/12345'],
  );
});

test('a column whose commas join persons', () => {
  const row = (speakers: string, i: number) => `| Oak number ${i} | ${speakers} |\n`;
  const table = (cells: readonly string[]) => `| Talk | Speakers |\n|---|---|\n${cells.map(row).join('')}`;
  checkTalks(table(['Ana Ruiz', 'Bo Lind, Cy Moe', 'Dee Park']), [
    'Oak number 0 | Ana Ruiz',
    'Oak number 1 | Bo Lind, Cy Moe',
    'Oak number 2 | Dee Park',
  ]);
  checkTalks(table(['Ana Ruiz, Acme', 'Bo Lind, Woodworks', 'Dee Park']), [
    'Oak number 0 | Ana Ruiz | Acme',
    'Oak number 1 | Bo Lind | Woodworks',
    'Oak number 2 | Dee Park',
  ]);
});

test('a heading that links its session is a title, unless it is just a name', () => {
  checkTalks(
    '## [Mending (oak, not Elm) Gates](https://f.example/talks/mending-7)\n\ntext\n\n## [Ana Ruiz, Staff Engineer](https://f.example/talks/ruiz-8)\n\ntext\n',
    ['Mending (oak, not Elm) Gates', ' | Ana Ruiz'],
  );
});

test('the page named after its edition, and days that say what they were about', () => {
  checkTalks(
    '# Fences Oslo 2019\n\nThis conference had one talk that I saw.\n\n# Talks\n\n## Catching Cats - Ana Ruiz\n\nNice.\n',
    ['Catching Cats | Ana Ruiz'],
  );
  checkTalks(
    '## Day One\n\nAna Ruiz gave a talk.\n\n## Day Two - Meeting the Makers\n\nBo Lind spoke.\n\n## Day Three - All Good Fences Must Come To an End\n\nCy Moe gave a keynote.\n',
    [],
  );
});

test('what several people liked best', () => {
  checkTalks('Source: [Oak and Ash - Bo Lind](https://f.example/2017/oak-and-ash/)\n', []);
});

test("the programme's codes, and labels after a colon", () => {
  checkTalks(
    '## Streaming All of the Wool (SVS402)\n\n### Looms\n\ntext\n\n## Moving Sheep (DAT306)\n\ntext\n\n## Fences and Hedges\n\ntext\n',
    ['Streaming All of the Wool', 'Moving Sheep', 'Fences and Hedges'],
  );
  checkTalks(
    '- Inside a Fence (Ana Ruiz): [Slides](https://f.example/a.pdf), [Video](https://youtu.be/aaaaaaaaaaa)\n- Getting Hedges (Bo Lind): [Slides](https://f.example/b.pdf)\n',
    ['Inside a Fence | Ana Ruiz', 'Getting Hedges | Bo Lind'],
  );
});

test('what is told behind a name is no company', () => {
  checkTalks(
    '- [Fences](https://youtu.be/aaaaaaaaaaa) by Ana Ruiz - Naming fences is hard, even harder in the rain\n- [Gates](https://youtu.be/bbbbbbbbbbb) by Bo Lind - "Oh, a gate, is it not"\n- [Walls](https://youtu.be/ccccccccccc) by Cy Moe - Stone Works\n',
    ['Fences | Ana Ruiz', 'Gates | Bo Lind', 'Walls | Cy Moe | Stone Works'],
  );
});

test('days in scripts of the far east, with lists below them', () => {
  for (const day of ['1 日目その他', '第二天', '2일차'])
    checkTalks(`## ${day}\n\n* Fences of Oak / Ana Ruiz\n* Gates for All / Bo Lind\n`, [
      'Fences of Oak | Ana Ruiz',
      'Gates for All | Bo Lind',
    ]);
});

test('lists of people behind a comma, and titles in the brackets of Japanese', () => {
  checkTalks(
    '## 3. Malicious Wood: Thoughts, Ana Ruiz, Bo Lind, Cy Moe, Di Fox, Acme\n\nhttps://youtu.be/aaaaaaaaaaa\n',
    ['Malicious Wood: Thoughts | Ana Ruiz, Bo Lind, Cy Moe, Di Fox | Acme'],
  );
  checkTalks(
    '### 木村花 『 猫を追う 』\n\n### Ana Ruiz 『 Catching Cats 』\n\n### Keynote - Bo Lind さん\n',
    ['猫を追う | 木村花', 'Catching Cats | Ana Ruiz', 'keynote:  | Bo Lind'],
  );
});

test('a comma after the time', () => {
  checkTalks('## 7:00, [Mending wood](https://fence.example/talks/c7-wood/), Ana Ruiz\n', [
    'Mending wood | Ana Ruiz',
  ]);
});

test('days and roles are nobody', () => {
  checkTalks('- [Gates - Day Two](gates.md)\n- [Wood for All - Ana Ruiz, Diseñadora de cercas](wood.md)\n', [
    'Wood for All | Ana Ruiz',
  ]);
});

test('three people between dots, and a name that is no plural', () => {
  checkTalks('**813: Wood for All**\\\nAna Ruiz · Bo Lind · Cy Moe\n', [
    '813: Wood for All | Ana Ruiz, Bo Lind, Cy Moe',
  ]);
  checkTalks('## Wood for All\n\n*Ana Ruiz (Acme), Wes Lind (Oak Web Dev), Bo Moe (Initech)*\n', [
    'Wood for All | Ana Ruiz, Wes Lind, Bo Moe | Acme, Initech',
  ]);
});

test('affiliations above titles, initials, whose keynote it was, and the title once more with its speaker', () => {
  checkTalks(
    '# Wood 2018\n\n## Ana Ruiz, University of Oslo, Norway\n\n### Using oak for the modeling of early fences\n\n* wood\n\n## Bo Lind, Oak Foundation, University of Graz, Austria\n\n### Partner talk: Gates for the future\n\n* iron\n',
    [
      'Using oak for the modeling of early fences | Ana Ruiz | University of Oslo, Norway',
      'Gates for the future | Bo Lind | Oak Foundation, University of Graz, Austria',
    ],
  );
  checkTalks('- "Fences of Oak" by JJ Ruiz\n- "Gates for All" by Bo Lind\n', [
    'Fences of Oak | JJ Ruiz',
    'Gates for All | Bo Lind',
  ]);
  checkTalks('### Talk 2: Fences with R Posts\n\n* wood\n', ['Fences with R Posts']);
  checkTalks('### Ana Ruiz’s keynote: Wood & Wire\n\n* wood\n', ['keynote: Wood & Wire | Ana Ruiz']);
  checkTalks('## Wood Wars II\n**Wood Wars II: Attack of the Elms** - Ana Ruiz\n* wood\n', [
    'Wood Wars II | Ana Ruiz',
  ]);
});

test('what was missed, and who pays, is no talk', () => {
  const day =
    '# FenceConf 2019\n\n## Day 1\n\n### Fences - Ana Ruiz\n\n* wood\n\n### (missed Bo’s talk)\n\n* late\n';
  checkTalks(day, ['Fences | Ana Ruiz']);
  checkTalks('### [From Oak to Elm (sponsored by Acme)](https://youtu.be/aaaaaaaaaaa)\n', [
    'From Oak to Elm',
  ]);
});

test('a room with its times in parentheses', () => {
  checkTalks('### Fences - a design for small yards (K.3.601 11:40 - 12:10)\n\nSpeaker: Ana Ruiz\n', [
    'Fences - a design for small yards | Ana Ruiz',
  ]);
});

test('a role behind a colon', () => {
  checkTalks('## Moving a Fence\n\n_**Ana Ruiz**: Head of Fences, Acme_\n\nThis talk was about fences.\n', [
    'Moving a Fence | Ana Ruiz | Acme',
  ]);
});

test('a title that a label below the heading tells', () => {
  checkTalks(
    '## Keynote-Speaker\n\n__Topic__: Building Fences Together\n\n- Wood.\n\n## Talk 1\n\n__Topic__: Oiling Gates\n\n## Talk 2\n\nSpeaker: Bo Lind\nTopic: Old Walls\n',
    ['keynote: Building Fences Together', 'Oiling Gates', 'Old Walls | Bo Lind'],
  );
  checkTalks(
    '### Ana Ruiz - 9:00 AM\nSpeaker: [Ana Ruiz](https://github.com/ana)\nTopic: Fences\n\nWood.\n\n### Bo Lind - 9:30 AM\nSpeaker: Bo Lind\nTopic: Gates and Hinges\n',
    ['Fences | Ana Ruiz', 'Gates and Hinges | Bo Lind'],
  );
});

test('people before a comma or a full stop, where lines go so throughout', () => {
  checkTalks(
    '## Talks\n\n1. Ana Ruiz, Welcome & Morning Keynote\n2. Bo Lind, Is your fence safe?\n3. Cy R. Moe, Building a gate that is good for sheep\n4. Di Fox. Old walls of stone\n',
    [
      'Welcome & Morning Keynote | Ana Ruiz',
      'Is your fence safe? | Bo Lind',
      'Building a gate that is good for sheep | Cy R. Moe',
      'Old walls of stone | Di Fox',
    ],
  );
  // What they work for and as is no title.
  checkTalks(
    '## Day 1\n\n- Ana Ruiz, Acme Institute of Wood, Spain\n- Bo Lind, Head of Gates\n- Cy Moe, University of Initech\n- Di Fox, Globex Labs\n',
    [
      ' | Ana Ruiz | Acme Institute of Wood, Spain',
      ' | Bo Lind',
      ' | Cy Moe | University of Initech',
      ' | Di Fox | Globex Labs',
    ],
  );
});

test('a slash or a colon between title and speaker', () => {
  checkTalks('## 木を植える話/ Ana Ruiz\n\n## Fences : Bo Lind\n\n## Cy Moe : Gates for All\n', [
    '木を植える話 | Ana Ruiz',
    'Fences | Bo Lind',
    'Gates for All | Cy Moe',
  ]);
});

test('numbered headings that are names', () => {
  checkTalks(
    '## Day 1\n\n### 1. Ana Ruiz\n\n[Blog](https://ana.example)\n\n### 2. Bo Lind\n\n### 3. Cy Moe\n\n## Day 2\n\n### 1. Di Fox\n\n### 2. Ed Poe\n',
    [' | Ana Ruiz', ' | Bo Lind', ' | Cy Moe', ' | Di Fox', ' | Ed Poe'],
  );
});

test('an article before a vowel begins no name, and a session may bear a number', () => {
  checkTalks(
    '## Failing Fast - An Autopsy of a Fence\n\nSpeaker: Ana Ruiz\n\n## Talk 7 Lean Gates\n\nBo Lind, Acme\n',
    ['Failing Fast - An Autopsy of a Fence | Ana Ruiz', 'Lean Gates | Bo Lind | Acme'],
  );
});

test('names in Chinese before a company', () => {
  checkTalks('## Building Fences with Data\n王小明 / Acme Research Scientist\n\n**Wood**\n', [
    'Building Fences with Data | 王小明',
  ]);
});

test('questions to who was there, and what a title counts, are no sessions', () => {
  checkTalks(
    '# Which sessions did you attend?\n\n* Mastering the Gate\n* Wood for Beginners - Ana Ruiz\n\n# What did you like best about the talks?\n\nThe speaker of the second session.\n',
    ['Mastering the Gate', 'Wood for Beginners | Ana Ruiz'],
  );
});

test('a table of links and a list of speakers below a heading', () => {
  const links = '| [Background](https://sched.co/UxvJ) | [Slides](slides/a.pdf) |\n| --- | --- |\n\n';
  checkTalks(
    `## Moving Fences\n\n${links}**Speakers**\n* Ana Ruiz, Acme\n* Bo Lind\n\nIt was about fences.\n\n## Old Gates\n\n${links}**Speakers**\n* Cy Moe, Initech\n\n* Not Anybody\n`,
    ['Moving Fences | Ana Ruiz, Bo Lind | Acme', 'Old Gates | Cy Moe | Initech'],
  );
});

test('names in Korean after by, and whose keynote it was', () => {
  checkTalks('#### Why Fences with Clean Posts by 정유진\n\n#### 울타리 이야기 by 김철수\n', [
    'Why Fences with Clean Posts | 정유진',
    '울타리 이야기 | 김철수',
  ]);
  checkTalks('### Ana Ruiz’s Friday Evening Keynote: Fences in the Wild\n', [
    'keynote: Fences in the Wild | Ana Ruiz',
  ]);
});

test('who is linked by a given name', () => {
  checkTalks(
    '### TALK: Let’s build a gate\n\nRight after that, [Ana](https://twitter.com/ana) gave a short session in which she built one.\n',
    ['Let’s build a gate | Ana'],
  );
});

test('names that are written in haste after by', () => {
  checkTalks('## TALK: Getting Started with Wood by Ana ruiz\n\n## TALK: Fences by design thinking\n', [
    'Getting Started with Wood | Ana ruiz',
    'Fences by design thinking',
  ]);
});

test('a surname that is a word as well', () => {
  checkTalks('## Gates of Iron - Johannes Link\n\n## Fences - Ana Ruiz\n', [
    'Gates of Iron | Johannes Link',
    'Fences | Ana Ruiz',
  ]);
});

test('days with times, dates or places in front of a title', () => {
  checkTalks(
    '## Saturday 10:00 Fences We Love - Ana Ruiz\n\n## Wed 18: Gates - Bo Lind\n\n## Thursday, 8:30 in the Great Hall - Posts by Cy Moe\n',
    ['Fences We Love | Ana Ruiz', 'Gates | Bo Lind', 'Posts | Cy Moe'],
  );
  // What a day was like is no frame.
  checkTalks('## Friday Fun with Fences - Ana Ruiz\n\n## Sunday 24 Posts Fell Down - Bo Lind\n', [
    'Friday Fun with Fences | Ana Ruiz',
    'Sunday 24 Posts Fell Down | Bo Lind',
  ]);
});

test('a session whose title is quoted, and hands-on ones', () => {
  checkTalks('## Session "Fences of Oak" by Ana Ruiz\n\n## Hands-on Tutorial: Gates - Bo Lind\n', [
    'Fences of Oak | Ana Ruiz',
    'workshop: Gates | Bo Lind',
  ]);
});

test('who took the notes is nobody that spoke', () => {
  checkTalks('# Fences of Oak\n\n**Notes by Ana Ruiz**\n\nWood.\n\n# Notes by Bo Lind\n\nWire.\n', []);
});

test('columns of tables in Portuguese, Chinese, Japanese and Korean', () => {
  checkTalks('| Palestrante | Apresentação |\n|---|---|\n| Ana Ruiz | Cercas de carvalho |\n', [
    'Cercas de carvalho | Ana Ruiz',
  ]);
  checkTalks(
    '| 时段 | 主题 | 讲者 | 职务 |\n|:-:|:-:|:-:|:-:|\n| 9:00 | 开放篱笆 | 王小明、李四 | 木头公司 |\n| 9:30 | Fences | Acme 首席工程师 张三丰 | 木头公司 |\n| 10:00 | Gates | Ana Ruiz 高级工程师 | Acme |\n',
    ['开放篱笆 | 王小明, 李四 | 木头公司', 'Fences | 张三丰 | 木头公司', 'Gates | Ana Ruiz | Acme'],
  );
  checkTalks('| 時間 | タイトル | 発表者 |\n|---|---|---|\n| 9:00 | 柵の作り方 | 山田 |\n', [
    '柵の作り方 | 山田',
  ]);
  checkTalks('| 시간 | 제목 | 발표자 |\n|---|---|---|\n| 9:00 | 울타리 | 정유진 |\n', ['울타리 | 정유진']);
});

test('who speaks by a label in Chinese, and by the only name below', () => {
  checkTalks('## 13:00 - 13:40 用木头做篱笆\n\n- 分享嘉宾：木头公司 王小明、李四\n- 分享内容：篱笆很好。\n', [
    '用木头做篱笆 | 王小明, 李四',
  ]);
  const below = (name: string) =>
    `## Fences and Us All\n\nHow they were built, of oak.\n\n### ${name}\n\nLikes wood.\n`;
  checkTalks(below('Ana Ruiz'), ['Fences and Us All | Ana Ruiz']);
  checkTalks(below('王小明'), ['Fences and Us All | 王小明']);
  checkTalks(below('Why Oak'), []);
});

test('fields of a session in a paragraph of their own', () => {
  checkTalks(
    '13:45 - 15:00\n\n**Título:** Cercas de carvalho  \n**Palestrante (s):** Ana Ruiz, Bo Lind,  \n**Sala:** 2\n\n**Title:** Gates\n**Speaker:** Cy Moe\n',
    ['Cercas de carvalho | Ana Ruiz, Bo Lind', 'Gates | Cy Moe'],
  );
  // What has a title has no speaker for that.
  checkTalks('Wood.\n\n**Title:** Fences  \n**Price:** 10\n', []);
});

test('what stands in parentheses makes no person of what hardly is one', () => {
  checkTalks(
    '## OAKs (single oak posts) and ASHs (ash posts of singles)\n\n* wood\n\n## Fences - Ana Ruiz\n\n* x\n',
    ['Fences | Ana Ruiz'],
  );
});

test('a surname in two s is no plural', () => {
  checkTalks('## Gina Voss: Counting Sheep\n\n* x\n\n## Ana Ruiz: Wool\n\n* x\n\n## Bo Lind: Wire\n\n* x\n', [
    'Counting Sheep | Gina Voss',
    'Wool | Ana Ruiz',
    'Wire | Bo Lind',
  ]);
});

test('a line in bold below a heading says which kind of session it is', () => {
  checkTalks(
    '# Les clôtures en bois\n**Conférence**\nCette fois il a plu.\n\n# Des portes qui chantent\n**Quickie**\n\n# Le mouton\n**Keynote**\nIl dort.\n',
    ['Les clôtures en bois', 'lightning: Des portes qui chantent', 'keynote: Le mouton'],
  );
  checkTalks('# Les clôtures en bois\n**Avant tout**\nil a plu.\n\n# Le mouton\n**Rien**\n', []);
});

test('surnames before a colon, where a list goes so throughout', () => {
  const items = [
    'Ruiz, Lind & Moe: fences of oak',
    'Fox and Hill: gates for all (best paper)',
    'A Poe & Zuñiga: what sheep see',
    'Van Damm, Ek, and Orr: hedges (photo)',
  ];
  const talks = [
    'fences of oak | Ruiz, Lind, Moe',
    'gates for all | Fox, Hill',
    'what sheep see | A Poe, Zuñiga',
    'hedges | Van Damm, Ek, Orr',
  ];
  const list = (lines: readonly string[]) => lines.map((line) => `* ${line}\n`).join('');
  checkTalks(`# Session 2\n\n${list(items)}`, talks);
  // Then also one, in a session of its own, and several without a title.
  checkTalks(
    `# Session 2\n\n${list(items)}\n# Session 3: Best Papers\n\n${list(['Kay+: walls and wool', 'Ruiz, Moe, Ek, Orr'])}`,
    [...talks, 'walls and wool | Kay', ' | Ruiz, Moe, Ek, Orr'],
  );
  // One alone is a title like others.
  checkTalks(`# Session 2\n\n${list(['Oak & Elm: fences', 'Wire Fences: a story', 'Gates: what we know'])}`, [
    'Oak & Elm: fences',
    'Wire Fences: a story',
    'Gates: what we know',
  ]);
});

test('lists behind blanks and a tab, as exports of blogs write them', () => {
  checkTalks(
    '## Tuesday\n\n\n \t  * 09:00 - 12:30: **Fences of Oak**, Ana Ruiz, Room C1\n \t  * 13:30 - 17:00: **Gates for All**, Bo Lind\n \t    * bring a hammer\n\n## Wednesday\n\n \t  * 09:00: **Quickie: Hedges**, Cy Moe - Acme, Room A4\n',
    ['Fences of Oak | Ana Ruiz', 'Gates for All | Bo Lind', 'lightning: Hedges | Cy Moe | Acme'],
  );
  // What is code to everybody.
  checkTalks('## Tuesday\n\n \tlet fences = 1\n \t  * 2\n\n    * 09:00: **Fences**, Ana Ruiz\n', []);
});

test('a heading that is the page’s title, with names as headings below it', () => {
  checkTalks('# Posts\n\n## Ana Ruiz\n\n- oak is wet\n\n## Bo Lind\n\n- elm is dry\n\n## Cy Moe\n\n- ash\n', [
    ' | Ana Ruiz',
    ' | Bo Lind',
    ' | Cy Moe',
  ]);
  checkTalks('# Posts of Oak\n\n## Ana Ruiz\n\n- oak is wet\n', ['Posts of Oak | Ana Ruiz']);
});

test('those who are listed as speakers are no sessions', () => {
  checkTalks(
    '## Speakers\n\n**Ana Ruiz** — Engineer at Acme\n**Bo Lind** — Chief Architect at Initech\n',
    [],
  );
});

test('a quoted title before its speaker, and marks and words around lines', () => {
  checkTalks(
    'Our favourite talks:\n\n- "Fences of Oak" **Ana Ruiz** - Acme\n- "Gates" **Bo Lind** - Initech\n',
    ['Fences of Oak | Ana Ruiz | Acme', 'Gates | Bo Lind | Initech'],
  );
  checkTalks(
    '## ➯ Fences of Oak - Ana Ruiz\n\n## → Gates - Bo Lind @bo #fenceconf\n\n## Fences for #Oak - Cy Mun\u0303oz\n',
    ['Fences of Oak | Ana Ruiz', 'Gates | Bo Lind', 'Fences for #Oak | Cy Muñoz'],
  );
});

test('headings above several sessions', () => {
  checkTalks(
    '#### Ways of Making Fences and Gates\n\n* Ana Ruiz (U. of Acme) - "Introduction to oak"\n* Bo Lind (Initech) - "Gates and hinges"\n',
    ['Introduction to oak | Ana Ruiz | U. of Acme', 'Gates and hinges | Bo Lind | Initech'],
  );
});

test('who a first sentence says by whom a session was, with what they do', () => {
  checkTalks(
    '### Fences of Oak\n\n[The session](https://fences.example/sessions/oak)\nby Ana Ruiz (Head of Oak at Acme) and Bo Lind\n\n* wet\n',
    ['Fences of Oak | Ana Ruiz, Bo Lind'],
  );
});
