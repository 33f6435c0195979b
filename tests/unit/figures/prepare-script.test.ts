import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '#lib/data/csv.ts';
import { readGrid } from '#lib/data/prepare/grid.ts';
import { prepared } from '#lib/data/prepare/preparation.ts';
import { tableCsv } from '#lib/data/prepare/table-csv.ts';
import { prepareScript } from '#lib/figures/takeaway/prepare-script.ts';
import { quoted } from '#lib/figures/takeaway/quoted.ts';
import type { ScriptLanguage } from '#lib/figures/takeaway/script.ts';
import { fileOf, NO_CHOICES, proposed } from '../data/prepare-files.ts';

const runs = (command: string) => spawnSync(command, ['--version']).status === 0;
/** What writes each prepared table as CSV. */
const SHOW = {
  R: `source("prepare.R", encoding = "UTF-8"); write.csv(prepared[[1]](), row.names = FALSE, fileEncoding = "UTF-8")`,
  py: `
import csv, sys
from prepare import prepared
sys.stdout.reconfigure(encoding="utf-8", newline="")
table = next(iter(prepared.values()))()
write = csv.writer(sys.stdout)
write.writerow(table)
write.writerows(zip(*table.values()))
`
};
const LANGUAGES: readonly ScriptLanguage[] = runs('Rscript') ? ['py', 'R'] : ['py'];

const cells = (csv: string) => {
  const read = parseCsv('made', csv);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.map((row) => row.cells);
};
const numeric = (text: string) =>
  text.trim() && Number.isFinite(Number(text)) ? Number(text) : text;
const byName = (rows: readonly (readonly string[])[]) =>
  Object.fromEntries(
    rows[0]!.map((name, at) => [name, rows.slice(1).map((row) => numeric(row[at]!))])
  );

async function both(files: readonly File[], paths: readonly string[], choices = NO_CHOICES) {
  const { tables } = await proposed(files, choices);
  const { preparation } = tables[0]!;
  const grids = await Promise.all(
    preparation!.sources.map(async ({ file }) => {
      const grid = await readGrid(
        file,
        files.find(({ name }) => name === file)!
      );
      if (!grid.ok) throw new Error(file);
      return grid.value;
    })
  );
  const page = cells(await tableCsv(prepared(preparation!, grids)).text());
  const folder = mkdtempSync(join(tmpdir(), 'prepare-'));
  for (const path of paths) copyFileSync(path, join(folder, path.split('/').at(-1)!));
  const one = [{ name: 'table.csv', preparation: preparation!, absent: [], ranges: [] }];
  const made = LANGUAGES.map((language) => {
    writeFileSync(join(folder, `prepare.${language}`), prepareScript(language, one));
    const [command, flag] = language === 'R' ? ['Rscript', '-e'] : ['python3', '-c'];
    const told = execFileSync(command!, [flag!, SHOW[language]], { cwd: folder, encoding: 'utf8' });
    return byName(cells(told));
  });
  return { page: byName(page), made };
}

test.each([
  ['a03_title_rows.csv'],
  ['a04_thousands_quoted.csv'],
  ['a05_comma_csv_quoted_decimal_comma.csv'],
  ['a15_r_rownames_long.csv'],
  ['b02b_space_blank.csv'],
  ['b05_minus9_two_meanings.csv'],
  ['c01_qualtrics_3_headers.csv'],
  ['c02_surveymonkey_2_headers.csv'],
  ['c04b_redcap_two_arms.csv'],
  ['c08_likert_labels.csv'],
  ['c11_tidy_long_values.csv'],
  ['c13_date_waves.csv'],
  ['f07_id_within_centre.csv'],
  ['g01_12months.csv', 'g01_6months.csv', 'g01_baseline.csv'],
  ['z1_minus9.csv']
])(
  'scripts in R and Python make the table of %s that the page makes',
  async (...names) => {
    const files = names.filter((name) => typeof name === 'string' && name);
    const { page, made } = await both(
      files.map(fileOf),
      files.map((name) => `tests/files/${name}`)
    );
    expect(Object.keys(page).length).toBeGreaterThan(2);
    for (const table of made) expect(table).toEqual(page);
  },
  120_000
);

test('texts of a file stand in scripts in quotation marks alone', () => {
  expect(quoted('a"b\\c\n$(rm) ’é 😀')).toBe('"a\\"b\\\\c\\u000a$(rm) \\u2019\\u00e9 \\U0001f600"');
});
