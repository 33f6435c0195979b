import type { DataPackage, Field } from '#lib/data/package.ts';
import type { Study } from '#lib/data/study.ts';
import { published } from '../engine/published-study.ts';

const label = (text: string) => ({ en: text, cy: text });
const field = (name: string, type: Field['type'], constraints?: Field['constraints']): Field => ({
  name,
  type,
  title: name,
  ...(constraints ? { constraints } : {})
});
const resource = (name: string, ...fields: Field[]) => ({
  name,
  path: `${name}.csv`,
  type: 'table' as const,
  title: name,
  label: label(name),
  schema: { fields }
});
const score = (name: string) => field(name, 'number', { minimum: 0, maximum: 100 });

/** Records of sites la1 to la3 at waves w0 to w2, with one characteristic, whose levels are numbers. */
export const study: Study = {
  ...published.package.study,
  kind: 'records',
  dimensions: [
    {
      id: 'size',
      label: label('Size'),
      levels: ['1', '2', '3'].map((id) => ({ id, label: label(id) }))
    }
  ],
  records: {
    families: { table: 'families', id: 'id', site: 'site' },
    scores: { table: 'scores', id: 'id', wave: 'wave' },
    mentions: { table: 'mentions', id: 'id' }
  }
};

export const described: DataPackage = {
  ...published.package,
  study,
  resources: [
    resource('families', field('id', 'string'), field('site', 'string'), field('size', 'number')),
    resource(
      'scores',
      field('id', 'string'),
      field('wave', 'string'),
      score('conflict'),
      score('cohesion')
    ),
    resource(
      'mentions',
      field('id', 'string'),
      field('trust', 'boolean'),
      field('listeners', 'boolean')
    )
  ]
};

/** The same families with their scores beside them. */
export const wide: DataPackage = {
  ...described,
  study: {
    ...study,
    records: {
      families: { table: 'wide', id: 'id', site: 'site' },
      scores: { table: 'scores', id: 'family', wave: 'wave' },
      wide: {
        table: 'wide',
        id: 'id',
        columns: [
          { measure: 'conflict', wave: 'w0', column: 'c0' },
          { measure: 'conflict', wave: 'w2', column: 'c2' },
          { measure: 'cohesion', wave: 'w0', column: 'h0' }
        ]
      }
    }
  },
  resources: [
    resource(
      'wide',
      field('id', 'string'),
      field('site', 'string'),
      field('size', 'number'),
      score('c0'),
      score('c2'),
      score('h0')
    )
  ]
};
