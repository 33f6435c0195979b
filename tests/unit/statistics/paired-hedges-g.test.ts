import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairedHedgesG } from '../../../src/lib/statistics/paired-hedges-g.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import { families, followUps, groups, measures, prePost } from './families.ts';
import { closeTo, reference } from './reference.ts';
import { pairs } from './arbitrary.ts';

interface Tests {
  measures: Record<
    string,
    { per_followup: Record<string, { paired_completers: Record<string, Record<string, number>> }> }
  >;
}

// dav<-mean(dd)/sqrt((var(x)+var(y))/2);dz<-mean(dd)/sd(dd); g_av=dav*Jex(n-1), g_z=dz*Jex(n-1)
test('standardised changes of the made-up families agree with R', () => {
  expect.assertions(4 * 2 * 5 * 4);
  const r = reference<Tests>('records_tests').measures;
  for (const measure of measures)
    for (const wave of followUps)
      for (const [group, belongs] of Object.entries(groups)) {
        const expected = r[measure]?.per_followup[wave]?.paired_completers[group] ?? {};
        const both = pairMomentsOf(...prePost(families(measure).filter(belongs), wave), 50);
        const { dAv, gAv, dZ, gZ } = pairedHedgesG(both);
        for (const [name, value] of Object.entries({ d_av: dAv, g_av: gAv, d_z: dZ, g_z: gZ }))
          closeTo(value, expected[name] ?? NaN, 1e-10, `${measure}.${wave}.${group}.${name}`);
      }
});

test('too few pairs or no spread give none', () => {
  const none = { dAv: NaN, gAv: NaN, dZ: NaN, gZ: NaN };
  expect(pairedHedgesG(pairMomentsOf([], []))).toEqual(none);
  expect(pairedHedgesG(pairMomentsOf([1], [2]))).toEqual(none);
  expect(pairedHedgesG(pairMomentsOf([1, 2], [2, 4]))).toMatchObject({ gAv: NaN, gZ: NaN });
  const shifted = pairedHedgesG(pairMomentsOf([1, 2, 6], [3, 4, 8]));
  expect(shifted.dZ).toBeNaN();
  closeTo(shifted.dAv, 2 / Math.sqrt(7));
});

test('swapping the waves swaps the signs', () => {
  fc.assert(
    fc.property(pairs, ([pre, post]) => {
      const forth = pairedHedgesG(pairMomentsOf(pre, post));
      const back = pairedHedgesG(pairMomentsOf(post, pre));
      closeTo(back.gAv, -forth.gAv, 1e-9);
      closeTo(back.gZ, -forth.gZ, 1e-9);
    })
  );
});
