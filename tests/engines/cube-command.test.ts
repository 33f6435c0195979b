import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS } from '#lib/cube-sql/dialect.ts';
import type { DataPackage } from '#lib/data/package.ts';
import { isInstalled } from '../../tools/engines/install.ts';
import { askedOf, cellsByKey, cellsOfFile, productCells } from '../unit/cube-sql/product-cells.ts';
import { randomLake } from '../unit/cube-sql/random-lake.ts';
import { samplePolicy } from '../unit/pack/sample-policy.ts';
import { cube, describedIn, temporaryFolder } from './command.ts';
import { boundsIn, contentFrom } from './in-process.ts';
import { inDatabase, writtenLake } from './native-duckdb.ts';
import { writtenSample } from './sample-lake.ts';

const SAMPLE = 'sample-data/families';

describe.skipIf(!isInstalled())('the command, with DuckDB', () => {
  let folder: string;
  const at = (...path: string[]) => join(folder, ...path);
  const { text, id } = DIALECTS.duckdb;
  let dataset: DataPackage;

  beforeAll(async () => {
    folder = temporaryFolder();
    dataset = await writtenSample(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ofLake = () => ['--from', `parquet:${at('lake')}`, '--policy', at('policy.json')];

  test('a lake gives the cells of the product, for its owner alone, and a pack', async () => {
    const { status, stdout } = cube([...ofLake(), '--out', at('cells')]);
    expect([status, stdout]).toEqual([
      0,
      `Wrote 75 cells to ${at('cells')}/cells.json. They are as private as the records.\n`
    ]);
    const file = at('cells', 'cells.json');
    expect([statSync(file).mode & 0o777, statSync(at('cells')).mode & 0o777]).toEqual([
      0o600, 0o700
    ]);
    const { plan } = askedOf(dataset, samplePolicy());
    const csv = new Map(
      dataset.resources.map(({ path }) => [path, readFileSync(join(SAMPLE, path), 'utf8')])
    );
    expect(cellsByKey(cellsOfFile(readFileSync(file, 'utf8')))).toEqual(
      cellsByKey(await productCells(plan, dataset, csv))
    );
    const pack = (...from: string[]) =>
      spawnSync(process.execPath, ['tools/pack.ts', ...from, '--policy', at('policy.json')], {
        encoding: 'utf8'
      }).status;
    expect(pack('--cells', file, '--out', at('pack'))).toBe(0);
    expect(pack('--in', SAMPLE, '--out', at('own'))).toBe(0);
    for (const name of readdirSync(at('own')))
      expect([name, readFileSync(at('pack', name))]).toEqual([name, readFileSync(at('own', name))]);
  });

  test('SQL that others run comes back to the same bytes, and is checked', async () => {
    expect(
      cube([
        '--from',
        'sql',
        ...describedIn(folder, { dataset, policy: samplePolicy() }),
        '--out',
        at('sql')
      ])
    ).toMatchObject({ status: 0 });
    expect(readdirSync(at('sql'))).toContain('README.md');
    const views = ['families', 'scores', 'mentions'].map(
      (name) =>
        `CREATE VIEW ${id(name)} AS SELECT * FROM read_parquet(${text(at('lake', name, '**/*.parquet'))}, hive_types_autocast = false)`
    );
    const sql = readFileSync(at('sql', 'duckdb.sql'), 'utf8').replaceAll(
      / TO '(\w+)\.csv'/g,
      (_, name) => ` TO ${text(at('sql', `${name}.csv`))}`
    );
    const asParquet = sql.replaceAll('.csv', '.parquet').replaceAll('(HEADER)', '(FORMAT parquet)');
    await inDatabase(':memory:', [...views, sql, asParquet]);
    const back = (name: string, to: string) =>
      cube([
        '--from',
        'sql',
        '--cells',
        at('sql', name),
        ...describedIn(folder, { dataset, policy: samplePolicy() }),
        '--out',
        at(to)
      ]);
    const direct = cube([...ofLake(), '--decimals', '3', '--out', at('direct')]);
    expect(direct).toMatchObject({ status: 0 });
    for (const [name, to] of [
      ['cells.csv', 'csv'],
      ['cells.parquet', 'parquet']
    ] as const) {
      expect(back(name, to)).toMatchObject({ status: 0 });
      expect(readFileSync(at(to, 'cells.json'))).toEqual(readFileSync(at('direct', 'cells.json')));
    }
    const lines = readFileSync(at('sql', 'cells.csv'), 'utf8').trim().split('\n');
    for (const [changed, told] of [
      [lines.slice(0, -1), /the cells add up to 74, the records to 75\. Run both statements/],
      [
        [...lines, lines.at(-1)!],
        /the answer tells the same cell twice\. Save the answer of one run/
      ],
      [lines.map((line) => line.split(',').slice(1).join()), /lacks the column a0\. Save what/],
      [
        lines.map((line, row) => (row ? line.replace(/^\d+/, '77') : line)),
        /cells row 1, a0: the answer holds no such number as 0 … 3/
      ]
    ] as const) {
      writeFileSync(at('sql', 'cells.csv'), changed.join('\n'));
      const { status, stderr } = back('cells.csv', 'changed');
      expect([status, stderr, existsSync(at('changed'))]).toEqual([
        1,
        expect.stringMatching(told),
        false
      ]);
    }
  });

  test.each([
    [
      'ALTER TABLE scores RENAME round TO rnd',
      'scores.round: the table has no such column. Add it in a view'
    ],
    ['DROP TABLE mentions', 'mentions: the source has no such table. Give it a table or view'],
    [
      'ALTER TABLE scores ALTER round TYPE VARCHAR',
      'scores.round: the column is of type VARCHAR, but a number is needed. Cast it'
    ],
    [
      "UPDATE families SET who = NULL WHERE who = 'Fam 70-3'",
      'families.who: 1 rows have no id. Give each'
    ],
    [
      "INSERT INTO families SELECT * FROM families WHERE who = 'Fam 70-3'",
      'families.who: 1 families stand in more than one row or partition. Keep one'
    ],
    [
      "UPDATE families SET need = 'x' || who",
      'families.need: 60 rows hold a value that is none of the 4 levels described. Correct them'
    ],
    [
      "DELETE FROM families WHERE who = 'Fam 70-3'",
      'rows are of families that families lacks. Add the families'
    ],
    [
      "INSERT INTO scores VALUES ('Fam 70-3', '5', 50, 1)",
      'scores.wave: 1 rows have no time point of the study (0, 3). Correct'
    ],
    [
      'INSERT INTO scores SELECT * FROM scores LIMIT 2',
      'scores.who, wave: 2 times a family has more than one row at a time point. Keep one'
    ],
    [
      'UPDATE scores SET round = 81 WHERE round = (SELECT MAX(round) FROM scores)',
      'scores.round: 1 scores are not on the scale of 20 … 80. Correct'
    ],
    [
      "UPDATE scores SET fine = 0.12345 WHERE who = 'Fam 70-3' AND fine IS NOT NULL",
      'scores have more than 3 decimals. Ask for more with --decimals'
    ],
    [
      "UPDATE scores SET fine = 'NaN' WHERE fine = (SELECT MAX(fine) FROM scores)",
      'scores.fine: 1 scores are not on the scale of -3 … 3'
    ],
    [
      "UPDATE mentions SET \"it's\" = 'perhaps' WHERE who = (SELECT MIN(who) FROM mentions)",
      "mentions.it's: 1 rows are neither true nor false"
    ]
  ])('%s is told in a sentence', async (spoilt, told) => {
    const lake = randomLake(70, 'long');
    const file = at(`spoilt${readdirSync(folder).length}.duckdb`);
    await writtenLake(lake, file);
    await inDatabase(file, [spoilt]);
    const refused = String(
      await contentFrom(`duckdb:${file}`, lake, boundsIn(folder)).catch(String)
    );
    expect(refused).toContain(told);
    expect(refused).not.toContain('Fam 70');
  });

  test.each([
    [['--timeout', '0.001'], 1, 'A statement took longer than 0.001 s. Give it more time'],
    [['--memory', '1MB'], 1, 'Give more with --memory'],
    [['--memory', 'much'], 1, 'DuckDB does not start with --memory much. Give a size such as 2GB.'],
    [
      ['--out', 'package.json/out'],
      1,
      'package.json: no folder can be made there. Choose another place.'
    ],
    [['--from', 'mysql:x'], 2, '--from takes duckdb:PATH, parquet:GLOB, postgres:URL or sql.'],
    [
      ['--from', 'duckdb:nowhere.duckdb', '--description', `${SAMPLE}/datapackage.json`],
      1,
      '--from names a database that is not there: nowhere.duckdb.'
    ],
    [['--decimals', '9'], 2, '--decimals takes 0 to 6.']
  ])('%j ends with %i', (args, status, told) => {
    const before = readdirSync(folder).sort();
    const run = cube([...ofLake(), '--out', at('never'), ...args]);
    expect([run.status, run.stderr]).toEqual([status, expect.stringContaining(told)]);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is told, and nothing is left', async () => {
    const { fileFault } = await import('../../tools/cube/told.ts');
    let fault: unknown;
    try {
      writeFileSync('/dev/full', 'x');
    } catch (error) {
      fault = error;
    }
    expect(fileFault(fault)?.message).toBe(
      'The disk is full. Free some space, or write --out to another disk.'
    );
  });
});
