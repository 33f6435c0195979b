import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanCsv } from '#lib/data/csv-scan.ts';
import { parseCsv } from '#lib/data/csv.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Scans a text whose bytes come in parts of that many. */
async function scanned(text: string, part = Infinity, batch?: number) {
  const bytes = new TextEncoder().encode(text);
  const parts = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += part)
        controller.enqueue(bytes.slice(at, Math.min(bytes.length, at + part)));
      controller.close();
    }
  });
  const rows: { line: number; cells: string[] }[] = [];
  let read = 0;
  const fault = await scanCsv(
    parts,
    ({ bytes, starts, ends, count, line }) =>
      rows.push({
        line,
        cells: Array.from({ length: count }, (_, at) =>
          decoder.decode(bytes.subarray(starts[at], ends[at]))
        )
      }),
    (count) => (read += count),
    { batch }
  );
  return { rows, unpaired: fault?.row, fault, read, size: bytes.length };
}

test('cells in quotation marks, empty ones, and lines of every ending', async () => {
  const { rows } = await scanned('\uFEFFa,"b ""c"", d"\r\n,\n"x\r\ny",ŵ\r"""",z');
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b "c", d'] },
    { line: 2, cells: ['', ''] },
    { line: 3, cells: ['x\r\ny', 'ŵ'] },
    { line: 5, cells: ['"', 'z'] }
  ]);
});

test.each([
  ['a,b\n1,"2\n3,4', 2],
  ['a\n"1"2\n', 2],
  ['a\n1"2"\n', 2]
])('quotation marks that do not pair up in %j are told by line', async (text, line) => {
  expect((await scanned(text)).unpaired).toBe(line);
});

test('any text is read as it is read whole, in whatever parts its bytes come', async () => {
  const texts = fc
    .array(fc.constantFrom('a', '"', '""', ',', '\n', '\r', '\r\n', 'ŵ', '\uFEFF', ' 1'), {
      maxLength: 40
    })
    .map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, part) => {
      const { rows, unpaired, read, size } = await scanned(text, part, 1);
      const whole = parseCsv('f.csv', text);
      if (whole.ok) expect({ rows, unpaired, read }).toEqual({ rows: whole.value, read: size });
      else expect(unpaired).toBe(whole.problems[0]!.row);
    }),
    { numRuns: 500 }
  );
});

test('a row longer than what is scanned together, and many rows', async () => {
  const long = 'x'.repeat(90_000);
  const { rows, unpaired } = await scanned(
    `a,b\n"${long}",1\n${'2,3\n'.repeat(400_000)}`,
    65_536,
    65_536
  );
  expect(unpaired).toBeUndefined();
  expect(rows).toHaveLength(400_002);
  expect(rows[1]!.cells.map(({ length }) => length)).toEqual([90_000, 1]);
  expect(rows.at(-1)).toEqual({ line: 400_002, cells: ['2', '3'] });
});

test('a table has at most 5,000 columns, and a cell 100,000 bytes, whether it ends or not', async () => {
  const wide = (columns: number) => `a\n${'1,'.repeat(columns - 1)}1\nb\n`;
  expect((await scanned(wide(5000))).fault).toBeUndefined();
  const { rows, fault } = await scanned(wide(5001));
  expect(fault).toEqual({ rule: 'columns-too-many', row: 2, value: '5001', expected: '5000' });
  expect(rows.map(({ line }) => line)).toEqual([1]);
  const tooLong = { rule: 'cell-too-long', row: 2, expected: '100000' };
  expect((await scanned(`a,b\n1,${'x'.repeat(100_000)}\n`)).fault).toBeUndefined();
  expect((await scanned(`a,b\n1,${'x'.repeat(100_001)}\n`)).fault).toMatchObject(tooLong);
  expect((await scanned(`a,b\n1,${'x'.repeat(100_001)}`)).fault).toMatchObject(tooLong);
  expect((await scanned(`a,b\n1,"${'x""'.repeat(100_000)}"\n`)).fault).toMatchObject(tooLong);
});
