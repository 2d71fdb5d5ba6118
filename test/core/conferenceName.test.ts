import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConferenceName } from '../../src/core/conference/names/conferenceName';
import { regionKey, seriesKey } from '../../src/core/conference/names/seriesKey';

/** `series | year | place | day`, with `-` for what isn't there. */
function checkName(text: string, expected: string | undefined, isSlug = false): void {
  const name = readConferenceName(text, { isSlug });
  const said =
    name === undefined
      ? undefined
      : [name.series, name.year, name.place, name.day].map((part) => part ?? '-').join(' | ');
  assert.equal(said, expected, text);
}

test('names in titles', () => {
  checkName('KubeCon 2018 Copenhagen, day 1', 'KubeCon | 2018 | Copenhagen | 1');
  checkName('Kubecon EU 2020 Notes: Still going strong', 'Kubecon EU | 2020 | - | -');
  checkName('Some Musings From KubeCon EU 2021 (Virtual Edition)', 'KubeCon EU | 2021 | - | -');
  checkName('CR React Conférence 2015 - Day 1', 'React Conférence | 2015 | - | 1');
  checkName("Retour sur l'AFUP Day 2019", 'AFUP Day | 2019 | - | -');
  checkName('Insights from the Fence Conference 2024, Florence', 'Fence Conference | 2024 | Florence | -');
  checkName('Write the Docs Prague 2017', 'Write the Docs Prague | 2017 | - | -');
  checkName('My trip to FenceConf', 'FenceConf | - | - | -');
  checkName('KubeConEU2022', 'KubeConEU | 2022 | - | -');
  checkName('PyconIndia Bangalore', 'PyconIndia | - | Bangalore | -');
  checkName('Congreso de vallas 2010', 'Congreso de vallas | 2010 | - | -');
  checkName('Conference on Oak Fences 2019', 'Conference on Oak Fences | 2019 | - | -');
  checkName('International Symposium on Wood', 'International Symposium on Wood | - | - | -');
  checkName('Conference of 2019', undefined);
  checkName('fenceconf21', 'fenceconf | 2021 | - | -');
  checkName('Speaking at wood.conf.au 2019', 'wood.conf.au | 2019 | - | -');
  checkName('GOTO Amsterdam 2018 - Tag 2', 'GOTO Amsterdam | 2018 | - | 2');
  checkName('Conference: FenceConf 2024 Date: 2024-07-16', 'FenceConf | 2024 | - | -');
  checkName('Conference: FenceConf 2026, Miami Date: 2026-06-12', 'FenceConf | 2026 | Miami | -');
  checkName('GateCon London 2008 summary', 'GateCon London | 2008 | - | -');
  checkName('GateCon Keynotes 2008', 'GateCon | 2008 | - | -');
  checkName('Fence Lovers con 2025 - JOUR 2', 'Fence Lovers con | 2025 | - | 2');
  checkName('Fence in Rio 2011 - Eu fui!', 'Fence in Rio | 2011 | - | -');
  checkName('My days in Oslo 2019', 'Oslo | 2019 | - | -');
  checkName('Fence Lovers 5 Oct 2017', 'Fence Lovers | 2017 | - | -');
  checkName('Wire day 2008', 'Wire day | 2008 | - | -');
  checkName('The day 2008 began', undefined);
  checkName('Resoconto OAKday', 'OAKday | - | - | -');
  checkName('QCon London', 'QCon | - | London | -');
  checkName('fence-conf 2018', 'fence-conf | 2018 | - | -');
  checkName('What I saw at FenceConf.', 'FenceConf | - | - | -');
  checkName('Back from @fenceconf 2018.', 'fenceconf | 2018 | - | -');
  checkName('T3chFest 2018', 'T3chFest | 2018 | - | -');
  checkName('What I saw at FenceKonf', 'FenceKonf | - | - | -');
  checkName('Surviving Fences 2019', 'Fences | 2019 | - | -');
  checkName('FenceR! 2019', 'FenceR | 2019 | - | -');
  checkName('Wool at fenceR!2021', 'fenceR | 2021 | - | -');
  checkName('FenceDays Oslo April 2019', 'FenceDays | 2019 | - | -');
  checkName('Fence Lovers May 2019', 'Fence Lovers | 2019 | - | -');
  checkName('ICFE 2019 Retrospective', 'ICFE | 2019 | - | -');
  checkName('Symfence Live! Oslo 2016', 'Symfence Live Oslo | 2016 | - | -');
  checkName('A watchlist from the 33F3', '33F3 | - | - | -');
  checkName('FenceConf 2019 - Wrap Up', 'FenceConf | 2019 | - | -');
  checkName('A company at 2023 AWS re:Invent Las Vegas', 'AWS re:Invent | 2023 | - | -');
});

test('names in file and folder names', () => {
  checkName('kubecon 2018 copenhaguen day 1', 'kubecon | 2018 | copenhaguen | 1', true);
  checkName('cr real time conference europe 2013 day 2', 'real time conference europe | 2013 | - | 2', true);
  checkName('djangoconeu day3', 'djangoconeu | - | - | 3', true);
  checkName('pycon2019', 'pycon | 2019 | - | -', true);
  checkName('fences fences conf 2022', 'fences conf | 2022 | - | -', true);
});

test('what only looks like a name', () => {
  for (const text of [
    'The icon set',
    'Why fence and hedge conferences matter',
    'I love Fence and Hedge conferences',
    'The third edition of our book',
    'First Conference Day & My Talk',
    'Silicon and bacon',
    'Nowadays',
    'Release 1.20',
    'Good days',
    'How to manifest',
    'What pre-conf days are for',
    'In 30days',
    'October 2019',
  ])
    checkName(text, undefined);
});

test('how names compare', () => {
  assert.equal(seriesKey('React Conférence'), seriesKey('react-conf'));
  assert.equal(seriesKey('KubeCon EU'), seriesKey('Kubecon'));
  assert.equal(seriesKey('Android Makers'), seriesKey('AndroidMakers'));
  assert.notEqual(seriesKey('KubeCon'), seriesKey('DockerCon'));
  assert.equal(regionKey('KubeCon Europe 2019'), 'eu');
  assert.equal(regionKey('KubeConEU2022'), 'eu');
  assert.equal(regionKey('KubeCon NA'), 'na');
  assert.equal(regionKey('KubeCon'), '');
});
