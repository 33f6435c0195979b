import { expect, test } from 'vitest';
import { codedRecords } from '#lib/cube/coded-records.ts';
import { cellLayout } from '#lib/cube/cell-layout.ts';
import { readCells } from '#lib/pack/cells-file.ts';
import { makePack } from '#lib/pack/make-pack.ts';
import { patternCells } from '#lib/pack/pattern-cells.ts';
import { packInput, randomFamilies } from './random-study.ts';

const { tables, ...input } = await packInput(randomFamilies(5));
const { cells, patterns } = patternCells(
  codedRecords(input.dataset.study, tables!),
  new Map([['conflict', 50]])
);
const { width } = cellLayout(cells.summed);
const file = {
  dataset: input.dataset,
  axes: cells.axes.slice(1),
  patterns,
  summed: cells.summed,
  cells: Array.from({ length: cells.values.length / width }, (_, at) => ({
    pattern: cells.codes[0]![at]!,
    codes: cells.codes.slice(1).map((codes) => codes[at]!),
    values: [...cells.values.subarray(at * width, (at + 1) * width)]
  }))
};

test(
  'cells come to the same pack as the records that they are made of',
  { timeout: 180_000 },
  async () => {
    const read = readCells(JSON.stringify(file));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const [ofCells, ofRecords] = [
      await makePack({ ...input, ...read.value }, true),
      await makePack({ ...input, tables: tables! }, true)
    ];
    if (!ofCells.ok || !ofRecords.ok) throw new Error('A pack was refused');
    expect([...ofCells.value.files]).toEqual([...ofRecords.value.files]);
    const ledger = JSON.stringify({
      ...ofCells.value.ledger,
      packs: [{ ...ofCells.value.ledger.packs[0], version: '0.9.0' }]
    });
    expect(await makePack({ ...input, ...read.value, ledger }, true)).toMatchObject({
      problems: [{ rule: 'ledger-without-ids' }]
    });
  }
);

test('a file that holds no such cells is told where', () => {
  const told = (content: unknown) => {
    const read = readCells(typeof content === 'string' ? content : JSON.stringify(content));
    return read.ok ? [] : read.problems.map(({ rule, where }) => `${rule} ${where}`);
  };
  expect(told('{')).toEqual(['cells-unreadable $']);
  expect(told({ ...file, patterns: undefined })).toEqual(['cells-unreadable patterns']);
  const [first, ...rest] = file.cells;
  expect(told({ ...file, cells: [{ ...first, codes: [9, 0, 0] }, ...rest] })).toEqual([
    'cells-unreadable cells[0].codes'
  ]);
  expect(told({ ...file, cells: [{ ...first, values: [1] }, ...rest] })).toEqual([
    'cells-unreadable cells[0].values'
  ]);
});
