import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { figuresOn } from '../../src/lib/figures/figures.ts';
import { cells, open, unfoldAll, useBrowser } from './page.ts';

const FIGURES = figuresOn('training').map(({ id }) => id);

useBrowser();

describe.each(['training/', 'cy/training/'])('/%s', (path) => {
  test('shows every figure and its table with scripts off, and no control', async () => {
    const page = await open(inject('site') + path, { javaScriptEnabled: false });
    for (const figure of FIGURES) {
      expect(await page.locator(`#${figure} table`).last().isVisible()).toBe(true);
      expect(await page.locator(`#${figure} [data-part="summary"]`).isVisible()).toBe(true);
    }
    expect(
      await page
        .locator('main')
        .locator('[data-part="controls"]:visible, [data-part="menu"]:visible')
        .count()
    ).toBe(0);
    expect(await page.locator('#adoption [data-theme] li:visible').count()).toBe(18);
    expect(await page.locator('#training-design ol li:visible').count()).toBe(4);
  });

  test('does not scroll sideways at 320 px, with every part open', async () => {
    const page = await open(inject('site') + path, { viewport: { width: 320, height: 640 } });
    await unfoldAll(page);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth
    ]);
    expect(widths).toEqual([320, 320]);
  });

  test('transfers at most 150 kB compressed, without DuckDB', async () => {
    const page = await open(inject('site') + path);
    await page.waitForLoadState('networkidle');
    const names = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name)
    );
    expect(names.filter((name) => /duckdb|arquero/.test(name))).toEqual([]);
    const bodies = await Promise.all(
      [page.url(), ...names].map(async (url) => (await page.request.get(url)).body())
    );
    expect(names.length).toBeGreaterThan(5);
    const compressed = bodies.map((body) => gzipSync(body, { level: 6 }).length);
    expect(compressed.reduce((sum, size) => sum + size)).toBeLessThan(150_000);
  });

  test('each part is led to from the top', async () => {
    const page = await open(inject('site') + path);
    const links = await page.locator('nav[aria-labelledby="on-page"] a').all();
    expect(links).toHaveLength(6);
    for (const link of links)
      expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1);
  });
});

test('tables hold what the slides print', async () => {
  const page = await open(`${inject('site')}training/`, { javaScriptEnabled: false });
  expect((await cells(page, '#confidence [id$="-table"]')).slice(1)).toEqual([
    ['Developing positive relationships', '74.1', '17.0', '70.3 to 77.9', '+6.3*', '+2.2', '−0.7'],
    ['Improving family communication', '64.8', '20.0', '60.4 to 69.2', '+9.1*', '+2.1', '+2.6'],
    ['Helping identify needs and goals', '63.9', '20.2', '59.4 to 68.4', '+11.4*', '+0.8', '+2.7'],
    ['Facilitating change', '63.3', '21.1', '58.6 to 68.0', '+11.0*', '+2.1', '+3.9*'],
    ['Number of people, as printed', '81', '', '', '69', '40', '22']
  ]);
  const answers = async (figure: string) =>
    (await cells(page, `#${figure}`)).slice(1).map((row) => row.slice(1, 10).join(' '));
  expect(await answers('likert-practice')).toEqual([
    '0 1 0 14 19 7 41 41 +95',
    '0 2 2 13 15 6 38 38 +79',
    '0 2 3 12 17 5 39 39 +74',
    '0 1 0 17 16 6 40 40 +95',
    '0 0 2 9 22 6 39 39 +90',
    '0 0 2 11 18 9 40 41 +90'
  ]);
  expect(await answers('likert-agency')).toEqual([
    '0 1 0 8 18 11 38 38 +95',
    '1 4 0 12 15 6 38 38 +74',
    '1 1 4 18 12 1 37 37 +68',
    '0 2 2 15 17 2 38 38 +79',
    '1 1 5 15 10 6 38 38 +63',
    '0 3 0 11 14 10 38 38 +84'
  ]);
  const times = (await cells(page, '#training-design')).slice(-4);
  expect(times.map((row) => row.slice(1, 5))).toEqual([
    ['T1', '81', 'no', ''],
    ['T2', '69', 'no', ''],
    ['T3', '40', 'yes', '3'],
    ['T4', '22', 'yes', '']
  ]);
  expect((await cells(page, '#confidence .factors')).slice(1).map(([factor]) => factor)).toEqual([
    'Gender',
    'Age',
    'Length of experience',
    'Earlier training',
    'Attendance at the forums'
  ]);
});

test('what is said in brief follows from the tables', async () => {
  const page = await open(`${inject('site')}training/`, { javaScriptEnabled: false });
  const brief = (await page.locator('[data-lead]').allTextContents()).map((one) => one.trim());
  const column = async (figure: string, at: number) =>
    (await cells(page, `${figure} [id$="-table"]`)).slice(1).map((row) => row[at] ?? '');
  const least = (values: number[], digits: number) => Math.min(...values).toFixed(digits);
  const most = (values: number[], digits: number) => Math.max(...values).toFixed(digits);
  const changes = (await column('#confidence', 4)).slice(0, 4).map((one) => parseFloat(one));
  expect(brief[0]).toMatch(/^81 → 69 → 40 → 22 people answered/);
  expect(brief[1]).toContain(`+${least(changes, 1)} to +${most(changes, 1)} points`);
  expect(brief[1]).toContain('(−0.7 to +3.9)');
  const all: number[] = [];
  for (const figure of ['#likert-practice', '#likert-agency']) {
    const rows = (await cells(page, `${figure} [id$="-table"]`)).slice(1);
    const shares = rows.map((row) => {
      const counts = row.slice(1, 7).map(Number);
      const sum = (some: number[]) => some.reduce((total, one) => total + one, 0);
      return (100 * sum(counts.slice(3))) / sum(counts);
    });
    all.push(...shares);
  }
  expect(brief[2]).toContain(`${least(all, 0)}% to ${most(all, 0)}% agreed`);
});

test('where disagreement was most frequent follows from the counts', async () => {
  const page = await open(`${inject('site')}training/`, { javaScriptEnabled: false });
  const rows = (await cells(page, '#likert-agency [id$="-table"]')).slice(1);
  const against = rows
    .map((row) => [
      row
        .slice(1, 4)
        .map(Number)
        .reduce((sum, one) => sum + one),
      Number(row[7])
    ])
    .toSorted(([a = 0], [b = 0]) => b - a)
    .map(([count, n]) => `(${count} of ${n})`);
  const said = await page.getByText('Some disagreed about their agency').innerText();
  expect(said.match(/\(\d+ of \d+\)/g)).toEqual(against.slice(0, 3));
});

test('statements are sorted through the address, in both figures', async () => {
  const page = await open(`${inject('site')}training/`);
  const first = () => page.locator('#likert-agency [data-statement] .name').first().innerText();
  expect(await first()).toContain('common language');
  await page.locator('#likert-agency input[value="name"]').check();
  await page.waitForURL('**/training/?v=1&sort=name');
  expect(await first()).toContain('RA helped develop');
  expect(await page.locator('#likert-practice input[value="name"]').isChecked()).toBe(true);
  const names = await page.locator('#likert-agency tbody th').allTextContents();
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  await page.goBack();
  await page.waitForURL('**/training/');
  await expect
    .poll(() => page.locator('#likert-agency input[value="source"]').isChecked())
    .toBe(true);

  const sorted = await open(`${inject('site')}training/?v=1&sort=share`);
  const nets = (await cells(sorted, '#likert-agency [id$="-table"]')).slice(1);
  expect(nets.map((row) => row[9])).toEqual(['+95', '+84', '+79', '+74', '+68', '+63']);
});

test('the other language keeps the view, and every word changes', async () => {
  const page = await open(`${inject('site')}training/?v=1&f.theme=agency&sort=share`);
  await page.locator('header a[hreflang="cy"]').click();
  await page.waitForURL('**/cy/training/?v=1&f.theme=agency&sort=share');
  expect(await page.locator('#training-design ol').innerText()).toContain(
    '3 diwrnod o hyfforddiant'
  );
  expect(await page.locator('#adoption [data-theme] h4').allInnerTexts()).toEqual([
    'Yn yr asiantaeth'
  ]);
  expect(await page.locator('#likert-agency [data-statement] .name').first().innerText()).toContain(
    'iaith gyffredin'
  );
});

test('reports are filtered by theme through the address, and unknown themes are told', async () => {
  const page = await open(`${inject('site')}training/`);
  await page.locator('#adoption').getByRole('checkbox', { name: 'Difficulties' }).check();
  await page.waitForURL('**/training/?v=1&f.theme=difficulties');
  expect(
    await page.locator('#adoption [role="status"]', { hasText: 'of 18' }).first().innerText()
  ).toContain('3 of 18');
  expect(await page.locator('#adoption [data-theme]').count()).toBe(1);
  const other = await open(`${inject('site')}training/?v=1&f.theme=cheese`);
  expect(await other.locator('#adoption [data-theme]').count()).toBe(5);
  expect(await other.locator('#adoption').innerText()).toContain('“f.theme=cheese”');
});

test.each(['light', 'dark'] as const)('counts can be read on their bars: %s', async (scheme) => {
  const page = await open(`${inject('site')}training/`, { colorScheme: scheme });
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media, colorScheme: scheme });
    const contrasts = await page.locator('#likert-agency .row text.inside').evaluateAll((texts) => {
      const context = document.createElement('canvas').getContext('2d')!;
      const luminance = (element: Element) => {
        context.fillStyle = getComputedStyle(element).fill;
        context.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      return texts.map((text) => {
        const [low = 0, high = 0] = [text, text.previousElementSibling!]
          .map(luminance)
          .sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      });
    });
    expect(contrasts.length).toBeGreaterThan(20);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  }
});
