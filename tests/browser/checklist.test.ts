import { describe, expect, inject, test } from 'vitest';
import { open, useBrowser } from './page.ts';

/** A table, list or conclusion of the slides, the page and figure where it stands, and what must stand there. */
type Entry = readonly [slide: string, at: string, ...says: string[]];

const EXPLORE = 'explore/';
const TRAINING = 'training/';
const PRACTICE = 'practice/';
const APPROACH = 'approach/';
const SAID = 'said/';
const METHOD = 'method/';

/** In the order of the slides. */
const CHECKLIST: Readonly<Record<string, readonly Entry[]>> = {
  [PRACTICE]: [
    ['study aims', '#phases', 'Families First'],
    ['method, phase 1', '#phases', '20'],
    ['method, phases 2 and 3', '#phases', '22', '11', '10'],
    ['observed visits', '#visits', 'First meeting', '2', '3', '11'],
    ['phase 1: groups of authorities', '#authority-groups', '4', '6'],
    ['phase 1: plans', '#authority-groups', '2', 'strengths'],
    ['categories of authorities', '#authority-groups', 'LA1', 'LA2', 'LA3'],
    ['entry rules', '#authorities', '0 to 18', '0 to 25', '1 need or more', '4 or more agencies'],
    ['service delivery, LA1', '#authorities', 'No waiting list', 'monthly'],
    ['service delivery, LA2', '#authorities', 'within 2 days', '3 months'],
    ['service delivery, LA3', '#authorities', 'home visit', 'family’s story'],
    ['whole-family approach', '#continuum', '9', '6', '2'],
    ['comparison with other methods', '#observed-practice', '7 days'],
    ['effects at agency level', '#observed-practice', 'colleagues always ask'],
    ['assessment', '#observed-practice', 'Six weeks', 'Cards'],
    ['panel meeting and goal setting', '#observed-practice', 'its story is central'],
    ['progress review, example', '#observed-practice', 'careers advice'],
    ['conclusion', '[data-conclusion="observation-communication"]', 'listening'],
    ['conclusion', '[data-conclusion="observation-trust"]', 'power'],
    ['expectation of RA', '#phases-section', 'led the authors to expect'],
    ['conclusion', '[data-conclusion="observation-principles"]', '11 visits'],
    ['conclusion', '[data-conclusion="comparison-communication"]', '8 of 10']
  ],
  [SAID]: [
    ['qualities of practitioners', '#qualities', 'Good listeners', '8 of 10'],
    ['conclusion', '[data-conclusion="comparison-relationships"]', 'mixed', 'non-judgemental'],
    ['conclusion', '[data-conclusion="comparison-trust"]', 'mixed'],
    ['relationship-based practice', '#themes', 'three teams'],
    ['strengths-based practice', '#themes', 'LA1:3', 'LA1:10', 'LA2:11', 'LA3:9'],
    ['attitudes after service use', '#themes', 'LA1:6', 'LA1:8', 'LA2:4', 'LA3:7'],
    ['problems and challenges', '#themes', 'LA2:7', 'LA2:8', 'help sooner'],
    ['conclusion', '[data-conclusion="comparison-strengths"]', 'mixed']
  ],
  [APPROACH]: [
    ['workshop: the Gingerbread man', 'p:has(+ ol [data-case])', 'Gingerbread'],
    ['workshop: the Gingerbread man', '[data-case]', 'To', 'With', 'For', 'Not'],
    ['definition of RA', '#mechanisms', 'restorative justice'],
    ['key principles', '#mechanisms', 'Good relationships come first'],
    ['restorative continuum', '#mechanisms', 'At one end', 'At the other end'],
    ['social discipline window', '#window', 'To', 'With', 'For', 'Not'],
    ['restorative questions', '#questions', 'What happened?', 'Goal Planning'],
    ['core values and tools', '#mechanisms', 'person-led', 'democratic'],
    ['change mechanisms', '#mechanisms', 'Motivation', 'Solution-focused', 'Social modelling'],
    ['conclusion', '[data-conclusion="observation-approaches"]', 'relationships'],
    ['conclusion', '[data-conclusion="observation-techniques"]', 'motivational'],
    ['conclusion', '[data-conclusion="observation-strengths"]', 'do not show it'],
    ['conclusion', '[data-conclusion="comparison-techniques"]', 'do not show it']
  ],
  [TRAINING]: [
    ['RAFEP', '#training-design', '3', 'Tros Gynnal Plant'],
    ['aim and methodology', '#training-design', 'T1', 'T4', 'focus groups'],
    ['Table 1', '#confidence', '74.1', '+11.4', '+3.9', '81', '69', '40', '22'],
    ['Table 2', '#likert-practice', 'RA empowered families', '41'],
    ['attitudes and adoption', '#likert-agency', 'RA saves time', '38'],
    ['what practitioners and agencies reported', '#adoption', 'FG2', 'FG3'],
    ['future recommendations', '#recommendations', 'whole organisations']
  ],
  [EXPLORE]: [
    ['families measured', '#included', '24', '11', '15', '25', '23', '18', '21', '17'],
    ['family conflict', '#trajectory', '46.21', '53.41', '61.4', '40.7'],
    ['family independence', '#trajectory', '47.9', '40.8', '43.9', '44.9']
  ],
  '': [
    ['conclusion', '[data-conclusion="comparison-independence"]', 'do not show it', '−5.2'],
    ['conclusion', '[data-conclusion="comparison-conflict"]', 'mixed', 'no clear change']
  ],
  [METHOD]: [
    ['measures', 'section:has(> #design), section:has(> #measures)', 'conflict', '9 months']
  ]
};

useBrowser();

describe.each(Object.entries(CHECKLIST))('/%s', (path, entries) => {
  test('every table, list and conclusion of the slides stands at its place', async () => {
    const page = await open(inject('site') + path, { javaScriptEnabled: false });
    const lost: string[] = [];
    for (const [slide, at, ...says] of entries) {
      const texts = await page.locator(at).allTextContents();
      const text = texts.join(' ').replace(/\s+/g, ' ');
      for (const one of says)
        if (!text.toLowerCase().includes(one.toLowerCase())) lost.push(`${slide} (${at}): ${one}`);
    }
    expect(lost).toEqual([]);
  });

  test('and in Welsh, under the same names', async () => {
    const page = await open(`${inject('site')}cy/${path}`, { javaScriptEnabled: false });
    for (const [, at] of entries)
      expect((await page.locator(at).first().textContent())?.trim()).toBeTruthy();
  });
});
