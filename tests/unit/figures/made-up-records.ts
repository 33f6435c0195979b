import type { Cube, GroupSums, Question } from '#lib/cube/cube.ts';
import type { Localised } from '#lib/data/localised.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Study } from '#lib/data/study.ts';
import type { Table } from '#lib/data/table.ts';
import { momentsOf } from '#lib/statistics/moments.ts';
import { pairMomentsOf } from '#lib/statistics/pairs.ts';
import { referenceRows } from '../statistics/reference.ts';

const label = (en: string, cy = en): Localised => ({ en, cy });
const level = (id: string, en = id, cy = en) => ({ id, label: label(en, cy) });
const site = (id: string, arm: string) => ({ ...level(id), arm, phase: arm });
const wave = (months: number, en: string, cy: string) => ({
  ...level(`${months}`, en, cy),
  months
});
const norm = { mean: 50, sd: 10, stated: false };

/** What the families of tests/reference are; `everyone` groups them all together. */
export const study: Study = {
  kind: 'synthetic',
  title: label('Made-up families'),
  citation: label('Made-up families'),
  site: {
    label: label('Site'),
    levels: [site('LA1', 'without'), site('LA2', 'without'), site('LA3', 'with')]
  },
  arm: {
    label: label('Arm'),
    reference: 'without',
    levels: [level('without', 'Without RA', 'Heb DA'), level('with', 'With RA', 'Gyda DA')]
  },
  phase: { label: label('Phase'), levels: [level('without'), level('with')] },
  wave: {
    label: label('Wave'),
    levels: [
      wave(0, 'Start', 'Dechrau'),
      wave(3, '3 months', '3 mis'),
      wave(9, '9 months', '9 mis')
    ]
  },
  measures: [
    { ...level('conflict', 'Conflict', 'Gwrthdaro'), better: 'lower', norm },
    { ...level('cohesion', 'Cohesion', 'Cydlyniant'), norm },
    { ...level('expressiveness', 'Expressiveness', 'Mynegiant'), norm },
    { ...level('independence', 'Independence', 'Annibyniaeth'), norm }
  ],
  dimensions: [
    { id: 'everyone', label: label('Everyone'), levels: [level('all')] },
    {
      id: 'child_age_band',
      label: label('Age band'),
      levels: ['0-4', '5-10', '11-15', '16+'].map((id) => level(id))
    }
  ],
  areas: [],
  qualities: [],
  notes: [],
  sources: [],
  design: { assignment: 'not-random', entryRulesDiffer: false },
  comparison: label('Comparison'),
  assumedSd: [],
  records: {
    families: { table: 'families', id: 'family_id', site: 'la' },
    scores: { table: 'scores', id: 'family_id', wave: 'wave_months' }
  },
  threshold: 5
};

const scores = referenceRows('madeup_scores_long');
const scoreOf = new Map(
  scores.flatMap((row) =>
    study.measures.map(({ id }) => [
      `${row.family_id} ${row.wave_months} ${id}`,
      row[id] ? Number(row[id]) : NaN
    ])
  )
);
/** Families with the level that they have on each axis. */
const families = referenceRows('madeup_families').map((row) => {
  const arm = row.ra === '1' ? 'with' : 'without';
  return { ...row, everyone: 'all', site: row.la ?? '', arm, phase: arm } as Record<string, string>;
});
type Family = (typeof families)[number];

function sums(group: string, members: Family[]): GroupSums {
  const column = (measure: string, wave: string) =>
    members.map(({ family_id }) => scoreOf.get(`${family_id} ${wave} ${measure}`) ?? NaN);
  return {
    group,
    families: members.length,
    moments: (measure, wave) => momentsOf(column(measure, wave), 50),
    pairs: (measure, wave) => pairMomentsOf(column(measure, '0'), column(measure, wave), 50),
    patterns: () => new Map(),
    ratings: () => [],
    mentions: () => ({ k: 0, n: 0 })
  };
}

/** Sums over the families of tests/reference, taken from the families one by one. */
export const cube: Cube = {
  families: families.length,
  prepare: () => [].values(),
  sums({ by, filters }: Question) {
    const passing = families.filter((family) =>
      Object.entries(filters).every(([axis, levels]) => levels.includes(family[axis] ?? ''))
    );
    const grouping = by === 'site' || by === 'arm' || by === 'phase' ? study[by] : undefined;
    const levels = grouping?.levels ?? study.dimensions.find(({ id }) => id === by)?.levels ?? [];
    return levels
      .map(({ id }) =>
        sums(
          id,
          passing.filter((family) => family[by] === id)
        )
      )
      .filter((one) => one.families > 0);
  },
  facets: () => new Map()
};

const table = (
  name: string,
  rows: Record<string, string>[],
  numbers: readonly string[]
): Table => ({
  name,
  rows: rows.length,
  columns: Object.keys(rows[0] ?? {}).map((column) => {
    const number = numbers.includes(column);
    const of = (cell = '') => (cell === '' ? null : number ? Number(cell) : cell);
    return {
      name: column,
      type: number ? ('number' as const) : ('string' as const),
      values: rows.map((row) => of(row[column]))
    };
  })
});

/** The same families as a dataset. */
export const dataset: Dataset = {
  package: { name: 'made-up', version: '1.0.0', title: 'Made up', resources: [], study },
  tables: {
    families: table('families', families, []),
    scores: table(
      'scores',
      scores,
      study.measures.map(({ id }) => id)
    )
  }
};
