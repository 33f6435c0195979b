import type { Dataset } from '#lib/data/package.ts';
import type { Localised } from '#lib/data/localised.ts';
import type { Column, Table } from '#lib/data/table.ts';

const label = (text: string): Localised => ({ en: text, cy: text });
const level = (id: string) => ({ id, label: label(id) });
const site = (id: string, arm: string, phase: string) => ({ ...level(id), arm, phase });
const wave = (id: string, months: number) => ({ ...level(id), months });

/** A table from the types of its columns and its rows. */
export function table(
  name: string,
  types: Readonly<Record<string, Column['type']>>,
  rows: readonly Column['values'][]
): Table {
  return {
    name,
    rows: rows.length,
    columns: Object.entries(types).map(([column, type], index) => ({
      name: column,
      type,
      values: rows.map((row) => row[index] ?? null)
    }))
  };
}

const measured = table('families-measured', { site: 'string', wave: 'string', n: 'integer' }, [
  ...[24, 11, 15].map((n, at) => ['la1', `w${at}`, n]),
  ...[25, 23, 18].map((n, at) => ['la2', `w${at}`, n]),
  ...[25, 21, 17].map((n, at) => ['la3', `w${at}`, n])
]);

const scales = table(
  'family-scales',
  { measure: 'string', site: 'string', wave: 'string', mean: 'number' },
  [
    ...[46.21, 49.15, 56.3].map((mean, at) => ['conflict', 'la1', `w${at}`, mean]),
    ...[47.4, 53.41, 50.9].map((mean, at) => ['conflict', 'la2', `w${at}`, mean]),
    ...[61.4, 58.1, 40.7].map((mean, at) => ['conflict', 'la3', `w${at}`, mean]),
    ...['la1', 'la2', 'la3'].map((site) => ['cohesion', site, 'w0', null])
  ]
);

const mentions = table(
  'practitioner-qualities',
  { area: 'string', quality: 'string', site: 'string', k: 'integer', n: 'integer' },
  [
    ['practice', 'listeners', 'la1', 1, 11],
    ['practice', 'listeners', 'la2', 3, 11],
    ['practice', 'listeners', 'la3', 8, 10],
    ['personal', 'trust', 'la1', 1, 11],
    ['personal', 'trust', 'la2', 4, 11],
    ['personal', 'trust', 'la3', 8, 10]
  ]
);

/** Conflict, families measured and two qualities as the slides print them; cohesion without values. */
export const published: Dataset = {
  tables: {
    'families-measured': measured,
    'family-scales': scales,
    'practitioner-qualities': mentions
  },
  package: {
    name: 'published',
    version: '1.0.0',
    title: 'Published',
    resources: [],
    study: {
      kind: 'published',
      title: label('Study'),
      design: { assignment: 'not-random', entryRulesDiffer: true },
      citation: label('Study'),
      // Phases are listed backwards so that an order by id would show.
      site: {
        label: label('Site'),
        levels: [
          site('la1', 'without', 'p2'),
          site('la2', 'without', 'p2'),
          site('la3', 'with', 'p3')
        ]
      },
      arm: { label: label('Arm'), levels: [level('without'), level('with')], reference: 'without' },
      phase: { label: label('Phase'), levels: [level('p3'), level('p2')] },
      wave: { label: label('Wave'), levels: [wave('w0', 0), wave('w1', 3), wave('w2', 9)] },
      measures: [
        { ...level('conflict'), better: 'lower', norm: { mean: 50, sd: 10, stated: false } },
        level('cohesion')
      ],
      dimensions: [],
      areas: [level('personal'), level('practice')],
      qualities: [
        { ...level('trust'), area: 'personal' },
        { ...level('listeners'), area: 'practice' }
      ],
      notes: [],
      sources: [],
      comparison: label('Comparison'),
      assumedSd: []
    }
  }
};

/** Everything the study has, grouped by arm. */
export const everything = {
  by: 'arm',
  sites: ['la1', 'la2', 'la3'],
  waves: ['w0', 'w1', 'w2'],
  measures: ['conflict', 'cohesion']
} as const;
