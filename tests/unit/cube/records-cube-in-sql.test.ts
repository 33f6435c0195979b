import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cellsFromRecords } from '#lib/cube/cells-from-records.ts';
import { codedRecords } from '#lib/cube/coded-records.ts';
import type { GroupSums } from '#lib/cube/cube.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import type { Study } from '#lib/data/study.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { typedToArrow } from '#lib/engine/typed-arrow.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { datasetIn } from '../sample-rows.ts';
import {
  axesOf,
  facetsInSql,
  joinRecords,
  patternsOf,
  ratedIn,
  questions,
  sumsInSql
} from './asked-in-sql.ts';
import { randomRecords } from './random-records.ts';
import { datasetAsRecords } from './read-dataset-as-records.ts';
import { referenceFamilies } from './reference-families.ts';

/** All that a cube says of a group: name, number, and the scale to which 1e-9 refers, 0 for a count. */
function numbersOf(sums: GroupSums, study: Study): [name: string, value: number, scale: number][] {
  return [
    ['families', sums.families, 0],
    ...study.measures.flatMap(({ id }) => [
      ...study.wave.levels.flatMap((wave, at): [string, number, number][] => {
        const { n, sum, sumsq = NaN } = sums.moments(id, wave.id);
        const moments: [string, number, number][] = [
          [`${id} ${at} n`, n, 0],
          [`${id} ${at} sum`, sum, Math.sqrt(n * sumsq)],
          [`${id} ${at} sumsq`, sumsq, sumsq]
        ];
        if (at === 0) return moments;
        const pairs = sums.pairs(id, wave.id);
        const [pre, post] = [Math.sqrt(pairs.sumsqPre), Math.sqrt(pairs.sumsqPost)];
        const root = Math.sqrt(pairs.n);
        return [
          ...moments,
          [`${id} pair ${at} n`, pairs.n, 0],
          [`${id} pair ${at} sumPre`, pairs.sumPre, root * pre],
          [`${id} pair ${at} sumPost`, pairs.sumPost, root * post],
          [`${id} pair ${at} sumsqPre`, pairs.sumsqPre, pre * pre],
          [`${id} pair ${at} sumsqPost`, pairs.sumsqPost, post * post],
          [`${id} pair ${at} sumProduct`, pairs.sumProduct, pre * post]
        ];
      }),
      ...patternsOf(study).map((pattern): [string, number, number] => [
        `${id} pattern ${pattern}`,
        sums.patterns(id)!.get(pattern) ?? 0,
        0
      ])
    ]),
    ...study.qualities.flatMap(({ id }): [string, number, number][] => {
      const { k, n } = sums.mentions(id);
      return [
        [`${id} n`, n, 0],
        [`${id} k`, k, 0]
      ];
    }),
    ...ratedIn(study).flatMap((id) =>
      sums.ratings(id).map((n, at): [string, number, number] => [`${id} rated ${at}`, n, 0])
    )
  ];
}

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});

test.each([
  ['the reference families', 150, referenceFamilies],
  ['the families shipped', 150, () => datasetIn('sample-data/families')],
  ['random records', 150, async () => randomRecords(1, 400)],
  ['a few random records', 50, async () => randomRecords(2, 12)]
])(
  'answers of %s are those of SQL on the records',
  async (_, numRuns, make) => {
    const dataset = await make();
    const { study } = dataset.package;
    const { tables: read } = await datasetAsRecords(dataset);
    const cells = cellsFromRecords(codedRecords(study, read));
    const arrow = [...read.values()].map((one) => ({ name: one.name, arrow: typedToArrow(one) }));
    await joinRecords(engine, study, arrow);
    const cube = recordsCube(study, cells);
    const centres = new Map(cells.summed.measures.map(({ id, centre }) => [id, centre]));
    const axes = axesOf(study);

    await fc.assert(
      fc.asyncProperty(questions(study), async (question) => {
        const { by } = question;
        const groups =
          by === 'arm' || by === 'phase' ? study[by].levels.map(({ id }) => id) : axes[by]!;
        const expected = await sumsInSql(engine, study, question, centres);
        const sums = cube.sums(question);
        expect(sums.map(({ group }) => group)).toEqual(
          groups.filter((group) => expected.has(group))
        );
        for (const one of sums) {
          const row = expected.get(one.group)!;
          const numbers = numbersOf(one, study);
          expect(numbers.map(([name]) => name).sort()).toEqual(Object.keys(row).sort());
          const wrong = numbers.filter(
            ([name, value, scale]) => !(Math.abs(value - (row[name] ?? 0)) <= 1e-9 * scale)
          );
          expect(wrong.map(([name, value]) => [name, value, row[name]])).toEqual([]);
        }

        const counted = await facetsInSql(engine, study, question);
        const facets = [...cube.facets(question)].flatMap(([axis, levels]) =>
          [...levels].map(([level, n]) => ({ axis, level, n }))
        );
        const order = ({ axis, level }: { axis: string; level: string | null }) =>
          `${axis} ${level}`;
        const sorted = <T extends { axis: string; level: string | null }>(rows: T[]) =>
          rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
        expect(sorted(facets.filter(({ n }) => n > 0))).toEqual(
          sorted(counted.filter(({ axis, level }) => level !== null && axes[axis]!.includes(level)))
        );
        expect(facets).toHaveLength(Object.values(axes).flat().length);
      }),
      { numRuns }
    );
  },
  120_000
);
