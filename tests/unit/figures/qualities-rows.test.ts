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

/** The last was asked in one arm only; of the fourth fewer than five in an arm did. */
const partly = asked({
  trust: [
    { k: 15, n: 20 },
    { k: 10, n: 44 }
  ],
  friendly: [
    { k: 11, n: 20 },
    { k: 12, n: 44 }
  ],
  helpful: [
    { k: 10, n: 20 },
    { k: 16, n: 42 }
  ],
  honest: [
    { k: 12, n: 20 },
    { k: 4, n: 44 }
  ],
  listens: [{ k: 9, n: 10 }, NONE]
});

// p <- sapply(list(c(15,5,10,34), c(11,9,12,32), c(10,10,16,26)), \(x) fisher.test(matrix(x, 2))$p.value)
// p; p.adjust(p, "BH"); p.adjust(p, "holm")
test('p are adjusted over the qualities that were tested, and what was not tested has none', () => {
  const rows = rowsOf(partly);
  const numbers = (of: 'p' | 'adjusted' | 'holm') =>
    rows.map(({ arms: one }) => {
      const value = one[of];
      return isNumber(value) ? value.toFixed(6) : value.missing;
    });
  expect(numbers('p')).toEqual(['0.000196', '0.048836', '0.418589', 'hidden', 'no-families']);
  expect(numbers('adjusted')).toEqual([
    '0.000589',
    '0.073255',
    '0.418589',
    'hidden',
    'no-families'
  ]);
  expect(numbers('holm')).toEqual(['0.000589', '0.097673', '0.418589', 'hidden', 'no-families']);
  const { status } = qualitiesCsv(rows, true, 'synthetic');
  expect(String(status![2])).toMatch(
    /^newcombe;fisher_p=0.000196\d+;bh_p=0.000589\d+;holm_p=0.000589\d+$/
  );
});

test('the sentence counts what was tested, with every n, and says what is not shown', () => {
  expect(qualitiesSummary(rowsOf(partly), arms, true, false)).toEqual([
    'Families in “With RA” (n 20) named 3 of 3 qualities more often than families in “Without RA” (n 42 to 44). Of these, 1 has p below 0.05 in Fisher’s exact test after Benjamini-Hochberg adjustment for 3 tests.',
    '2 more qualities are not compared, because their numbers are hidden (few families) or nobody was asked on one side.',
    'Each 95% interval is for one number by itself: Wilson for shares, Newcombe for differences.',
    'A mention is not a rating, and families in the same place share practitioners.'
  ]);
});

test('where every comparison is hidden, none is counted and no n is given', () => {
  const few = asked({ trust: [{ k: 4, n: 4 }, { k: 1, n: 30 }] }); // prettier-ignore
  expect(qualitiesSummary(rowsOf(few), arms, true, false)).toEqual([
    'No quality is compared between “With RA” and “Without RA”, because the numbers are hidden (few families) or nobody was asked on one side.',
    'A mention is not a rating, and families in the same place share practitioners.'
  ]);
  expect(rowsOf(few)[0]!.arms.nOther).toEqual({ missing: 'hidden' });
});

test('a quality whose shares are hidden comes last by share', () => {
  const rows = rowsOf(
    asked({
      hidden: [{ k: 2, n: 20 }, NONE],
      low: [{ k: 5, n: 20 }, NONE],
      high: [{ k: 15, n: 20 }, NONE]
    })
  );
  expect(sortQualities(rows, 'share', (id) => id, 'en').map(({ quality }) => quality)).toEqual([
    'high',
    'low',
    'hidden'
  ]);
});

test('few who mention a quality, few who do not, and none or all are hidden; n is not', () => {
  const count = (k: number) => {
    const [row] = rowsOf(asked({ trust: [{ k, n: 12 }, NONE] }));
    return [row!.groups[0]!.k, row!.groups[0]!.n];
  };
  const hidden = { missing: 'hidden' };
  expect([0, 4, 5, 7, 8, 12].map(count)).toEqual([
    [hidden, 12],
    [hidden, 12],
    [5, 12],
    [7, 12],
    [hidden, 12],
    [hidden, 12]
  ]);
});

test('a hidden count that the difference and the other groups give away takes one more with it', () => {
  const arms = asked({ trust: [{ k: 10, n: 20 }, { k: 12, n: 30 }] }); // prettier-ignore
  const counts: Count[] = [
    { k: 10, n: 20 },
    { k: 9, n: 15 },
    { k: 3, n: 15 }
  ];
  const groups = counts.map((count, at) => ({ group: `site ${at}`, count: () => count }));
  const [row] = rowsOf({ ...arms, groups });
  expect(row!.groups.map(({ k }) => (isNumber(k) ? k : k.missing))).toEqual([
    10,
    'hidden',
    'hidden'
  ]);
});
