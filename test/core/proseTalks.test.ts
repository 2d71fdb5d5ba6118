import { test } from 'node:test';
import { checkTalks } from '../support/talkNames';

const told = [
  '[Ana Ruiz](https://twitter.com/ana) started with **Fences of Oak; look busy**. They are hard.',
  'That was followed by **Gates for All** from Bo Lind. Today is good. See **Wood 5.3** by Cy Moe.',
  'Then I watched Di Fox talk about why **Walls are Back**.',
].join('\n\n');

test('titles in bold within running text, each with who spoke', () => {
  checkTalks(told, [
    'Fences of Oak; look busy | Ana Ruiz',
    'Gates for All | Bo Lind',
    'Walls are Back | Di Fox',
  ]);
  // On other pages, and where there are few, bold is what the author finds important.
  checkTalks(told.replace('**Walls are Back**', 'walls are back'), []);
  checkTalks(told, [], { isEdition: false });
});
