import { expect, test } from 'vitest';
import { growths } from '../../../tools/bench/growth.ts';
import { markdown, type Report, type Result } from '../../../tools/bench/report.ts';
import { summary } from '../../../tools/bench/summary.ts';

test('a summary holds the median and the 95th percentile', () => {
  const values = Array.from({ length: 101 }, (_, at) => (at * 37) % 101);
  expect(summary(values)).toEqual({ n: 101, median: 50, p95: 95 });
  expect(summary([7])).toEqual({ n: 1, median: 7, p95: 7 });
  expect(() => summary([])).toThrow('Nothing was measured');
});

const result = (
  measure: Result['measure'],
  families: number | null,
  [n, median, p95]: [n: number, median: number, p95: number]
): Result => ({ measure, families, n, median, p95 });

const report: Report = {
  date: '2026-11-22T00:00:00.000Z',
  machine: { cores: 2, cpu: 'Some CPU', memory: '25 GB', browser: 'Chromium 1' },
  results: [
    result('duckdb-cold', null, [5, 1234.5, 2000]),
    result('cells', 1000, [1, 996, 996]),
    result('cube-questions', 1_000_000, [400, 0.6251, 3.216]),
    result('cube-questions', 1000, [400, 0.0449, 1]),
    result('memory', 1000, [7, 0, NaN])
  ]
};

test('the table has a row for each measure, by size, and tells how each was measured', () => {
  const lines = markdown(report).split('\n');
  expect(lines.slice(0, 8)).toEqual([
    'Median / 95th percentile, by number of families; 2 cores (Some CPU), 25 GB, Chromium 1.',
    '',
    '|  | 1,000 | 1,000,000 | bar (p95) |',
    '| --- | ---: | ---: | ---: |',
    '| Memory of the page’s process, opened, MB | 0 / unknown |  |  |',
    '| Cells of the cube | 996 |  |  |',
    '| Cube: all questions, prepared, ms | 0.045 / 1 | 0.63 / 3.22 | 4 ms |',
    '| DuckDB, first start, ms | 1,235 / 2,000 |  |  |'
  ]);
  expect(lines.slice(8).map((line) => line.slice(0, 16))).toEqual([
    '',
    '- Memory of the ',
    '- Cells of the c',
    '- Cube: all ques',
    '- DuckDB, first '
  ]);
});

test('growth is what ten times the families cost, where both sizes were measured', () => {
  const grown = growths([
    result('cube-questions', 1000, [400, 0.15, 0.8]),
    result('cube-questions', 100_000, [400, 0.5, 4]),
    result('cube-questions', 1_000_000, [400, 1, 4.4]),
    result('filter-work', 100_000, [56, 16, 20]),
    result('filter-work', 1_000_000, [56, 20, 30]),
    result('filter-painted', 1_000_000, [56, 20, 30])
  ]);
  expect(grown.map(({ measure, families, median }) => [measure, families, median])).toEqual([
    ['filter-growth', 1_000_000, 1.25],
    ['cube-growth', 1_000_000, 2]
  ]);
  expect(grown.map(({ p95 }) => Number(p95.toFixed(3)))).toEqual([1.5, 1.1]);
});
