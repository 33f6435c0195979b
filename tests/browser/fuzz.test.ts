import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { mutatedFiles, WHOLE, type Files } from './mutated-files.ts';
import { open, useBrowser } from './page.ts';

useBrowser();
const WORKERS = '_app/immutable/workers/';
const SEED = 20261123;
/** Milliseconds within which files must be read or refused, with the page's own patience in it. */
const LONGEST = 5000;
const BATCH = 50;
/** Files that the reader is given; fewer where there is little time. */
const FILES = Number(process.env.FUZZ_FILES ?? 2000);
const BITS = [
  [1662, 2],
  [458, 128],
  [1943, 64],
  [2569, 8]
] as const;

const encoded = (files: Files) =>
  Object.entries(files).map(
    ([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const
  );

/** Gives files to the reading worker of the built site, as the page does. @returns what it answered of each. */
function readIn(page: Page, worker: string, batch: ReturnType<typeof encoded>[]) {
  return page.evaluate(
    async ([address, all, longest]) => {
      const start = () => new Worker(address, { type: 'module' });
      let worker = start();
      const answers: string[] = [];
      const ask = (question: unknown) =>
        new Promise<string>((resolve) => {
          let heard = performance.now();
          const late = setTimeout(() => {
            worker.terminate();
            worker = start();
            // Without a sign of life the page itself ends the worker, and tells.
            resolve(performance.now() - heard > longest - 1000 ? 'stalled' : 'hang');
          }, longest);
          const done = (answer: string) => {
            clearTimeout(late);
            resolve(answer);
          };
          worker.onerror = (event) => done(`error ${event.message}`);
          worker.onmessage = ({ data }) => {
            heard = performance.now();
            if (data.is === 'reading' || data.is === 'alive') return;
            const told = data.problems?.map((one: { rule: string }) => one.rule).join(' ') ?? '';
            done(`${data.is} ${data.message ?? told}`);
          };
          worker.postMessage(question);
        });
      for (const given of all) {
        const files = given.map(([name, base64]) => {
          const text = atob(base64);
          return new File([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], name);
        });
        let answer = await ask({ files });
        if (answer === 'unreadable file-missing')
          answer = `profile ${await ask({ profile: files, choices: { sheetOf: new Map(), steps: new Map() } })}`;
        answers.push(answer);
      }
      worker.terminate();
      return answers;
    },
    [worker, batch, LONGEST] as const
  );
}

test(
  `${FILES} broken files are read or told, each in time, and none breaks the reader`,
  { timeout: 300_000 },
  async () => {
    const page = await open(`${inject('subPath')}explore/`);
    const name = readdirSync(`build/${WORKERS}`).find((one) => one.startsWith('reader.worker'))!;
    const worker = `${inject('subPath')}${WORKERS}${name}`;
    const cases = [...mutatedFiles(FILES, SEED)];
    const counts = { read: 0, unreadable: 0, profiled: 0 };
    let stalled = 0;
    const wrong: string[] = [];
    for (let at = 0; at < cases.length; at += BATCH) {
      const batch = cases.slice(at, at + BATCH);
      const answers = await readIn(
        page,
        worker,
        batch.map(([, files]) => encoded(files))
      );
      answers.forEach((answer, place) => {
        const [is] = answer.replace('profile ', '').split(' ');
        if (is === 'stalled') stalled += 1;
        else if (is && is in counts) counts[is as keyof typeof counts] += 1;
        else wrong.push(`${batch[place]![0]}: ${answer}`);
      });
    }
    expect(wrong).toEqual([]);
    expect(stalled).toBeLessThan(10);
    expect(counts.read + counts.unreadable + counts.profiled + stalled).toBe(FILES);
    // The files are broken in earnest, and not beyond use.
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(FILES / 40);
  }
);

const SHOWN = 'p.status';
const idle = async (page: Page) => {
  // Files that lack a descriptor are looked into after they were refused, with a pause in between.
  for (let times = 0; times < 2; times++) {
    await page
      .locator('#open-data-files progress')
      .waitFor({ state: 'detached', timeout: LONGEST });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
};

async function opening() {
  // A page's own worker would answer for its files.
  const page = await open(`${inject('subPath')}explore/`, { serviceWorkers: 'block' });
  await page.getByRole('button', { name: 'Open your own data' }).click();
  const choose = async (files: Files) => {
    await page.locator('#open-data-files input[type=file]').setInputFiles(
      Object.entries(files).map(([name, bytes]) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes)
      }))
    );
  };
  return { page, choose };
}

test('a damaged file is told, and a reader that gives no sign of life is ended and told', async () => {
  const { page, choose } = await opening();
  const whole = WHOLE.find((files) => 'scores.parquet' in files)!;
  const damaged = whole['scores.parquet']!.slice();
  // Bits with which a Parquet reader counts without end, were its pages not checked before.
  for (const [at, bit] of BITS) damaged[at]! ^= bit;
  await choose({ ...whole, 'scores.parquet': damaged });
  await page.getByText('scores.parquet cannot be read as a file of the kind Parquet').waitFor();
  await page.route(`**/${WORKERS}reader.worker*`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "onmessage = () => { postMessage({ is: 'alive', bytes: 9 }); for (;;); };"
    })
  );
  await choose(whole);
  await page.getByText('Reading got stuck and was stopped').waitFor();
});

test(
  '60 broken files leave the page and what was opened before as they were',
  { timeout: 300_000 },
  async () => {
    const { page, choose } = await opening();
    const title = await page.title();
    await choose(WHOLE[0]!);
    await page.waitForURL('**/explore/?v=1&data=local');
    let refused = 0;
    for (const [label, files] of mutatedFiles(60, SEED + 1)) {
      const before = await page.locator(SHOWN).first().textContent();
      await choose(files);
      await idle(page);
      const told = await page.locator('#open-data-files').textContent();
      if (told?.includes('The data you opened before are still there.')) {
        refused += 1;
        expect(await page.locator(SHOWN).first().textContent(), label).toBe(before);
      }
      expect(await page.locator(SHOWN).first().textContent(), label).toMatch(/ of \d+ families/);
    }
    expect(refused).toBeGreaterThan(20);
    expect(await page.title()).toBe(title);
  }
);
