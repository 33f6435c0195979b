import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { FIGURE_PAGES } from '../../src/lib/figures/figure-kind.ts';
import { FIGURES, type Figure } from '../../src/lib/figures/figures.ts';
import { open, useBrowser } from './page.ts';
import { picturePanel, savedSvg, textsOf } from './taken-picture.ts';

useBrowser();

const all = Object.values(FIGURES);
/** One figure of each kind. */
const kindsOf = (wanted: (figure: Figure) => unknown) => [
  ...new Map(all.filter(wanted).map(({ kind, id }) => [kind, id])).values()
];

/** Addresses with a figure of every kind that stands there, since every kind has words of its own. */
const PAGES: [path: string, figures: string[]][] = [
  ...FIGURE_PAGES.filter((page) => page !== 'findings').map((page): [string, string[]] => [
    page === 'what-if' ? 'method/what-if/' : `${page}/`,
    kindsOf(({ tables, page: own }) => tables && own === page)
  ]),
  ['explore/?v=1&data=families', kindsOf(({ tables, records }) => !tables && records === 'scores')]
];

/** Words that stand in almost every English sentence, and in no Welsh one. */
const ENGLISH =
  /\b(the|and|with|without|of|from|for|was|were|which|that|are|not|by|families|source|published|version|filter)\b/gi;
/** What is cited by the name that it has, be it a title, a slide or an institute, and codes: addresses and names of files. */
const CITED =
  /“[^”]*”|"[^"]*"|concepts and practice|Findings: Attitudes and adoption by agencies|International Institute for Restorative Practices|https?:\S+|\S+\.(csv|svg|xlsx|json|md|py|sql)\b|\b[a-z]+(-[a-z]+)+\b/g;

/** English words of a text, each with some of what it stands in. */
const english = (text: string): string[] => {
  const bare = text.replace(CITED, ' ').replace(/\s+/g, ' ');
  return [...bare.matchAll(ENGLISH)].map(({ index }) =>
    bare.slice(Math.max(0, index - 30), index + 30)
  );
};

async function saved(files: Locator, place: number): Promise<Uint8Array> {
  const download = files.page().waitForEvent('download');
  await files.locator('.menu button').nth(place).click();
  return buffer(await (await download).createReadStream());
}

const xmlTexts = (xml: string) => [...xml.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text);

/** Words of a zip that are those of the page, by file; its own README in English and codes are no such words. */
function wordsOfZip(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).map(
    ([name, file]) => [name.replace(/^.*?\//, ''), strFromU8(file)] as const
  );
  const file = Object.fromEntries(files);
  const about = JSON.parse(file['datapackage.json']!) as {
    title: string;
    description: string;
    resources: { schema: { fields: { name: string; title?: string }[] } }[];
  };
  const comments = (script: string) => (script.match(/^ *(#|""").*$/gm) ?? []).join('\n');
  return {
    'README.cy.md': file['README.cy.md']!,
    'reproduce.R': comments(file['reproduce.R']!),
    'reproduce.py': comments(file['reproduce.py']!),
    // A column that nobody named keeps its id; n and p are called so.
    nameless: about.resources
      .flatMap(({ schema }) => schema.fields)
      .filter(({ name, title }) => name.length > 1 && title === name)
      .map(({ name }) => name)
      .join(' '),
    'datapackage.json': [about.title, about.description].join('\n'),
    'suppression-log.csv': file['suppression-log.csv']!.split('\n')
      .slice(1)
      .map((line) => line.split(',').at(-1))
      .join('\n')
  };
}

async function wordsTaken(page: Page, id: string): Promise<Record<string, string>> {
  const svg = await savedSvg(page, id, { form: 'shown' });
  const panel = await picturePanel(page, id);
  const files = page.locator(`figure[id="${id}"] [data-part="files"]`);
  const xlsx = unzipSync(await saved(files, 1));
  const sheets = Object.entries(xlsx).filter(([name]) => /sharedStrings|sheet\d+\.xml/.test(name));
  return {
    // An address may be parted at its query, where the line ends.
    picture: textsOf(svg)
      .join(' ')
      .replace(/\bv=1&\S+/g, ''),
    'title and description': (svg.match(/<(title|desc)>.*?<\/\1>/g) ?? []).join(' '),
    'alternative text': await panel.locator('textarea').inputValue(),
    panel: await page.locator(`[id="${id}-take"]`).innerText(),
    citation: await files.locator('textarea').inputValue(),
    xlsx: sheets.flatMap(([, sheet]) => xmlTexts(strFromU8(sheet))).join('\n'),
    ...wordsOfZip(await saved(files, 2))
  };
}

describe.each(PAGES)('/cy/%s', (path, figures) => {
  test('its figures are taken away in Welsh throughout', { timeout: 300_000 }, async () => {
    const page = await open(`${inject('site')}cy/${path}`);
    const found: string[] = [];
    for (const id of figures) {
      // What is fetched when it is asked for is asked for by its address.
      await page.evaluate((hash) => (location.hash = hash), id);
      await page.locator(`figure[id="${id}"]`).waitFor();
      const { nameless, ...words } = await wordsTaken(page, id);
      expect(nameless, id).toBe('');
      for (const [name, text] of Object.entries(words)) {
        if (name !== 'suppression-log.csv') expect(text, `${id}: ${name}`).not.toBe('');
        found.push(...english(text).map((one) => `${id}: ${name}: ${one}`));
      }
    }
    expect(found).toEqual([]);
  });
  test('prints in Welsh throughout', async () => {
    const page = await open(`${inject('site')}cy/${path}#${figures.at(-1)}`);
    await page.locator(`figure[id="${figures.at(-1)}"]`).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(english(await page.locator('main').innerText())).toEqual([]);
  });
});

test.each(['trajectory', 'likert-practice', 'visits', 'themes'])(
  '%s stands in other sites in Welsh throughout',
  async (id) => {
    const page = await open(`${inject('site')}cy/embed/?figure=${id}`);
    await page.locator(`figure[id="${id}"]`).waitFor();
    expect(english(await page.locator('body').innerText())).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  }
);
