import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '#lib/data/csv.ts';
import { asCsv } from '#lib/data/formats/as-csv.ts';
import { sheetsIn } from '#lib/data/formats/sheets.ts';
import { dateOf, showsDate } from '#lib/data/formats/xls/number-format.ts';

// tests/reference/formats/make-sheets.py made both.
const FOLDER = 'tests/reference/formats';
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));
/** Hundreds of files take seconds where the machine is busy. */
const SLOW = { timeout: 120_000 };
const schema = { fields: [] };

async function read(name: string, bytes: Uint8Array<ArrayBuffer>, sheetName?: string) {
  const dialect = sheetName === undefined ? {} : { dialect: { sheetName } };
  const csv = await asCsv(new File([bytes], name), { name: '', schema, ...dialect });
  if (!csv.ok) return csv.problems;
  const cells = parseCsv('', await csv.value.text());
  return cells.ok ? cells.value.map((row) => row.cells) : [];
}

const HEADER = ['family_id', 'conflict', 'seen', 'called', 'share', 'lone', 'words'];

test('an .xls workbook holds its cells, days as days', async () => {
  const bytes = bytesOf(`${FOLDER}/sheets.xls`);
  expect(await sheetsIn(new File([bytes], 'sheets.xls'))).toEqual(['Start Tŷ', 'Later']);
  expect(await read('sheets.xls', bytes)).toEqual([
    HEADER,
    [
      ...['Tŷ 1', '33.3', '2024-05-17', '2024-05-17T10:30:00.000Z', '0.45', 'true'],
      'with "marks", and a comma'
    ],
    ['F2', '-7', '', '', '1e-9', '', ''],
    [''],
    ['F3', '123456789.125', '', '', '', 'false', '']
  ]);
  const later = await read('sheets.xls', bytes, 'Later');
  expect(later).toHaveLength(600);
  expect(later[38]).toEqual([`id 38 ${'ŷ'.repeat(38)}`, '38']);
  expect(later[599]).toEqual([`id 599 ${'é'.repeat(39)}`, '599']);
});

test('an .ods spreadsheet holds its cells, those that are repeated as often as they are', async () => {
  const bytes = bytesOf(`${FOLDER}/sheets.ods`);
  expect(await sheetsIn(new File([bytes], 'sheets.ods'))).toEqual(['Start Tŷ', 'Later']);
  const twice = ['F2', '-7', '-7', '10:30:00', '', 'false', ''];
  expect(await read('sheets.ods', bytes)).toEqual([
    HEADER,
    [
      ...['Tŷ 1', '33.3', '2024-05-17', '2024-05-17T10:30:00.000Z', '0.45', 'true'],
      'two  & more\nlines  & more'
    ],
    [''],
    [''],
    twice,
    twice
  ]);
  expect(await read('sheets.ods', bytes, 'Later')).toEqual([['wave'], ['9']]);
});

test('the real spreadsheet holds what the real file of SPSS does', async () => {
  const ods = await read('h_real.ods', bytesOf('tests/files/h_real.ods'));
  const sav = await read('h_real.sav', bytesOf('tests/files/h_real.sav'));
  expect(ods.length).toBeGreaterThan(150);
  expect(ods).toEqual(sav);
});

test('a spreadsheet that repeats more than any program holds is told', async () => {
  const parts = unzipSync(bytesOf(`${FOLDER}/sheets.ods`));
  const grown = (from: string, to: string) => {
    const xml = strFromU8(parts['content.xml']!).replace(from, to);
    return zipSync({ ...parts, 'content.xml': strToU8(xml) }) as Uint8Array<ArrayBuffer>;
  };
  for (const bytes of [
    grown(
      'number-rows-repeated="2"><table:table-cell office',
      'number-rows-repeated="99999999"><table:table-cell office'
    ),
    grown('number-columns-repeated="2"', 'number-columns-repeated="99999999"')
  ])
    expect(await read('sheets.ods', bytes)).toEqual([
      { rule: 'file-unreadable', file: 'sheets.ods', expected: 'OpenDocument (.ods)' }
    ]);
});

test('a locked spreadsheet is told', async () => {
  const manifest = '<manifest><encryption-data/></manifest>';
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8('no xml'),
    'META-INF/manifest.xml': strToU8(manifest)
  }) as Uint8Array<ArrayBuffer>;
  expect(await read('a.ods', bytes)).toEqual([{ rule: 'file-locked', file: 'a.ods' }]);
});

test.each([
  [14, undefined, true],
  [0, undefined, false],
  [164, 'dd/mm/yyyy hh:mm', true],
  [164, '[$-809]d mmmm yyyy;@', true],
  [164, 'mm:ss.0', true],
  [164, '0.00', false],
  [164, '0" days"', false],
  [164, '[Red]#,##0;-#,##0', false],
  [164, 'General', false]
])('format %i, %s, shows a day: %s', (number, text, expected) => {
  expect(showsDate(number, text)).toBe(expected);
});

test('days are counted from 1900, with its 29th of February, or from 1904', () => {
  expect(dateOf(45_429, false).toISOString()).toBe('2024-05-17T00:00:00.000Z');
  expect(dateOf(43_967, true).toISOString()).toBe('2024-05-17T00:00:00.000Z');
  expect(dateOf(1, false).toISOString()).toBe('1900-01-01T00:00:00.000Z');
  expect(dateOf(61, false).toISOString()).toBe('1900-03-01T00:00:00.000Z');
});

describe.each(['sheets.xls', 'sheets.ods'])('%s', (name) => {
  test('cut off or changed anywhere is read or told, and never thrown', SLOW, async () => {
    const whole = bytesOf(`${FOLDER}/${name}`);
    const run = async (bytes: Uint8Array<ArrayBuffer>) => {
      const csv = await asCsv(new File([bytes], name), { name: '', schema });
      expect(csv.ok || csv.problems.length > 0).toBe(true);
    };
    const at = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(at, (size) => run(whole.slice(0, size))),
      { numRuns: 40 }
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (all) => {
          const bytes = whole.slice();
          for (const [place, byte] of all) bytes[place] = byte;
          return run(bytes);
        }
      ),
      { numRuns: 150 }
    );
  });
});
