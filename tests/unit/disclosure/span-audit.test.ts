import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filteredCells, type FilteredCell } from '#lib/disclosure/cells.ts';
import { mergedGroups } from '#lib/disclosure/merged-groups.ts';
import { pairwiseDifferences } from '#lib/disclosure/pairwise-differencing.ts';
import { auditedRelease, derivable } from '#lib/disclosure/span-audit.ts';
import { reference } from '../statistics/reference.ts';
import { startCells, startCharacteristics } from './made-up-families.ts';
import { exactlyDerivable } from './rational-span.ts';

interface Shown {
  rule: 'display threshold only';
  filters: string[];
  max_filters_combined: number;
  threshold: number;
  [count: string]: unknown;
}
interface Audited {
  rule: 'audited release (accept a cell only if nothing below threshold becomes derivable)';
  filters: string[];
  max_filters_combined: number;
  threshold: number;
  candidate_cells: number;
  accepted: number;
  accepted_cells: Record<string, string>[];
}
const { results } = reference<{ results: (Shown | Audited | { rule: 'means rounded to 1 dp' })[] }>(
  'sdc_attack_sim'
);
const shownOnly = results.filter((result) => result.rule === 'display threshold only');
const audits = results.filter((result) => result.rule.startsWith('audited')) as Audited[];

const bySize = (cells: readonly FilteredCell[]) =>
  cells.toSorted((a, b) => b.families - a.families);
const split = (cells: readonly FilteredCell[], threshold: number) => ({
  shown: bySize(cells.filter(({ families }) => families >= threshold)),
  hidden: cells.filter(({ families }) => families < threshold)
});
/** Families with a profile of their own, each a selection of one. */
const lone = (profiles: readonly number[]) =>
  profiles.flatMap((families, profile) =>
    families === 1 ? [{ members: profiles.map((_, at) => Number(at === profile)) }] : []
  );
/** Cells of every filter, which are what must not follow. */
const small = (filters: readonly string[], threshold: number) =>
  split(startCells(filters, filters.length).cells, threshold).hidden;

test('eight packs of a threshold alone are as easily undone as in the reference', () => {
  expect(shownOnly).toHaveLength(8);
  for (const result of shownOnly) {
    const { profiles, cells } = startCells(result.filters, result.max_filters_combined);
    const { shown, hidden } = split(cells, result.threshold);
    const pairs = pairwiseDifferences(shown, result.threshold);
    const isolating = pairs.filter(({ families }) => families === 1);
    expect({
      families: cells[0]!.families,
      queries: cells.length,
      shown: shown.length,
      hidden: hidden.length,
      nested_pairs_with_small_difference: pairs.length,
      pairs_isolating_one_family: isolating.length,
      hidden_cells_exactly_recoverable_by_linear_combination: derivable(shown, hidden).length,
      families_whose_score_is_exactly_recoverable: derivable(shown, lone(profiles)).length
    }).toEqual({
      families: result.families,
      queries: result.queries,
      shown: result.shown,
      hidden: result.hidden,
      nested_pairs_with_small_difference: result.nested_pairs_with_small_difference,
      pairs_isolating_one_family: result.pairs_isolating_one_family,
      hidden_cells_exactly_recoverable_by_linear_combination:
        result.hidden_cells_exactly_recoverable_by_linear_combination,
      families_whose_score_is_exactly_recoverable:
        result.families_whose_score_is_exactly_recoverable
    });
  }
});

const FOUR = ['la', 'lone_parent', 'child_age_band', 'n_children'];

test('negative control: a threshold of 5 over four filters lets 80 of 176 cells and 12 families out', () => {
  const { profiles, cells } = startCells(FOUR, 4);
  const { shown, hidden } = split(cells, 5);
  expect([shown.length, hidden.length]).toEqual([70, 176]);
  expect(derivable(shown, hidden)).toHaveLength(80);
  expect(derivable(shown, lone(profiles))).toHaveLength(12);
});

test.each([
  [5, 57, 49],
  [10, 27, 21]
])('an audit at threshold %i keeps, of %i cells, %i', (threshold, candidates, kept) => {
  const { profiles, cells } = startCells(FOUR, 2);
  const { shown } = split(cells, threshold);
  const secret = small(FOUR, threshold);
  const released = auditedRelease(shown, secret);
  expect([shown.length, released.length]).toEqual([candidates, kept]);
  expect(derivable(released, secret)).toEqual([]);
  expect(derivable(released, lone(profiles))).toEqual([]);
  expect(pairwiseDifferences(released, threshold)).toEqual([]);
  expect(derivable(shown, secret).length).toBeGreaterThan(0);
});

test.each([
  [5, 620, 2, 49],
  [10, 2136, 0, 21]
])(
  'at threshold %i, of %i groups of merged levels an audit of cells leaves %i open; one of both keeps %i cells',
  (threshold, groups, open, kept) => {
    const { shown } = split(startCells(FOUR, 2).cells, threshold);
    const merged = mergedGroups(startCharacteristics(FOUR), threshold);
    const ofCells = auditedRelease(shown, small(FOUR, threshold));
    const ofBoth = auditedRelease(shown, merged);
    expect([merged.length, derivable(ofCells, merged).length]).toEqual([groups, open]);
    expect([ofBoth.length, derivable(ofBoth, merged).length]).toEqual([kept, 0]);
  }
);

test('too many choices of levels are refused', () => {
  const many = Array.from({ length: 25 }, (_, at) => `${at}`);
  expect(() => mergedGroups({ a: many }, 5)).toThrow(RangeError);
});

test('six audited packs keep the very cells of the reference', () => {
  expect(audits).toHaveLength(6);
  const sorted = (filters: object[]) =>
    filters.map((filter) => JSON.stringify(Object.entries(filter).sort())).sort();
  for (const {
    filters,
    threshold,
    accepted_cells,
    max_filters_combined,
    candidate_cells
  } of audits) {
    const { shown } = split(startCells(filters, max_filters_combined).cells, threshold);
    const released = auditedRelease(shown, small(filters, threshold));
    expect(shown).toHaveLength(candidate_cells);
    expect(sorted(released.map(({ filter }) => filter))).toEqual(sorted(accepted_cells));
  }
});

/** Families by two or three characteristics of few levels. */
const families = fc
  .array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1)), { minLength: 1, maxLength: 30 })
  .map((rows) =>
    Object.fromEntries(['a', 'b', 'c'].map((name, at) => [name, rows.map((row) => `${row[at]}`)]))
  );

test('what follows is what exact fractions say follows', () => {
  fc.assert(
    fc.property(
      families,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 2, max: 8 }),
      (some, most, threshold) => {
        const { shown, hidden } = split(filteredCells(some, most).cells, threshold);
        expect(derivable(shown, hidden)).toEqual(exactlyDerivable(shown, hidden));
      }
    )
  );
});

test('an audited release never lets a secret out, and takes all where none is secret', () => {
  fc.assert(
    fc.property(families, fc.integer({ min: 2, max: 8 }), (some, threshold) => {
      const { shown, hidden } = split(filteredCells(some, 3).cells, threshold);
      expect(exactlyDerivable(auditedRelease(shown, hidden), hidden)).toEqual([]);
      expect(auditedRelease(shown, [])).toEqual(shown);
    })
  );
});
