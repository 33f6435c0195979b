import { expect, test } from 'vitest';
import { studyRows } from './study-files.ts';

/** Rows of a table as the slides print them: cells stand apart by a bar. */
const printed = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));

const SITES = ['LA1', 'LA2', 'LA3'];
const WAVES = ['0', '3', '9'];
/** A table by authority and time point, row by row, as site, wave and value. */
const bySiteAndWave = (text: string) =>
  printed(text).flatMap(([la, ...cells]) => cells.map((cell, at) => [`LA${la}`, WAVES[at], cell]));

const MEASURED = `
  1 | 24 | 11 | 15
  2 | 25 | 23 | 18
  3 | 25 | 21 | 17`;
const TOTAL = 'Total | 74 | 55 | 50';
const CONFLICT = `
  1 | 46.21 | 49.15 | 56.3
  2 | 47.4 | 53.41 | 50.9
  3 | 61.4 | 58.1 | 40.7`;
const INDEPENDENCE = `
  1 | 40.7 | 40.1 | 44.5
  2 | 46.0 | 47.9 | 40.8
  3 | 43.9 | 41.4 | 44.9`;

test('families measured', () => {
  expect(studyRows('families-measured')).toEqual(bySiteAndWave(MEASURED));
  const [, ...totals] = printed(TOTAL)[0] ?? [];
  expect(studyRows('families-measured-totals')).toEqual(totals.map((n, at) => [WAVES[at], n]));
});

test('family scales, the two without values included', () => {
  const none = SITES.flatMap((site) => WAVES.map((wave) => [site, wave, 'NP']));
  const scales = [
    ['conflict', bySiteAndWave(CONFLICT)],
    ['cohesion', none],
    ['independence', bySiteAndWave(INDEPENDENCE)],
    ['expressiveness', none]
  ] as const;
  expect(studyRows('family-scales')).toEqual(
    scales.flatMap(([measure, rows]) => rows.map((row) => [measure, ...row]))
  );
});

test('qualities that families mentioned', () => {
  const personal = `
    straightforward | 3 | 2 | 3
    friendly | 4 | 2 | 7
    honest-open | 2 | 2 | 6
    trust | 1 | 4 | 8
    helpful | 2 | 2 | 5
    supportive | 4 | 3 | 5
    non-judgemental | 1 | 3 | 3
    positive-encouraging | 1 | 1 | 6
    easy-to-work-with | 2 | 5 | 10`;
  const practice = `
    good-listeners | 1 | 3 | 8
    worked-with-all-family | 3 | 5 | 7
    worked-with-some-family | 6 | 6 | 2
    voluntary-nature | 1 | 1 | 5
    partnership | 1 | 4 | 4`;
  const interviewed = ['11', '11', '10'];
  const rows = (area: string, text: string) =>
    printed(text).flatMap(([quality, ...counts]) =>
      counts.map((k, at) => [area, quality, SITES[at], k, interviewed[at]])
    );
  expect(studyRows('practitioner-qualities')).toEqual([
    ...rows('personal', personal),
    ...rows('practice', practice)
  ]);
});

test('whole-family approach', () => {
  // LA1: 2 families, nine in the middle; LA2: 2, 6 and 3; LA3: 4 in the middle and 6.
  expect(studyRows('whole-family')).toEqual(
    printed(`
      LA1 | no | 0 | 11 | derived
      LA1 | some | 9 | 11 | printed
      LA1 | yes | 2 | 11 | printed
      LA2 | no | 3 | 11 | printed
      LA2 | some | 6 | 11 | printed
      LA2 | yes | 2 | 11 | printed
      LA3 | no | 0 | 10 | derived
      LA3 | some | 4 | 10 | printed
      LA3 | yes | 6 | 10 | printed`)
  );
});

test('Table 1, confidence of practitioners', () => {
  const rows = printed(`
    relationships | 74.1 (17.0) | +6.3* | +2.2 | -0.7
    communication | 64.8 (20.0) | +9.1* | +2.1 | +2.6
    needs-and-goals | 63.9 (20.2) | +11.4* | +0.8 | +2.7
    change | 63.3 (21.1) | +11.0* | +2.1 | +3.9*`);
  const [atStart, ...later] = ['81', '69', '40', '22'];
  const steps = ['t1-t2', 't2-t3', 't3-t4'];
  expect(studyRows('confidence')).toEqual(
    rows.map(([aspect, start = '']) => [aspect, ...start.replace(')', '').split(' ('), atStart])
  );
  expect(studyRows('confidence-change')).toEqual(
    rows.flatMap(([aspect, , ...changes]) =>
      changes.map((change, at) => [
        aspect,
        steps[at],
        change.replace('*', ''),
        String(change.endsWith('*')),
        later[at]
      ])
    )
  );
});

test('Table 2 and the table on agencies', () => {
  expect(studyRows('statements-practice')).toEqual(
    printed(`
      better-relationships | 0 | 1 | 0 | 14 | 19 | 7 | 41
      sustained-use | 0 | 2 | 2 | 13 | 15 | 6 | 38
      whole-families | 0 | 2 | 3 | 12 | 17 | 5 | 39
      autonomy | 0 | 1 | 0 | 17 | 16 | 6 | 40
      empowered | 0 | 0 | 2 | 9 | 22 | 6 | 39
      with-rather-than-for | 0 | 0 | 2 | 11 | 18 | 9 | 41`)
  );
  expect(studyRows('statements-agency')).toEqual(
    printed(`
      common-language | 0 | 1 | 0 | 8 | 18 | 11 | 38
      embedded | 1 | 4 | 0 | 12 | 15 | 6 | 38
      culture | 1 | 1 | 4 | 18 | 12 | 1 | 37
      inter-agency | 0 | 2 | 2 | 15 | 17 | 2 | 38
      way-of-working | 1 | 1 | 5 | 15 | 10 | 6 | 38
      time-and-money | 0 | 3 | 0 | 11 | 14 | 10 | 38`)
  );
});

test('observed visits, groups of phase 1 and categories', () => {
  expect(studyRows('visits')).toEqual(
    printed(`
      first-meeting | 2
      ongoing-assessment | 3
      end-of-assessment | 3
      review-or-closure | 3`)
  );
  expect(studyRows('phase-1-groups')).toEqual(
    printed(`
      aligned | 4 | printed
      needs-met | 6 | printed
      extensive-change | 4 | printed
      middle-line | 6 | derived`)
  );
  expect(studyRows('service-categories').map((row) => row.slice(0, 2))).toEqual(
    printed(`
      1 | LA1
      2 | LA2
      3 | LA3`)
  );
});

test('who took part', () => {
  expect(studyRows('data-collection')).toEqual(
    printed(`
      training | | focus-groups | groups | 3 | printed
      training | | focus-groups | participants | NP | NP
      phase-1 | | action-plans | plans | NP | NP
      phase-1 | | survey | managers-and-staff | NP | NP
      phase-1 | | interviews | agency-managers | NP | NP
      phase-1 | | interviews | authorities | 20 | printed
      phase-2 | | interviews | team-managers | 4 | printed
      phase-2 | | focus-groups | groups | 4 | printed
      phase-2 | | focus-groups | participants | NP | NP
      phase-2 | | interviews | families | 22 | printed
      phase-2 | LA1 | interviews | families | 11 | printed
      phase-2 | LA2 | interviews | families | 11 | printed
      phase-3 | LA3 | interviews | authority-representatives | 1 | printed
      phase-3 | LA3 | focus-groups | groups | 1 | printed
      phase-3 | LA3 | focus-groups | participants | 10 | printed
      phase-3 | LA3 | interviews | families | 10 | printed
      observation | NS | focus-groups | groups | 1 | derived
      observation | NS | focus-groups | practitioners | 8 | printed
      observation | NS | focus-groups | lead-practitioners | 1 | derived
      observation | NS | focus-groups | team-managers | 1 | derived
      observation | NS | observed-visits | visits | 11 | printed
      observation | NS | observed-visits | practitioners | 4 | printed`)
  );
});
