import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mean, momentsOf, publishedMoments, sd } from '../../../src/lib/statistics/moments.ts';
import { tInterval } from '../../../src/lib/statistics/t-interval.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';
import { confidences, reordered } from './arbitrary.ts';

interface Table1Row {
  id: string;
  n: number;
  mean: number;
  sd: number;
  se: number;
  ci: number[];
  t_crit: number;
  implied_by_star: { n: number; change: number; paired_t_crit: number; sd_diff_boundary: number }[];
  sensitivity_CI_assumed_r: { assumed_r: number; ci: number[][] }[];
}

// se<-s/sqrt(n);tq<-qt(.975,n-1); ci=m+c(-1,1)*tq*se
// sd_diff_boundary=abs(ch[[i]])*sqrt(nc[i])/tc; tc<-qt(.975,nc[i]-1)
// sd<-s*sqrt(2*(1-rr));ch[[i]]+c(-1,1)*qt(.975,nc[i]-1)*sd/sqrt(nc[i])
test('the printed means and SDs of Table 1 give the intervals of R', () => {
  const { rows } = reference<{ rows: Table1Row[] }>('table1');
  expect(rows).toHaveLength(4);
  expect.assertions(1 + 4 * (4 + 3 * 2 + 3 * 3 * 2));
  for (const row of rows) {
    const at = publishedMoments(row.n, row.mean, row.sd);
    intervalCloseTo(tInterval(at), row.ci, 1e-10, `${row.id}.ci`);
    closeTo(sd(at) / Math.sqrt(at.n), row.se, 1e-10, `${row.id}.se`);
    closeTo(tInterval(publishedMoments(row.n, 0, Math.sqrt(row.n))).high, row.t_crit);
    row.implied_by_star.forEach(({ n, change, paired_t_crit, sd_diff_boundary }, step) => {
      closeTo(tInterval(publishedMoments(n, 0, Math.sqrt(n))).high, paired_t_crit);
      const { low, high } = tInterval(publishedMoments(n, change, sd_diff_boundary));
      expect(Math.min(Math.abs(low), Math.abs(high))).toBeLessThan(1e-9);
      for (const { assumed_r, ci } of row.sensitivity_CI_assumed_r)
        intervalCloseTo(
          tInterval(publishedMoments(n, change, row.sd * Math.sqrt(2 * (1 - assumed_r)))),
          ci[step] ?? [],
          1e-10,
          `${row.id}.${assumed_r}.${step}`
        );
    });
  }
});

// ci_t_dfn1=m[l,w]+c(-1,1)*qt(.975,Nm[l,w]-1)*se(s,l,w)
test('published means under an assumed SD give the t intervals of R', () => {
  expect.assertions(2 * 3 * 9 * 2);
  interface Cell {
    mean: number;
    n: number;
    ci_t_dfn1: number[];
  }
  const r = reference<{
    measures: Record<
      string,
      { cell_ci_assumed_sd: Record<string, Record<string, Record<string, Cell>>> }
    >;
  }>('fes_published_sensitivity');
  for (const { cell_ci_assumed_sd } of Object.values(r.measures))
    for (const [assumed, sites] of Object.entries(cell_ci_assumed_sd))
      for (const waves of Object.values(sites))
        for (const { n, mean, ci_t_dfn1 } of Object.values(waves))
          intervalCloseTo(tInterval(publishedMoments(n, mean, Number(assumed))), ci_t_dfn1);
});

test('no values, one value, equal values, or no SD give no interval', () => {
  const none = { low: NaN, high: NaN };
  expect(tInterval(momentsOf([]))).toEqual(none);
  expect(tInterval(momentsOf([5, NaN]))).toEqual(none);
  expect(tInterval(momentsOf([46.21, 46.21, 46.21], 50))).toEqual(none);
  expect(tInterval(publishedMoments(24, 46.21))).toEqual(none);
});

test('the interval holds the mean, widens with confidence and ignores order', () => {
  fc.assert(
    fc.property(reordered, confidences, ([values, shuffled], [less, more]) => {
      const narrow = tInterval(momentsOf(values), less);
      const wide = tInterval(momentsOf(values), more);
      const centre = mean(momentsOf(values));
      expect(narrow.low).toBeLessThan(centre);
      expect(narrow.high).toBeGreaterThan(centre);
      expect(wide.low).toBeLessThan(narrow.low);
      expect(wide.high).toBeGreaterThan(narrow.high);
      const again = tInterval(momentsOf(shuffled), less);
      expect(again.low).toBeCloseTo(narrow.low, 9);
      expect(again.high).toBeCloseTo(narrow.high, 9);
    })
  );
});
