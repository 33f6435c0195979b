import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '#lib/data/csv.ts';
import { csvWithFacts } from '#lib/data/formats/as-csv.ts';
import { sheetsIn } from '#lib/data/formats/sheets.ts';

// Files and what haven reads from them; tests/reference/formats/make.R made both.
const FOLDER = 'tests/reference/formats';
const files = readdirSync(FOLDER).filter((name) => /\.(z?sav|dta|xpt|sas7bdat)$/.test(name));
/** Hundreds of files take seconds where the machine is busy. */
const SLOW = { timeout: 120_000 };
const schema = { fields: [] };

async function read(name: string, bytes: Uint8Array, sheetName?: string) {
  const file = new File([new Uint8Array(bytes)], name);
  const dialect = sheetName === undefined ? {} : { dialect: { sheetName } };
  return csvWithFacts(file, { name: '', schema, ...dialect });
}
const cellsOf = (text: string) => {
  const read = parseCsv('', text);
  if (!read.ok) throw new Error('quotes');
  return read.value.map(({ cells }) => cells);
};
async function table(name: string, folder = FOLDER) {
  const found = await read(name, readFileSync(`${folder}/${name}`));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return { cells: cellsOf(await found.value.csv.text()), facts: found.value.facts };
}

/** R writes 15 digits of a number. */
const rounded = (cell: string) =>
  cell !== '' && Number.isFinite(Number(cell)) ? Number(cell).toPrecision(15) : cell;

test.each(files)('%s holds what haven reads from it', async (name) => {
  const { cells } = await table(name);
  const expected = cellsOf(readFileSync(`${FOLDER}/${name}.csv`, 'utf8'));
  expect(expected.length).toBeGreaterThan(5);
  expect(cells.map((row) => row.map(rounded))).toEqual(expected.map((row) => row.map(rounded)));
});

test.each(['spss-none.sav', 'spss-byte.sav', 'spss-zsav.zsav'])(
  '%s tells labels, and codes for absence of each column',
  async (name) => {
    const { facts } = await table(name);
    expect(facts).toEqual(
      new Map([
        [
          'arm',
          {
            label: 'Allocated to',
            valueLabels: new Map([
              ['1', 'Control'],
              ['2', 'Intervention']
            ])
          }
        ],
        [
          'conflict_t1',
          {
            label: 'Conflict at the start',
            valueLabels: new Map([
              ['-9', 'Not asked'],
              ['-8', 'Refused']
            ]),
            missing: ['-9', '-8']
          }
        ],
        [
          'stress_t1',
          {
            label: 'Stress, 0 to 40',
            valueLabels: new Map([['98', 'Unclear']]),
            missing: ['97', '98', '99']
          }
        ],
        ['change_t1', { label: 'Change; -9 is a score here' }],
        ['seen', { label: 'Date of visit' }],
        [
          'size',
          {
            valueLabels: new Map([
              ['S', 'Small'],
              ['M', 'Medium'],
              ['L', 'Large']
            ])
          }
        ]
      ])
    );
  }
);

test.each(files.filter((name) => name.endsWith('.dta')))(
  '%s tells labels, of codes for absence too',
  async (name) => {
    const { facts } = await table(name);
    expect(facts.get('arm')?.valueLabels?.get('2')).toBe('Intervention');
    expect(facts.get('conflict_t1')).toEqual({
      label: 'Conflict at the start',
      valueLabels: new Map([
        ['.a', 'Not asked'],
        ['.z', 'Refused']
      ]),
      missing: ['.a', '.z']
    });
    expect(facts.get('stress_t1')).toEqual({ valueLabels: new Map([['98', 'Unclear']]) });
  }
);

test.each(['sas-8.xpt', 'sas.sas7bdat'])('%s tells labels and codes for absence', async (name) => {
  const { facts } = await table(name);
  expect([...facts]).toEqual([
    ['arm', { label: 'Allocated to' }],
    ['conflict_t1', { missing: ['.a', '.z'] }],
    ['change_t1', { label: 'Change; -9 is a score here' }],
    ['seen', { label: 'Date of visit' }]
  ]);
});

test('the data sets of a transport file are its sheets', async () => {
  const bytes = readFileSync(`${FOLDER}/sas-5.xpt`);
  expect(await sheetsIn(new File([bytes], 'sas.xpt'))).toEqual(['FAMILIES']);
  // A second data set behind the first: the file from its own header on, under another name.
  const second = Buffer.from(bytes.subarray(240));
  second.write('SCORES  ', 240 - 240 + 160 + 8, 'latin1');
  const both = new File([bytes, second], 'both.xpt');
  expect(await sheetsIn(both)).toEqual(['FAMILIES', 'SCORES']);
  const scores = await read('both.xpt', Buffer.concat([bytes, second]), 'SCORES');
  const alone = await read('sas-5.xpt', bytes);
  if (!scores.ok || !alone.ok) throw new Error('unreadable');
  expect(await scores.value.csv.text()).toBe(await alone.value.csv.text());
});

test('the real file of SPSS gives its numbers', async () => {
  const { cells } = await table('h_real.sav', 'tests/files');
  const [header = [], ...rows] = cells;
  const mean = (arm: string, wave: string) => {
    const scores = rows
      .filter((row) => row[header.indexOf('arm')] === arm && row[header.indexOf('wave')] === wave)
      .map((row) => row[header.indexOf('conflict')]!)
      .filter((cell) => cell !== '');
    const sum = scores.reduce((total, cell) => total + Number(cell), 0);
    return `${scores.length}/${(sum / scores.length).toFixed(1)}`;
  };
  const waves = ['0', '6', '12'];
  expect(waves.map((wave) => mean('Control', wave))).toEqual(['30/55.2', '28/55.0', '22/53.9']);
  expect(waves.map((wave) => mean('Intervention', wave))).toEqual([
    '30/56.2',
    '29/51.0',
    '21/47.8'
  ]);
});

describe.each(files)('%s', (name) => {
  const whole = new Uint8Array(readFileSync(`${FOLDER}/${name}`));
  const told = async (bytes: Uint8Array) => {
    const found = await read(name, bytes);
    expect(found.ok || found.problems.length > 0).toBe(true);
    return found;
  };

  test('cut off is told, or read as far as haven would', SLOW, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 64, max: whole.length - 1 }), async (size) => {
        const found = await told(whole.slice(0, size));
        // Transport files do not tell how many rows they have, and labels of values may be the end.
        if (found.ok) expect(size).toBeGreaterThan(whole.length / 2);
      }),
      { numRuns: 60 }
    );
  });

  test('changed anywhere is read or told, and never thrown', SLOW, async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        await told(bytes);
      }),
      { numRuns: 200 }
    );
  });
});
