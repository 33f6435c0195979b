import { expect, test } from 'vitest';
import type { CsvColumns } from '#lib/figures/csv.ts';
import { overSitesCsv } from '#lib/figures/over-sites/csv.ts';
import { placesIn } from '#lib/figures/over-sites/places.ts';
import { allOverPlaces } from '#lib/figures/over-sites/rows.ts';
import { subgroupsCsv } from '#lib/figures/subgroups/csv.ts';
import { subgroups } from '#lib/figures/subgroups/rows.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import type { Opened } from './eight-studies.ts';
import { crossedPlaces, placesFile, wholePlaces } from './places.ts';
import { lastLines, publishedView } from './reproduce.ts';

const view: View = { ...DEFAULT_VIEW, data: 'local', by: 'arm', facet: 'level' };

/** Both scripts make so many numbers anew of the file, and agree with each. */
async function expectAgreement(
  kind: string,
  columns: CsvColumns,
  { about }: Opened,
  file: 'crossed' | 'sites',
  count: number,
  of = view
) {
  const data = { ...publishedView(of), package: about, tables: {} };
  for (const line of await lastLines(kind, columns, data, { [`${file}.csv`]: placesFile(file) }))
    expect(line, kind).toBe(`numbers: ${count} agree: ${count}`);
}

test('each level’s difference and the interaction test are computed anew by the scripts', async () => {
  const crossed = await crossedPlaces();
  const found = subgroups(crossed.study, crossed.cube, view);
  await expectAgreement(
    'subgroups',
    subgroupsCsv('score', '9', found),
    crossed,
    'crossed',
    3 * 5 + 4
  );
}, 60_000);

test('with places as units their means are compared by the scripts, too', async () => {
  const whole = await wholePlaces();
  const halves: View = { ...view, facet: 'phase' };
  const found = subgroups(whole.study, whole.cube, halves);
  expect(found.test).toBe('sites-are-units');
  await expectAgreement('subgroups', subgroupsCsv('score', '9', found), whole, 'sites', 5, halves);
}, 60_000);

test('the mean of places, the next place and shrunken values are computed anew by the scripts', async () => {
  const plain: View = { ...view, facet: '' };
  const over = ({ study, cube }: Opened) =>
    overSitesCsv('score', '9', allOverPlaces(placesIn(study, cube, plain)));
  const crossed = await crossedPlaces();
  await expectAgreement('over-sites', over(crossed), crossed, 'crossed', 3 * 6 + 8 * 4, plain);
  const whole = await wholePlaces();
  await expectAgreement('over-sites', over(whole), whole, 'sites', 6 * 5 + 15 * 3, plain);
}, 60_000);
