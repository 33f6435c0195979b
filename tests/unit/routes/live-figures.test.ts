import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIGURES } from '#lib/figures/figures.ts';

/** Ids of the figures that a file draws; its components cannot be loaded here. */
const drawnIn = (file: string) =>
  [...readFileSync(`src/routes/live/${file}`, 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: /gm)].map(
    ([, id]) => id!
  );

test('every figure can be drawn on its own, from the file in which it is looked for', () => {
  const [published, ofRecords, assumed] = [
    'published-figures.ts',
    'record-figures.ts',
    'what-if-figures.ts'
  ].map(drawnIn) as [string[], string[], string[]];
  const looked = Object.values(FIGURES);
  const idsWhere = (wanted: (figure: (typeof looked)[number]) => unknown) =>
    looked.flatMap((figure) => (wanted(figure) ? [figure.id] : [])).sort();
  const assumes = ({ page }: (typeof looked)[number]) => page === 'what-if';
  expect(assumed).toEqual(idsWhere(assumes));
  expect(ofRecords).toEqual(idsWhere(({ fetched }) => fetched));
  expect(published).toEqual(idsWhere((figure) => figure.tables && !assumes(figure)));
  expect(published.length).toBeGreaterThan(15);
});
