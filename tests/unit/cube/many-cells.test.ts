import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cube, Question } from '#lib/cube/cube.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { answerOf, manyCells, studyOf } from './many-cells.ts';

const cells = manyCells();
const study = studyOf(cells);
const questions: Question[] = [
  { by: 'site', filters: {} },
  { by: 'arm', filters: { d1: ['l3', 'l19'] } },
  { by: 'd2', filters: { d3: ['l1', 'l2'], d1: ['l0', 'l1', 'l2'] } },
  { by: 'd3', filters: { d1: ['l5'], d2: ['l11'], d3: ['l4'], site: ['l29', 'l7'] } },
  { by: 'd3', filters: { d3: [] } },
  { by: 'site', filters: { d2: ['l0'] } }
];

const answered = (cube: Cube, question: Question) => ({
  facets: cube.facets(question),
  sums: cube.sums(question).map((one) => {
    const { n, sum, sumsq } = one.moments('score', 'w0');
    return [one.group, [one.families, n, sum, sumsq]] as const;
  })
});

test('many cells answer as each of them alone says', () => {
  const cube = recordsCube(study, cells);
  expect(cube.families).toBe(
    cells.values.filter((_, at) => at % 4 === 0).reduce((sum, n) => sum + n)
  );
  for (const question of questions)
    expect(answered(cube, question)).toEqual(answerOf(cells, question));
});

test('they answer the same however much was prepared, and for whatever question', () => {
  const expected = questions.map((question) => answerOf(cells, question));
  const place = fc.nat(questions.length - 1);
  const visits = fc.array(fc.record({ place, steps: fc.constantFrom(0, 1, 3, 6, Infinity) }), {
    minLength: 1,
    maxLength: 8
  });
  fc.assert(
    fc.property(visits, (visited) => {
      const cube = recordsCube(study, cells);
      for (const { place, steps } of visited) {
        expect(answered(cube, questions[place]!)).toEqual(expected[place]);
        const prepared = cube.prepare(questions[place]!);
        for (let step = 0; step < steps && !prepared.next().done; step++);
      }
    }),
    { numRuns: 30 }
  );
});

test('a question of an axis that the cells lack cannot be prepared', () => {
  const cube = recordsCube(study, cells);
  expect(() => cube.prepare({ by: 'colour', filters: {} }).next()).toThrow(
    'The cells have no axis "colour"'
  );
});
