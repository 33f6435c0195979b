import { expect, test } from 'vitest';
import { isNumber, type Cell } from '#lib/data/missing.ts';
import { armsInView, armsRows, type ArmsRow } from '#lib/figures/change/arms.ts';
import { comparisonFacts } from '#lib/figures/change/facts.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { changeSummary } from '#lib/figures/change/summary.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { claims, type ClaimId } from '#lib/statistics/claims.ts';
import { howSure, sureFactsOf } from '#lib/statistics/how-sure.ts';
import { normal, seeded, trialOf, type Member } from './trials.ts';

type Trial = ReturnType<typeof trialOf>;
function compared({ study, cube }: Trial) {
  const arms = armsInView(study, cube, DEFAULT_VIEW)!;
  const [row] = armsRows(study, arms, DEFAULT_VIEW) as [ArmsRow];
  return { row, facts: comparisonFacts(study, arms, row)!, study };
}
const may = (facts: ReturnType<typeof compared>['facts'], id: ClaimId) =>
  claims(facts).find((claim) => claim.id === id)?.may;
const value = (cell: Cell | undefined) => (cell !== undefined && isNumber(cell) ? cell : NaN);

/** Deviations with mean 0 and SD 1, the same in every site. */
function spread(count: number): number[] {
  const middle = (count - 1) / 2;
  const raw = Array.from({ length: count }, (_, at) => at - middle);
  const sd = Math.sqrt(raw.reduce((sum, one) => sum + one * one, 0) / (count - 1));
  return raw.map((one) => one / sd);
}
/**
 * 10 and 10 sites of 11 families, with mean changes whose SD over sites is 3.1931 and a within-site
 * variance that makes the intraclass correlation .16. In R, of the 20 means:
 * t.test(with, without, var.equal = TRUE) gives −4.6, −7.6 to −1.6, p .0047.
 */
function tenAndTen(): Member[] {
  const [sdSites, size] = [3.1931, 11];
  const within = Math.sqrt((0.84 * size * sdSites ** 2) / 2.6);
  return spread(10).flatMap((site, at) =>
    (['without', 'with'] as const).flatMap((arm) =>
      spread(size).map((family) => ({
        site: `${arm} ${at}`,
        arm,
        first: 50,
        later: 50 + (arm === 'with' ? -4.6 : 0) + sdSites * site + within * family
      }))
    )
  );
}

test('sites that were put in arms are the units', () => {
  const { row, facts, study } = compared(trialOf(tenAndTen()));
  expect(value(row.score.value)).toBeCloseTo(-4.6, 10);
  expect(value(row.score.low)).toBeCloseTo(-7.6, 2);
  expect(value(row.score.high)).toBeCloseTo(-1.6, 2);
  expect(row.score.p).toBeCloseTo(0.0047, 4);
  expect(value(row.clustering?.icc)).toBeCloseTo(0.16, 10);
  expect(value(row.clustering?.designEffect)).toBeCloseTo(2.6, 10);
  expect(value(row.clustering?.effectiveN)).toBeCloseTo(220 / 2.6, 10);
  // All began alike, so nothing is adjusted for.
  expect(row.ancova.value).toEqual({ missing: 'no-spread' });
  expect(row.g.low).toEqual({ missing: 'sites-are-units' });
  expect([may(facts, 'p-value-effect'), may(facts, 'interval-effect')]).toEqual([true, true]);
  const { cube } = trialOf(tenAndTen());
  const view = { ...DEFAULT_VIEW, by: 'arm' };
  expect(changeSummary(changeRows(study, cube, view), [row], study, []).slice(-2)).toEqual([
    'score, 9: changes of families in one site are alike (ICC 0.16). The design effect is 2.6, so these families tell as much as 85 independent ones.',
    'Sites are the units: 10 in “with”, 10 in “without”. The change score compares the means of the sites (t, 18 degrees of freedom). ANCOVA allows for sites by CR2. The p-values are not corrected for their number.'
  ]);
});

test('the same families with nothing allocated are described, with no p', () => {
  const members = tenAndTen();
  const { row, facts } = compared(
    trialOf(members, { allocation: 'none', assignment: 'not-random' })
  );
  expect(row.score.p).toBeUndefined();
  expect(row.ancova.p).toBeUndefined();
  expect(row.clustering).toBeUndefined();
  expect(may(facts, 'p-value-effect')).toBe(false);
});

/** 60 families of each arm in 3 sites, where the one with the approach falls by 4 and 3 points. */
const crossed = (sites: readonly string[], arms: readonly string[]): Member[] =>
  sites.flatMap((site, at) =>
    arms.flatMap((arm, place) =>
      spread(20).map((family, order) => ({
        site,
        arm,
        first: 50 + 10 * at + 5 * spread(20)[(order * 7) % 20]!,
        later: 50 + 10 * at + 4 * family - (arm === 'with' ? 4 : 0) + place
      }))
    )
  );

test('families that were put in arms within sites are the units, with sites as strata', () => {
  const trial = trialOf(crossed(['A', 'B', 'C'], ['without', 'with']), { allocation: 'family' });
  const { row, facts } = compared(trial);
  expect(row.n).toEqual({ reference: 60, other: 60 });
  expect(row.sites).toEqual({ reference: 3, other: 3 });
  expect(value(row.score.value)).toBeCloseTo(-3, 10);
  expect(value(row.ancova.value)).toBeCloseTo(-3, 10);
  expect(row.score.p).toBeLessThan(0.05);
  expect(['p-value-effect', 'generalise'].map((id) => may(facts, id as ClaimId))).toEqual([
    true,
    false
  ]);
  expect(claims(facts).find(({ id }) => id === 'p-value-effect')?.because).toEqual([
    'few-families',
    'tests-uncorrected'
  ]);
  expect(howSure(sureFactsOf(facts)).checks.map(({ state }) => state)).toEqual([
    'met',
    'not-met',
    'met',
    'met',
    'met'
  ]);
});

test('families at random without sites', () => {
  const { row, facts } = compared(
    trialOf(crossed(['all'], ['without', 'with']), { allocation: 'family' })
  );
  expect(row.sites).toEqual({ reference: 1, other: 1 });
  expect(row.score.p).toBeDefined();
  expect(may(facts, 'p-value-effect')).toBe(true);
});

test('of three arms only the one that is named is compared', () => {
  const arms = ['without', 'other', 'with'];
  const trial = trialOf(crossed(['A', 'B'], arms), { allocation: 'family', arms });
  const { row } = compared(trial);
  expect(row.n).toEqual({ reference: 40, other: 40 });
  expect(value(row.score.value)).toBeCloseTo(-2, 10);
  expect(trial.cube.sums({ by: 'arm', filters: {} }).map(({ group }) => group)).toEqual(arms);
  expect(
    trial.cube.sums({ by: 'site', filters: { arm: ['other'] } }).map(({ families }) => families)
  ).toEqual([20, 20]);
});

test('of one arm nothing is compared', () => {
  const { study, cube } = trialOf(crossed(['A'], ['with']), {
    allocation: 'family',
    arms: ['with']
  });
  expect(
    armsInView({ ...study, arm: { ...study.arm, reference: 'with' } }, cube, DEFAULT_VIEW)
  ).toBe(undefined);
});

test('a start is judged by the SD of the records where no norm is known', () => {
  const members = crossed(['A'], ['without', 'with']).map((one) => ({
    ...one,
    first: one.first + (one.arm === 'with' ? 0.1 : 0)
  }));
  const { facts } = compared(trialOf(members, { allocation: 'family' }));
  expect(facts.baselineGap.norm).toBeUndefined();
  expect(facts.baselineGap.records?.sds).toBeCloseTo(0.02, 10);
  expect(may(facts, 'cause')).toBe(true);
});

test('families are the same only where all were measured again', () => {
  const members = crossed(['A'], ['without', 'with']).map((one, at) =>
    at % 10 ? one : { ...one, later: NaN }
  );
  const { facts } = compared(trialOf(members, { allocation: 'family' }));
  expect(facts.shareSeen).toEqual({ reference: 0.9, other: 0.9 });
  expect(may(facts, 'same-families-followed')).toBe(false);
  expect(may(facts, 'mean-change')).toBe(true);
});

test('without any effect at most 1 in 20 comparisons is licensed to show one', () => {
  const draw = normal(seeded(20261201));
  const designs = [
    { allocation: 'site', assignment: 'random', sites: 20 },
    { allocation: 'site', assignment: 'random', sites: 24 },
    { allocation: 'site', assignment: 'random', sites: 6 },
    { allocation: 'none', assignment: 'not-random', sites: 20 },
    { allocation: 'family', assignment: 'random', sites: 4 }
  ] as const;
  const licensed = designs.map(({ allocation, assignment, sites }) => {
    let count = 0;
    for (let run = 0; run < 200; run++) {
      const members = Array.from({ length: sites }, (_, site) => {
        const alike = Math.sqrt(0.1) * draw();
        return Array.from({ length: 12 }, (_, family) => {
          const arm = (allocation === 'family' ? family : site) % 2 ? 'with' : 'without';
          const first = draw();
          return { site: `S${site}`, arm, first, later: first + alike + Math.sqrt(0.9) * draw() };
        });
      }).flat();
      const { row, facts } = compared(trialOf(members, { allocation, assignment }));
      if (may(facts, 'p-value-effect') && row.score.p! < 0.05) count += 1;
    }
    return count;
  });
  expect(licensed.slice(2, 4)).toEqual([0, 0]);
  expect(licensed.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(50);
  expect(Math.max(...licensed)).toBeLessThanOrEqual(17);
});
