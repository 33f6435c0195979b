import { expect, test } from 'vitest';
import { modulesIn, reachedFrom } from './import-graph.ts';

/** Modules that no page, worker or tool reaches, and what they wait for. The list may only become shorter. */
const WAITING = {
  'audits that packs are checked with': [
    'src/lib/disclosure/cells.ts',
    'src/lib/disclosure/interval-audit.ts',
    'src/lib/disclosure/merged-groups.ts',
    'src/lib/disclosure/pairwise-differencing.ts',
    'src/lib/disclosure/profiles.ts'
  ],
  'analyses with sites as units': [],
  'figures of ranks, odds and risks, and checks of printed means': [
    'src/lib/statistics/cliffs-delta.ts',
    'src/lib/statistics/grim.ts',
    'src/lib/statistics/odds-ratio.ts',
    'src/lib/statistics/risk-ratio.ts',
    'src/lib/statistics/wilcoxon.ts'
  ]
};

test('every module of the library is reached from a page, a worker or a tool, or is known to wait', () => {
  const library = modulesIn('src/lib');
  const roots = [...modulesIn('src'), ...modulesIn('tools')].filter(
    (file) => !file.startsWith('src/lib/')
  );
  const reached = reachedFrom(roots);
  const unreached = library.filter((file) => !reached.has(file));
  expect(library.length).toBeGreaterThan(300);
  expect(unreached.sort()).toEqual(Object.values(WAITING).flat().sort());
});
