import type { DataPackage, Field } from '#lib/data/package.ts';
import type { Study } from '#lib/data/study.ts';
import { published } from '../engine/published-study.ts';
import { Random } from '../../../tools/sample/random.ts';

type Type = 'text' | 'double' | 'integer' | 'boolean';
type Cell = string | number | boolean | null;

/** A table as an engine holds it. */
export interface LakeTable {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: Type])[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Records drawn at random: as they are described, as CSV has them and as an engine does. */
export interface Lake {
  readonly dataset: DataPackage;
  readonly policy: Readonly<Record<string, unknown>>;
  readonly csv: ReadonlyMap<string, string>;
  readonly tables: readonly LakeTable[];
}

const label = (text: string) => ({ en: text, cy: text });
const level = (id: string) => ({ id, label: label(id) });
const SITES = ["O'Neill", 'a "b" `c`', '${x} \\n back\\'];
const NEEDS = ['; DROP TABLE "families" --', 'ŵ', '3', 'true'];
const FIELD: Record<Type, Field['type']> = {
  text: 'string',
  double: 'number',
  integer: 'integer',
  boolean: 'boolean'
};

const csvCell = (cell: Cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`);
const csvOf = ({ columns, rows }: LakeTable) =>
  [columns.map(([name]) => name), ...rows].map((row) => row.map(csvCell).join(',')).join('\n') +
  '\n';

function resource({ name, columns }: LakeTable, path: string): DataPackage['resources'][number] {
  const fields = columns.map(([column, type]): Field => ({
    name: column,
    type: FIELD[type],
    title: column,
    ...(column === 'fine' || column.startsWith('fine at ') ? { missingValues: ['', '-9'] } : {}),
    ...(column === "it's" ? { trueValues: ['yes'], falseValues: ['no'] } : {})
  }));
  return {
    ...{ name, path, type: 'table', title: name, label: label(name) },
    schema: {
      fields: fields.map((field) => (field.name === "it's" ? { ...field, type: 'boolean' } : field))
    }
  };
}

/** @param shape of scores: a table of their own, one row a family, or one file with families and mentions. */
export function randomLake(seed: number, shape: 'long' | 'wide' | 'folded', count = 60): Lake {
  const random = new Random(seed);
  const chance = (share: number) => random.uniform() < share;
  const oneOf = <T>(values: readonly T[]) =>
    values[Math.floor(random.uniform() ** 2 * values.length)]!;
  const unless = <T>(share: number, value: T) => (chance(share) ? null : value);
  const waves = ['0', '3', '9'].slice(0, 2 + (seed % 2));
  const whole = (low: number, high: number) =>
    Math.min(high, Math.max(low, Math.round((low + high) / 2 + 12 * random.normal())));
  const families = Array.from({ length: count }, (_, at) => {
    const scores = waves.map(() => {
      if (!chance(0.8)) return undefined;
      const fine = Math.round(1_000 * (random.uniform() * 6 - 3)) / 1_000;
      return [unless(0.1, whole(20, 80)), chance(0.1) ? -9 : unless(0.1, fine)] as const;
    });
    const trust = unless(0.2, chance(0.4));
    return {
      id: `Fam ${seed}-${at}`,
      levels: [oneOf(SITES), unless(0.2, oneOf(NEEDS)), unless(0.1, 1 + (at % 3))] as const,
      scores,
      mentions: chance(0.6) ? [trust, oneOf(['yes', 'no', 'TRUE', '0', null])] : undefined,
      rating: chance(0.5) ? unless(0.1, whole(0, 3)) : undefined
    };
  });
  const told = (wave: number) => families.filter(({ scores }) => scores[wave]);
  const member = [
    ['who', 'text'],
    ['site', 'text'],
    ['need', 'text'],
    ['rooms', 'integer']
  ] as const;
  const measured = [
    ['round', 'integer'],
    ['fine', 'double']
  ] as const;
  const said = [
    ['trust', 'boolean'],
    ["it's", 'text']
  ] as const;
  const cells: Record<'families' | 'scores' | 'wide' | 'all', LakeTable> = {
    families: {
      name: 'families',
      columns: member,
      rows: families.map(({ id, levels }) => [id, ...levels])
    },
    scores: {
      name: 'scores',
      columns: [['who', 'text'], ['wave', 'text'], ...measured],
      rows: waves.flatMap((wave, at) =>
        told(at).map(({ id, scores }) => [id, wave, ...scores[at]!])
      )
    },
    wide: {
      name: 'wide',
      columns: [
        ...member,
        ...waves.flatMap(
          (wave) =>
            [
              [`round at ${wave}`, 'integer'],
              [`fine at ${wave}`, 'double']
            ] as const
        )
      ],
      rows: families.map(({ id, levels, scores }) => [
        id,
        ...levels,
        ...scores.flatMap((both) => both ?? [null, null])
      ])
    },
    all: {
      name: 'scores',
      columns: [...member, ['wave', 'text'], ...measured, ...said],
      rows: families.flatMap(({ id, levels, scores, mentions }) =>
        waves.map((wave, at) => [
          id,
          ...levels,
          wave,
          ...(scores[at] ?? [null, null]),
          ...(mentions && at ? mentions : [null, null])
        ])
      )
    }
  };
  const mentions: LakeTable = {
    name: 'mentions',
    columns: [['who', 'text'], ...said],
    rows: families.flatMap(({ id, mentions }) => (mentions ? [[id, ...mentions]] : []))
  };
  const rated: LakeTable = {
    name: 'ratings',
    columns: [
      ['who', 'text'],
      ['care', 'integer']
    ],
    rows: families.flatMap(({ id, rating }) => (rating === undefined ? [] : [[id, rating]]))
  };
  const tables = {
    long: [cells.families, cells.scores, mentions, rated],
    wide: [cells.wide, mentions, rated],
    folded: [cells.all, rated]
  }[shape];
  const described =
    shape === 'folded'
      ? [
          resource(cells.families, 'all.csv'),
          resource({ ...cells.all, columns: cells.scores.columns }, 'all.csv'),
          resource(mentions, 'all.csv'),
          resource(rated, 'ratings.csv')
        ].map((one) =>
          one.path === 'all.csv'
            ? { ...one, schema: { ...one.schema, fieldsMatch: ['subset'] as const } }
            : one
        )
      : tables.map((table) => resource(table, `${table.name}.csv`));
  const study: Study = {
    ...published.package.study,
    kind: 'synthetic',
    site: {
      label: label('Site'),
      levels: SITES.map((id, at) => ({ ...level(id), arm: at ? 'b' : 'a', phase: 'one' }))
    },
    arm: { label: label('Arm'), levels: ['a', 'b'].map(level), reference: 'a' },
    phase: { label: label('Phase'), levels: ['one'].map(level) },
    wave: {
      label: label('Wave'),
      levels: waves.map((id) => ({ ...level(id), months: Number(id) }))
    },
    measures: ['round', 'fine'].map(level),
    dimensions: [
      { id: 'need', label: label('Need'), levels: NEEDS.map(level) },
      { id: 'rooms', label: label('Rooms'), levels: ['1', '2', '3'].map(level) }
    ],
    qualities: ['trust', "it's", 'care'].map((id) => ({ ...level(id), area: 'personal' })),
    areas: [level('personal')],
    notes: [],
    sources: [],
    records: {
      families: { table: shape === 'wide' ? 'wide' : 'families', id: 'who', site: 'site' },
      scores: { table: 'scores', id: 'who', wave: 'wave' },
      mentions: { table: 'mentions', id: 'who', qualities: ['trust', "it's"] },
      ratings: { table: 'ratings', id: 'who', scale: { min: 0, max: 3 }, qualities: ['care'] },
      ...(shape === 'wide' && {
        wide: {
          table: 'wide',
          id: 'who',
          columns: waves.flatMap((wave) =>
            ['round', 'fine'].map((measure) => ({ measure, wave, column: `${measure} at ${wave}` }))
          )
        }
      })
    }
  };
  const role = (column: string) => {
    if (column === 'who') return 'direct';
    if (column === 'care') return 'drop';
    return ['site', 'need', 'rooms', 'wave'].includes(column) ? 'quasi' : 'measure';
  };
  return {
    dataset: {
      ...published.package,
      name: 'random',
      version: '1.0.0',
      resources: described,
      study
    },
    policy: {
      policy: 1,
      columns: Object.fromEntries(
        described.map(({ name, schema }) => [
          name,
          Object.fromEntries(schema.fields.map((field) => [field.name, role(field.name)]))
        ])
      ),
      attrition: 'public',
      scales: { round: [20, 80], fine: [-3, 3] }
    },
    csv: new Map(
      shape === 'folded'
        ? [
            ['all.csv', csvOf(cells.all)],
            ['ratings.csv', csvOf(rated)]
          ]
        : tables.map((table) => [`${table.name}.csv`, csvOf(table)])
    ),
    tables
  };
}
