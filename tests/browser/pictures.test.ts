import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, inject, test } from 'vitest';
import { open, openAnew, useBrowser } from './page.ts';
import { differing } from './pixels.ts';
import { picturePanel, saved, savedSvg, shownText, textsOf } from './taken-picture.ts';

useBrowser();
const at = (path: string) => `${inject('site')}${path}`;
const rsvg = spawnSync('rsvg-convert', ['--version']).status === 0;
if (!rsvg) console.warn('Pictures are not compared with rsvg: rsvg-convert is not installed.');

/** A figure, a text of it that the source prints, and its title in Welsh. */
const FIGURES = [
  ['explore/', 'trajectory', '56.3', 'Sgorau cymedrig'],
  ['explore/', 'qualities', '10/10', 'Beth ddywedodd teuluoedd'],
  ['practice/', 'continuum', 'p = 0.024', 'teulu cyfan'],
  ['training/', 'likert-practice', '+95', 'Beth ddywedodd'],
  ['training/', 'confidence', '+11.4*', 'Hyder ymarferwyr'],
  ['explore/?v=1&data=families', 'change', '+12.8', 'Newid']
] as const;
const numbers = (text: string) => new Set(text.match(/[+−]?\d+(\.\d+)?%?/g));

describe.each(FIGURES)('%s %s', (path, id, printed, welsh) => {
  test.each(['', 'cy/'])(
    'a picture holds the numbers that are shown, and no others: /%s',
    async (lang) => {
      const page = await open(at(lang + path));
      await page.locator(`figure[id="${id}"]`).waitFor();
      const svg = await savedSvg(page, id, { form: 'shown' });
      const texts = textsOf(svg);
      expect(texts).toContain(printed);
      const shown = numbers(await shownText(page, id));
      const drawn = numbers(texts.join(' '));
      expect(shown.size).toBeGreaterThan(10);
      expect([...shown].filter((one) => !drawn.has(one))).toEqual([]);
      const about = numbers(texts.slice(-3).join(' '));
      expect([...drawn].filter((one) => !shown.has(one) && !about.has(one))).toEqual([]);
      if (lang) {
        expect(svg).toMatch(/<svg [^>]*lang="cy"/);
        expect(/<title>(.*?)<\/title>/.exec(svg)?.[1]).toContain(welsh);
        const words = texts.join(' ').replace(/“[^”]*”|https?:\S+/g, '');
        expect(
          words.match(/\b(the|and|with|without|families|source|published|version|filter)\b/gi)
        ).toBeNull();
      } else expect(svg).toMatch(/<svg [^>]*lang="en"/);
    }
  );
});

/** Font size of the labels of an axis, in pixels. */
const TICK = 12;

describe('a picture', () => {
  test('needs nothing but itself, and is the same in rsvg', async ({ skip }) => {
    const page = await openAnew(at('practice/'));
    const svgs = [
      await savedSvg(page, 'continuum', { form: 'shown', scheme: 'light' }),
      await savedSvg(await open(at('said/')), 'qualities', { form: 'wide', scheme: 'dark' }),
      await savedSvg(page, 'authorities', { form: 'square', scheme: 'light' })
    ];
    for (const svg of svgs) {
      expect(svg).not.toMatch(/<(foreignObject|script|image|a)\b|@import/);
      const addresses = [...svg.matchAll(/(?:href="|src="|url\()([^")]*)/g)].map(([, one]) => one);
      expect(
        addresses.filter((one) => !/^(#l\d+|data:font\/woff2;base64,.*)$/.test(one ?? ''))
      ).toEqual([]);
    }
    await page.context().setOffline(true);
    if (!rsvg) skip('rsvg-convert is not installed');
    for (const svg of svgs) {
      const other = execFileSync('rsvg-convert', ['--format', 'png'], { input: svg });
      // Edges are smoothed differently; a letter out of its place would alter far more.
      expect(await differing(page, svg, other)).toBeLessThan(0.0002);
    }
  });
  test('is light or dark, whatever the page is', async () => {
    const page = await open(at('explore/'), { colorScheme: 'dark' });
    const panel = await picturePanel(page, 'included');
    expect(await panel.locator('select').last().inputValue()).toBe('dark');
    const paper = (svg: string) => /<rect [^>]*fill="(#\w+)"/.exec(svg)?.[1];
    expect(paper(await savedSvg(page, 'included'))).toBe('#161c22');
    const light = await savedSvg(page, 'included', { scheme: 'light' });
    expect(paper(light)).toBe('#ffffff');
    expect(light).toContain('#12436d');
  });
  test('is saved as PNG in three sizes, each named', async () => {
    const page = await open(at('explore/'));
    const files = [];
    for (const nth of [1, 2, 3]) files.push(await saved(page, 'included', nth, { form: 'square' }));
    // Width and height stand at the head of a PNG.
    expect(files.map(({ bytes }) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)])).toEqual([
      [1080, 1080],
      [2160, 2160],
      [4320, 4320]
    ]);
    expect(files.map(({ name }) => name)).toEqual([
      'included-study-en.png',
      'included-study-en-2x.png',
      'included-study-en-4x.png'
    ]);
  });
  test('says what it is of: filters, source, version, link, and that families are made up', async () => {
    const page = await open(at('cy/explore/?v=1&data=families&site=LA3&wave=0~9'));
    await page.locator('figure#included').waitFor();
    const svg = await savedSvg(page, 'included', { form: 'wide' });
    const text = textsOf(svg).join(' ');
    expect(text).toContain('Teuluoedd dychmygol. Nid tystiolaeth.');
    expect(text).toMatch(/Hidlyddion: .*LA3.*; .*9 mis/);
    expect(text).toMatch(/fersiwn 1\.0\.0/);
    expect(text.replaceAll(' ', '')).toMatch(/\/cy\/explore\/\?\S*site=LA3&wave=0~9\S*#included/);
    expect(/<desc>(.*?)<\/desc>/.exec(svg)?.[1]).toContain('25');
  });
  test.each(['wide', 'square'] as const)(
    'has a chart that measures itself drawn as wide as it stands: %s',
    async (form) => {
      const page = await open(at('explore/'), { viewport: { width: 480, height: 900 } });
      const svg = await savedSvg(page, 'trajectory', { form });
      // A chart that kept its width would be shrunk or enlarged, with its letters.
      const sizes = [...svg.matchAll(/<text [^>]*?font-size="([\d.]+)"[^>]*>9 months</g)];
      expect(sizes.length).toBeGreaterThan(3);
      for (const [, size] of sizes) expect(Math.abs(Number(size) - TICK)).toBeLessThan(0.3);
      const own = page.locator('#trajectory [data-part="chart"]');
      await expect.poll(() => own.getAttribute('style')).toBeNull();
    }
  );
  test('asks for what is asked on demand alone before it is drawn', async () => {
    const page = await open(at('explore/?v=1&data=families'));
    await page.locator('figure#families').waitFor();
    const svg = await savedSvg(page, 'families', { form: 'wide' });
    const paths = svg.slice(svg.indexOf('</defs>')).match(/<path /g) ?? [];
    expect(paths.length).toBeGreaterThan(60);
    expect(textsOf(svg).join(' ')).toContain('46.2');
  });
  test('follows the order that the reader chose', async () => {
    const page = await open(at('training/'));
    const statements = async () => {
      const texts = textsOf(await savedSvg(page, 'likert-practice'));
      return texts.filter((text) => /^[+−]\d+$/.test(text));
    };
    const before = await statements();
    await page.locator('input[name="likert-practice-sort"]').last().check();
    const after = await statements();
    expect(after).not.toEqual(before);
    expect([...after].sort()).toEqual([...before].sort());
  });
});

describe('the panel', () => {
  test('copies the picture and the alternative text', async () => {
    const page = await open(at('explore/'), { permissions: ['clipboard-read', 'clipboard-write'] });
    const panel = await picturePanel(page, 'included');
    await panel.getByRole('button', { name: 'Copy picture' }).click();
    const status = panel.getByRole('status');
    await expect.poll(() => status.textContent()).toBe('The picture was copied.');
    const types = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return [item?.types, (await item?.getType('image/png'))?.size];
    });
    expect(types[0]).toEqual(['image/png']);
    expect(types[1]).toBeGreaterThan(10_000);
    await panel.getByRole('button', { name: 'Copy alternative text' }).click();
    await expect.poll(() => status.textContent()).toBe('The alternative text was copied.');
    const alt = await page.evaluate(() => navigator.clipboard.readText());
    expect(alt).toBe(await panel.locator('textarea').inputValue());
    expect(alt).toMatch(/^Families measured at each time point\. Families measured, LA1/);
    expect(alt).toContain('24 (Start), 11 (3 months), 15 (9 months)');
  });
  test('leads to the same view in the other language', async () => {
    const page = await open(at('explore/?v=1&site=LA3'));
    const panel = await picturePanel(page, 'included');
    await panel.locator('img').waitFor();
    await panel.locator('a[hreflang="cy"]').click();
    await page.waitForURL(/\/cy\/explore\/\?\S*site=LA3\S*#included$/);
  });
});
