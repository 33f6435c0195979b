import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { open, unfoldMenu, useBrowser } from './page.ts';

useBrowser();

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether a program runs here. */
function runs(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function filesOf(path: string, id: string): Promise<Locator> {
  const page = await open(`${inject('site')}${path}`);
  const figure = page.locator(`figure[id="${id}"]`);
  await unfoldMenu(figure);
  await figure.locator(`[aria-controls="${id}-take"]`).click();
  const files = figure.locator('[data-part="files"]');
  await files.waitFor();
  return files;
}

async function saved(files: Locator, place: number): Promise<{ name: string; bytes: Uint8Array }> {
  const download = files.page().waitForEvent('download');
  await files.locator('.menu button').nth(place).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
}

/** Writes what is in a zip to a folder of its own. @returns the folder of its files. */
function unpacked(zip: { name: string; bytes: Uint8Array }): string {
  const into = mkdtempSync(join(folder, 'zip-'));
  for (const [name, bytes] of Object.entries(unzipSync(zip.bytes))) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), bytes);
  }
  return join(into, readdirSync(into)[0]!);
}

const FIGURES: [path: string, id: string, numbers: { R: number; py: number }][] = [
  ['explore/?v=1&interval=sd10', 'trajectory', { R: 90, py: 90 }],
  ['explore/', 'qualities', { R: 294, py: 294 }],
  ['explore/?v=1&by=arm&interval=exact', 'qualities', { R: 224, py: 224 }],
  ['practice/', 'continuum', { R: 22, py: 22 }],
  ['training/', 'confidence', { R: 44, py: 44 }],
  ['cy/training/', 'likert-practice', { R: 60, py: 60 }],
  ['explore/?v=1&data=families', 'trajectory', { R: 180, py: 180 }],
  ['explore/?v=1&data=families&by=arm', 'change', { R: 588, py: 588 }]
];

describe('the scripts of a zip compute the numbers of its figure', () => {
  test.each(FIGURES)('%s %s', async (path, id, numbers) => {
    const of = unpacked(await saved(await filesOf(path, id), 2));
    const scripts = [
      ['Rscript', 'reproduce.R', numbers.R],
      ['python3', 'reproduce.py', numbers.py]
    ] as const;
    for (const [program, script, count] of scripts) {
      if (!runs(program)) {
        console.warn(`Skipped: ${program} is not on this machine.`);
        continue;
      }
      const said = execFileSync(program, [script], { cwd: of, encoding: 'utf8' });
      expect(said.trim().split('\n').at(-1)!.replaceAll(/\s+/g, ' ')).toBe(
        `numbers: ${count} agree: ${count}`
      );
    }
  });
});

/** Numbers of a CSV in the order in which they stand, rounded to nine digits. */
const numbersIn = (csv: string) =>
  csv
    .split(/[\n,]/)
    .map((cell) => cell.replaceAll('"', ''))
    .filter((cell) => /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(cell))
    .map((cell) => Number(cell).toPrecision(9));

test('LibreOffice reads the same numbers in CSV and in Excel', async ({ skip }) => {
  if (!runs('soffice')) skip('soffice is not on this machine.');
  const files = await filesOf('cy/explore/?v=1&data=families&by=arm', 'change');
  const [csv, xlsx] = [await saved(files, 0), await saved(files, 1)];
  const read = [csv, xlsx].map(({ name, bytes }, at) => {
    writeFileSync(join(folder, name), bytes);
    const out = join(folder, `read-${at}`);
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1';
    const args = ['--headless', `-env:UserInstallation=file://${folder}/office`];
    execFileSync(
      'soffice',
      [...args, '--convert-to', filter, '--outdir', out, join(folder, name)],
      {
        stdio: 'ignore'
      }
    );
    return readFileSync(join(out, readdirSync(out)[0]!), 'utf8');
  });
  const [ofCsv = '', ofXlsx = ''] = read;
  expect(numbersIn(ofXlsx).length).toBeGreaterThan(380);
  // The time point is a code in CSV and a name in Excel; it is no number of the figure.
  const bare = ofCsv.split('\n').map((line) => line.split(',').toSpliced(2, 1).join());
  expect(numbersIn(ofXlsx)).toEqual(numbersIn(bare.join('\n')));
  expect(ofXlsx).toContain('Mesur,Grŵp,Pwynt amser');
  expect(ofXlsx).not.toMatch(/Measure|Group|Conflict|Time point/);
});

test('a Welsh zip is Welsh wherever it is the words of the page', async () => {
  const zip = await saved(await filesOf('cy/explore/', 'trajectory'), 2);
  expect(zip.name).toBe('trajectory-study.zip');
  const files = unzipSync(zip.bytes);
  const text = (name: string) => strFromU8(files[`trajectory-study/${name}`]!);
  expect(text('README.cy.md')).toContain('/cy/explore/');
  expect(text('README.md')).not.toContain('/cy/explore/');
  expect(text('reproduce.R')).toMatch(/^# Yn cyfrifo rhifau ffigur o'r newydd: /);
  for (const script of ['reproduce.R', 'reproduce.py'])
    expect(text(script).match(/^ *(#|""").*$/gm), script).toHaveLength(2);
  expect(text('dictionary.csv')).toContain('measure,string,,Measure,Mesur');
});

test('the citation changes with its form, and is copied and saved', async () => {
  const files = await filesOf('explore/?v=1&by=arm', 'trajectory');
  const box = files.locator('textarea');
  await expect.poll(() => box.inputValue()).toContain('by=arm#trajectory (accessed 20');
  await files.locator('select').selectOption('cff');
  await expect.poll(() => box.inputValue()).toMatch(/^cff-version: 1\.2\.0\n/);
  const cff = await saved(files, 4);
  expect(cff.name).toBe('CITATION.cff');
  expect(strFromU8(cff.bytes)).toBe(await box.inputValue());
  expect(await files.locator('[role="status"]').textContent()).toBe('Saved as CITATION.cff.');
});
