import { reference } from './reference.ts';

/** What golden.R's one(k, n) gives. */
export interface Proportion {
  k: number;
  n: number;
  wilson: [number, number];
  clopper_pearson: [number, number];
}

type OrInfinite = number | 'Inf';

/** What golden.R's two(k1, n1, k2, n2) gives. */
export interface Comparison {
  newcombe: [number, number];
  fisher_p: number;
  fisher_midp: number;
  or_cmle: OrInfinite;
  or_cmle_ci: [OrInfinite, OrInfinite];
  or_sample: OrInfinite;
  risk_ratio: { rr: number; log_se: number; ci: [number, number]; zero_correction: boolean };
}

export type ComparisonId = 'RA_vs_nonRA' | 'LA3_vs_LA1' | 'LA3_vs_LA2' | 'LA1_vs_LA2';
type GroupId = 'LA1' | 'LA2' | 'LA3' | 'nonRA';
type Row = { id: string } & Record<GroupId, Proportion> & Record<ComparisonId, Comparison>;
export type Adjusted = Record<'p' | 'bonferroni' | 'holm' | 'hochberg' | 'BH' | 'BY', object> &
  Record<'n_raw_lt_05' | 'n_holm_lt_05' | 'n_BH_lt_05' | 'n_BY_lt_05', number>;

export const qualities = reference<{
  rows: Row[];
  adjusted: Record<ComparisonId, Adjusted>;
}>('qualities');

export const wfa = reference<{
  table: number[][];
  fisher_freeman_halton_3x3: number;
  pearson_chisq: { x2: number; df: number; p: number };
  kruskal_3groups: { h: number; df: number; p: number };
  RA_vs_nonRA: {
    table: [nonRA: number[], RA: number[]];
    fisher_freeman_halton_2x3: number;
    wilcoxon: { U_RA: number; p_normal_nocc: number; p_normal_cc: number };
    exact_perm_score012: number;
    prob_superiority: number;
    cliffs_delta: number;
    yes: Comparison;
    at_least_some: Comparison;
  };
}>('wfa');

const isProportion = (value: object): value is Proportion =>
  'k' in value && 'clopper_pearson' in value;

function within(value: unknown, path: string): [string, Proportion][] {
  if (typeof value !== 'object' || value === null) return [];
  if (isProportion(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => within(part, `${path}.${key}`));
}

/** Every one(k, n) of R's files with its path: 99. */
export const proportions = ['qualities', 'wfa', 'likert', 'unit_cases'].flatMap((file) =>
  within(reference(file), file)
);

type Counted = [path: string, counts: [number, number, number, number], expected: Comparison];

const pairs: [ComparisonId, GroupId, GroupId][] = [
  ['RA_vs_nonRA', 'LA3', 'nonRA'],
  ['LA3_vs_LA1', 'LA3', 'LA1'],
  ['LA3_vs_LA2', 'LA3', 'LA2'],
  ['LA1_vs_LA2', 'LA1', 'LA2']
];

/** Every two(k1, n1, k2, n2) of R's files with its path: 4 for each of 14 qualities, 2 of the continuum. */
export const comparisons: Counted[] = [
  ...qualities.rows.flatMap((row) =>
    pairs.map(([id, first, second]): Counted => {
      const [a, b] = [row[first], row[second]];
      return [`qualities.${row.id}.${id}`, [a.k, a.n, b.k, b.n], row[id]];
    })
  ),
  ['wfa.yes', [6, 10, 4, 22], wfa.RA_vs_nonRA.yes],
  ['wfa.at_least_some', [10, 10, 19, 22], wfa.RA_vs_nonRA.at_least_some]
];

/** A number of R's files, in which JSON has no infinity. */
export const finiteOrNot = (value: OrInfinite): number => (value === 'Inf' ? Infinity : value);
