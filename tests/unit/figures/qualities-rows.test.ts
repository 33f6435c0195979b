import { expect, test } from 'vitest';
import { isNumber } from '#lib/data/missing.ts';
import { qualitiesCsv } from '#lib/figures/qualities/csv.ts';
import type { Count, Mentions } from '#lib/figures/qualities/mentions.ts';
import { qualityRows, sortQualities } from '#lib/figures/qualities/rows.ts';
import { qualitiesSummary } from '#lib/figures/qualities/summary.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { study } from './made-up-records.ts';

const NONE: Count = { k: 0, n: 0 };
const label = (id: string) => ({ id, area: 'personal', label: { en: id, cy: id } });
const arms = { reference: 'Without RA', other: 'With RA' };

/** Mentions with and without the approach, by quality. */
function asked(of: Record<string, readonly [other: Count, reference: Count]>): Mentions {
  const by = new Map(Object.entries(of));
  const side = (at: 0 | 1) => (id: string) => by.get(id)?.[at] ?? NONE;
  return {
    qualities: [...by.keys()].map(label),
    groups: [
      { group: 'with', count: side(0) },
      { group: 'without', count: side(1) }
    ],
    other: side(0),
    reference: side(1),
    sql: ''
  };
}
const rowsOf = (mentions: Mentions) => qualityRows(study, mentions, DEFAULT_VIEW);

/** The last was asked in one arm only; of the fourth an arm has fewer than five. */
const partly = asked({
  trust: [
    { k: 8, n: 10 },
    { k: 5, n: 22 }
  ],
  friendly: [
    { k: 7, n: 10 },
    { k: 6, n: 22 }
  ],
  helpful: [
    { k: 5, n: 10 },
    { k: 4, n: 21 }
  ],
  honest: [
    { k: 3, n: 4 },
    { k: 4, n: 22 }
  ],
  listens: [{ k: 9, n: 10 }, NONE]
});

// p <- sapply(list(c(8,2,5,17), c(7,3,6,16), c(5,5,4,17)), \(x) fisher.test(matrix(x, 2))$p.value)
// p; p.adjust(p, "BH"); p.adjust(p, "holm")
test('p are adjusted over the qualities that were tested, and what was not tested has none', () => {
  const rows = rowsOf(partly);
  const numbers = (of: 'p' | 'adjusted' | 'holm') =>
    rows.map(({ arms: one }) => {
      const value = one[of];
      return isNumber(value) ? value.toFixed(6) : value.missing;
    });
  expect(numbers('p')).toEqual(['0.005058', '0.049449', '0.104544', 'hidden', 'no-families']);
  expect(numbers('adjusted')).toEqual([
    '0.015175',
    '0.074173',
    '0.104544',
    'hidden',
    'no-families'
  ]);
  expect(numbers('holm')).toEqual(['0.015175', '0.098897', '0.104544', 'hidden', 'no-families']);
  const { status } = qualitiesCsv(rows, true, 'synthetic');
  expect(String(status![2])).toMatch(
    /^newcombe;fisher_p=0.00505\d+;bh_p=0.0151\d+;holm_p=0.0151\d+$/
  );
});

test('the sentence counts what was tested, with every n, and says what is not shown', () => {
  expect(qualitiesSummary(rowsOf(partly), arms, true, false)).toEqual([
    '3 of 3 qualities were mentioned by a larger share of families in “With RA” (n 10) than in “Without RA” (n 21 to 22); 1 has p below 0.05 in Fisher’s exact test after Benjamini-Hochberg adjustment over 3 tests.',
    '2 more qualities are not compared: on one side too few families, or none, were asked about them.',
    'Each 95% interval is for one number by itself: Wilson for shares, Newcombe for differences.',
    'A mention is not a rating, and families in one place share practitioners.'
  ]);
});

test('where every comparison is hidden, none is counted and no n is given', () => {
  const few = asked({ trust: [{ k: 4, n: 4 }, { k: 1, n: 30 }] }); // prettier-ignore
  expect(qualitiesSummary(rowsOf(few), arms, true, false)).toEqual([
    'No quality is compared between “With RA” and “Without RA”: on one side too few families, or none, were asked.',
    'A mention is not a rating, and families in one place share practitioners.'
  ]);
  expect(rowsOf(few)[0]!.arms.nOther).toEqual({ missing: 'hidden' });
});

test('a quality whose shares are hidden comes last by share', () => {
  const rows = rowsOf(
    asked({
      hidden: [{ k: 2, n: 2 }, NONE],
      low: [{ k: 1, n: 10 }, NONE],
      high: [{ k: 9, n: 10 }, NONE]
    })
  );
  expect(sortQualities(rows, 'share', (id) => id, 'en').map(({ quality }) => quality)).toEqual([
    'high',
    'low',
    'hidden'
  ]);
});
