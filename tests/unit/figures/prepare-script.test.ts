import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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
import { fileOf, proposed } from '../data/prepare-files.ts';

const runs = (command: string) => spawnSync(command, ['--version']).status === 0;
/** What writes the prepared table of each folder as CSV; one run for all, since starting costs most. */
const SHOW = {
  R: `
for (folder in list.dirs(recursive = FALSE)) {
  setwd(folder)
  made <- source("prepare.R", local = new.env(), encoding = "UTF-8")$value[[1]]()
  write.csv(made, "made-R.csv", row.names = FALSE, fileEncoding = "UTF-8")
  setwd("..")
}`,
  py: `
import csv, os, runpy
for folder in sorted(os.listdir()):
    os.chdir(folder)
    table = next(iter(runpy.run_path("prepare.py")["prepared"].values()))()
    with open("made-py.csv", "w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([list(table), *zip(*table.values())])
    os.chdir("..")
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

const FILES: readonly (readonly string[])[] = [
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
];

/** Writes the scripts of a file into a folder with it. @returns the table that the page makes. */
async function written(names: readonly string[], folder: string) {
  const files = names.map(fileOf);
  const { tables } = await proposed(files);
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
  mkdirSync(folder);
  for (const name of names) copyFileSync(`tests/files/${name}`, join(folder, name));
  const one = [
    { name: 'table.csv', preparation: preparation!, absent: [], ranges: [], numbers: [] }
  ];
  for (const language of ['py', 'R'] as const)
    writeFileSync(join(folder, `prepare.${language}`), prepareScript(language, one));
  return byName(cells(await tableCsv(prepared(preparation!, grids)).text()));
}

test('scripts in R and Python make the tables that the page makes of files as they are', async () => {
  const home = mkdtempSync(join(tmpdir(), 'prepare-'));
  const folder = (at: number) => join(home, String(100 + at));
  const pages = [];
  for (const [at, names] of FILES.entries()) pages.push(await written(names, folder(at)));
  for (const language of LANGUAGES) {
    const [command, flag] = language === 'R' ? ['Rscript', '-e'] : ['python3', '-c'];
    execFileSync(command!, [flag!, SHOW[language]], { cwd: home });
    for (const [at, names] of FILES.entries()) {
      const made = readFileSync(join(folder(at), `made-${language}.csv`), 'utf8');
      expect([names, byName(cells(made))]).toEqual([names, pages[at]]);
    }
  }
}, 120_000);

test('texts of a file stand in scripts in quotation marks alone', () => {
  expect(quoted('a"b\\c\n$(rm) ’é 😀')).toBe('"a\\"b\\\\c\\u000a$(rm) \\u2019\\u00e9 \\U0001f600"');
});
