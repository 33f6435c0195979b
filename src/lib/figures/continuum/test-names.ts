import type { Study } from '../../data/study.ts';
import { words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { ContinuumTest } from './tests.ts';

const names: Record<ContinuumTest['id'], () => string> = {
  'permutation-exact': m.method_permutation_exact_name,
  kruskal: m.method_kruskal_name,
  'fisher-freeman-halton': m.method_fisher_freeman_halton_name
};

/** @returns the test as the method page names it. */
export const testName = ({ id }: ContinuumTest): string => names[id]();

/** @returns what the compared groups are, as the study names them. */
export const compared = (study: Study, { by }: ContinuumTest): string => words(study[by].label);
