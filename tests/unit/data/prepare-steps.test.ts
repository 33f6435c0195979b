import { expect, test } from 'vitest';
import { combined } from '#lib/data/prepare/combine.ts';
import { delimiterIn } from '#lib/data/prepare/delimiter.ts';
import { gridOf, readGrid } from '#lib/data/prepare/grid.ts';
import { applySteps } from '#lib/data/prepare/makers.ts';
import { preparationShape } from '#lib/data/prepare/preparation-shape.ts';
import { madeSteps, proposeSteps, type Choice } from '#lib/data/prepare/propose-steps.ts';
import { proposeCombine } from '#lib/data/prepare/propose-combine.ts';
import { textAt, type TextTable } from '#lib/data/prepare/text-table.ts';

const rowsOf = ({ columns, rows }: TextTable) => [
  columns.map(({ name }) => name),
  ...Array.from({ length: rows }, (_, row) => columns.map((column) => textAt(column, row)))
];
async function proposedOf(csv: string, choices?: ReadonlyMap<string, Choice>) {
  const grid = await readGrid('table.csv', new Blob([csv]));
  if (!grid.ok) throw new Error(csv);
  const { steps, table } = proposeSteps(grid.value, choices);
  return { steps, made: madeSteps(steps), rows: rowsOf(table), grid: grid.value };
}
const lines = (header: string, count: number, row: (at: number) => string) =>
  `${header}\n${Array.from({ length: count }, (_, at) => row(at)).join('\n')}\n`;

test('delimiters are known below titles, by what most lines say', () => {
  expect(delimiterIn('sep=;\nid;a\n1;2,5\n')).toBe(';');
  expect(delimiterIn('Extract, of 2026\n\nid;a;b\n1;2,5;3\n2;3,5;4\n')).toBe(';');
  expect(delimiterIn('id,a\n1,"2,5"\n2,"3;5"\n')).toBe(',');
  expect(delimiterIn('id\ta\n1\t2\n')).toBe('\t');
});

test('a table that is not in A1, with a total, a mean and a footnote', async () => {
  const body = Array.from(
    { length: 8 },
    (_, at) => `,,F${at + 1},${at % 2 ? 'a' : 'b'},${20 + at}`
  );
  const { made, rows } = await proposedOf(
    [
      'Report,,,,',
      ',,,,',
      ',,id,arm,score t1',
      ...body,
      ',,Total,,188',
      ',,Mean,,23.5',
      ',,Note: scores are raw,,'
    ].join('\n')
  );
  expect(made).toEqual([
    { kind: 'header', above: 2, rows: 1, left: 2 },
    { kind: 'rows', without: ['summary', 'note'], id: 'id' }
  ]);
  expect(rows[0]).toEqual(['id', 'arm', 'score t1']);
  expect(rows).toHaveLength(9);
});

test('ids below merged cells, spellings of a level, and spaces', async () => {
  const { made, rows } = await proposedOf(
    'id,arm,wave,score\nF1,Control ,0,10\n,,6,11\nF2,control,0,12\n,,6,13\nF3,Control,0,9\n,,6,8\n'
  );
  expect(made.map(({ kind }) => kind)).toEqual(['trim', 'fill', 'levels']);
  expect(rows.slice(1).map((row) => row.slice(0, 2).join(' '))).toEqual([
    ...['F1 Control', 'F1 Control', 'F2 Control', 'F2 Control', 'F3 Control', 'F3 Control']
  ]);
});

test('several answers in a cell become columns of yes and no', async () => {
  const said = ['debt; housing', 'housing', 'debt; school', '', 'school; housing', 'debt'];
  const { rows } = await proposedOf(lines('id,needs', 6, (at) => `F${at},${said[at]}`));
  expect(rows.slice(0, 5)).toEqual([
    ['id', 'needs: debt', 'needs: housing', 'needs: school'],
    ['F0', 'yes', 'yes', 'no'],
    ['F1', 'no', 'yes', 'no'],
    ['F2', 'yes', 'no', 'yes'],
    ['F3', '', '', '']
  ]);
});

test('words become numbers, a scale without its middle has four, and the direction can be turned', async () => {
  const answers = ['Strongly agree', 'Agree', 'Disagree', 'Strongly disagree', 'Refused'];
  const csv = lines('id,q_t1', 10, (at) => `F${at},${answers[at % 5]}`);
  const { steps, rows } = await proposedOf(csv);
  const [step] = steps;
  expect(step!.examples).toEqual([
    'Strongly disagree = 1',
    'Disagree = 2',
    'Agree = 3',
    'Strongly agree = 4'
  ]);
  expect(rows.slice(1, 6).map((row) => row[1])).toEqual(['4', '3', '2', '1', '']);
});

test('ages become months since the first, and dates by day first are read', async () => {
  const ages = await proposedOf(
    lines('id,age,score', 12, (at) => `F${at >> 1},${8 + (at % 2) + (at >> 1)},${at}`)
  );
  expect(ages.made).toEqual([
    { kind: 'bands', column: 'age', holds: 'years', family: 'id', name: 'months', months: [0, 12] }
  ]);
  const dates = await proposedOf(
    lines(
      'id,seen,score',
      12,
      (at) => `F${at >> 1},${13 + (at >> 1)}/0${at % 2 ? 7 : 1}/2025,${at}`
    )
  );
  expect(dates.made).toMatchObject([{ kind: 'bands', holds: 'dmy', months: [0, 6] }]);
});

test('items make a score with reverse coding where enough are answered', () => {
  const grid = gridOf([
    ['id', 'i1', 'i2', 'i3'],
    ['a', '1', '2', '5'],
    ['b', '1', '', ''],
    ['c', '4', '4', '']
  ]);
  const items = ['i1', 'i2', 'i3'].map((column) => ({ column, reversed: column === 'i3' }));
  const step = { kind: 'scale', name: 's', items, minimum: 1, maximum: 5, atLeast: 2 } as const;
  const made = (how: 'mean' | 'sum') => rowsOf(applySteps(grid, [{ ...step, how }]));
  expect(made('sum')).toEqual([
    ['id', 's'],
    ['a', '4'],
    ['b', ''],
    ['c', '12']
  ]);
  expect(made('mean')[1]![1]).toBe(String(4 / 3));
});

test('what a file says of its columns is proposed: codes for absence, and labels but of scales', async () => {
  const grid = gridOf([
    ['id', 'arm', 'item', 'score'],
    ...Array.from({ length: 12 }, (_, at) => [
      `F${at}`,
      String(1 + (at % 2)),
      String(1 + (at % 3)),
      String(at ? 20 + at : 97)
    ])
  ]);
  const facts = new Map([
    [
      'arm',
      {
        valueLabels: new Map([
          ['1', 'Control'],
          ['2', 'Approach']
        ])
      }
    ],
    [
      'item',
      {
        valueLabels: new Map([
          ['1', 'Disagree'],
          ['2', 'Neither'],
          ['3', 'Agree']
        ])
      }
    ],
    ['score', { missing: ['97'] }]
  ]);
  const { steps, table } = proposeSteps(grid, new Map(), undefined, facts);
  expect(madeSteps(steps).map(({ kind }) => kind)).toEqual(['missing', 'levels']);
  expect(rowsOf(table).slice(0, 3)).toEqual([
    ['id', 'arm', 'item', 'score'],
    ['F0', 'Control', '1', ''],
    ['F1', 'Approach', '2', '21']
  ]);
});

test('a switch changes what is proposed after it, and steps are applied as they were proposed', async () => {
  const csv = lines('id,a_t1,a_t2', 10, (at) => `F${at},${at % 3 ? 20 + at : 999},${30 + at}`);
  const { made, rows, grid } = await proposedOf(csv);
  expect(rowsOf(applySteps(grid, made))).toEqual(rows);
  const off = await proposedOf(csv, new Map([['missing 1', { on: false }]]));
  expect(off.made).toEqual([]);
  expect(off.rows[1]).toEqual(['F0', '999', '30']);
});

test('tables with other columns of the same families are joined, of other families stacked', () => {
  const table = (names: readonly string[], from: number) =>
    applySteps(
      gridOf([
        names,
        ...Array.from({ length: 6 }, (_, at) =>
          names.map((_, c) => (c ? String(at + c) : `F${from + at}`))
        )
      ]),
      []
    );
  const one = { name: 'start.csv', table: table(['id', 'stress'], 0) };
  const two = { name: 'other.csv', table: table(['id', 'mood'], 2) };
  const join = proposeCombine([one, two]);
  expect(join!.how).toEqual({ kind: 'join', by: ['id', 'id'] });
  const whole = rowsOf(combined([one.table, two.table], join!.how));
  expect([whole[0], whole[1], whole[3], whole.length]).toEqual([
    ['id', 'stress', 'mood'],
    ['F0', '1', ''],
    ['F2', '3', '1'],
    9
  ]);
  const north = { name: 'north.csv', table: table(['id', 'stress'], 0) };
  const south = { name: 'south.csv', table: table(['id', 'stress'], 50) };
  expect(proposeCombine([north, south])!.how).toEqual({
    kind: 'stack',
    name: 'site',
    values: ['north', 'south']
  });
});

test('steps of a descriptor are held to their shape', () => {
  const wrong: string[] = [];
  const told = (value: unknown) =>
    preparationShape(value, 'preparation', (path) => wrong.push(path));
  told([
    {
      path: 'a.csv',
      sources: [{ file: 'a.csv', steps: [{ kind: 'trim', columns: ['id'] }] }],
      steps: []
    }
  ]);
  expect(wrong).toEqual([]);
  told([
    {
      path: 'a.csv',
      sources: [
        {
          file: 'a.csv',
          steps: [{ kind: 'header', above: 'x', rows: 1, left: 0 }, { kind: 'eval' }]
        }
      ],
      steps: []
    }
  ]);
  expect(wrong).toEqual([
    'preparation[0].sources[0].steps[0].above',
    'preparation[0].sources[0].steps[1].kind'
  ]);
});
