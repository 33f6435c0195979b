import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { cells, fromMenu, open, useBrowser } from './page.ts';

useBrowser();
const FIGURE = '[data-figure="ratings"]';
const TABLE = `${FIGURE} [id$="-table"] table`;

/** Opens the example as a reader does, and what the ends of its scale mean. */
async function openRatings(lang = '', greatest?: number) {
  const page = await open(`${inject('subPath')}${lang}explore/`);
  await page.locator('[aria-controls="open-data-files"]').click();
  const input = page.locator('#open-data-files input[type=file]');
  await input.waitFor({ state: 'attached' });
  await input.setInputFiles(join('sample-data', 'examples', 'ratings.csv'));
  if (!lang) {
    await page.getByLabel('What the least rating means').fill('not at all');
    await page.getByLabel('What the greatest rating means').fill('very much');
  }
  if (greatest) await page.getByLabel('Greatest rating', { exact: true }).fill(`${greatest}`);
  await page.locator('.describe .main').first().click();
  await page.waitForSelector(FIGURE);
  await page.locator(FIGURE).scrollIntoViewIfNeeded();
  return page;
}

describe('ratings of qualities', () => {
  test('are shown as mean with interval and distribution, by group and under filters', async () => {
    const page = await openRatings();
    const [header, ...rows] = await cells(page, TABLE);
    expect(header).toEqual([
      ...['Quality', 'Area', 'Group', 'n', 'Mean', '95% interval', 'SD', 'Rated 1: not at all'],
      ...['Rated 2', 'Rated 3', 'Rated 4', 'Rated 5: very much']
    ]);
    expect(rows).toHaveLength(15);
    expect(rows[1]).toEqual([
      ...['Listened', 'Qualities rated', 'Dyffryn · Without', '99', '3.63', '3.37 to 3.88', '1.27'],
      ...['9 (9%)', '11 (11%)', '18 (18%)', '31 (31%)', '30 (30%)']
    ]);
    expect(await page.locator(`${FIGURE} [data-part="summary"]`).textContent()).toContain(
      'Dyffryn · Without: of the qualities rated (5), “Listened” has the highest mean, 3.63 (n 99), and “Easy to reach” the lowest, 2.76 (n 95).'
    );
    expect(await page.locator(`${FIGURE} .scale`).textContent()).toBe(
      'Scale from 1 to 5; 1: not at all, 5: very much'
    );
    expect(await page.locator(`${FIGURE} select[name="shares"]`).count()).toBe(0);
    expect(await axeEverywhere(page)).toEqual([]);

    await page.locator('label', { hasText: 'one adult' }).locator('input').check();
    await page.waitForURL('**f.Household=one%20adult**');
    await expect
      .poll(async () => (await cells(page, TABLE))[1])
      .toEqual([
        ...['Listened', 'Qualities rated', 'Bryn · With', '28', '3.68', '3.22 to 4.14', '1.19'],
        ...Array<string>(3).fill('hidden, few families'),
        ...['9 (32%)', 'hidden, few families']
      ]);
    await page.locator(`${FIGURE} select[name="sort"]`).selectOption('By mean rating');
    await page.waitForURL('**sort=share**');
    await expect
      .poll(async () => (await cells(page, TABLE)).slice(1).map(([quality]) => quality))
      .toEqual(
        [
          ...['Listened', 'Kept promises', 'Explained clearly', 'Saw the whole family'],
          'Easy to reach'
        ].flatMap((quality) => [quality, quality, quality])
      );
  });

  test('are read by keyboard, group by group, and answered by DuckDB', async () => {
    const page = await openRatings();
    const chart = page.locator(`${FIGURE} [data-part="chart"][tabindex="0"]`);
    await chart.focus();
    const told = page.locator(`${FIGURE} [data-part="chart"] [role="status"]`);
    await told.waitFor({ state: 'attached' });
    const read: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'End']) {
      await page.keyboard.press(key);
      read.push((await told.textContent()) ?? '');
    }
    expect(read).toEqual([
      'Listened, Bryn · With: mean 3.66 on the scale from 1 to 5 (n 92; 95% interval 3.42 to 3.91)',
      'Listened, Bryn · With: rating 1, hidden, few families',
      'Listened, Dyffryn · Without: rating 1, 9 of 99 families (9%)',
      'Listened, Glannau · Without: rating 1, hidden, few families',
      'Easy to reach, Glannau · Without: rating 5, 8 of 95 families (8%)'
    ]);
    await fromMenu(page.locator(FIGURE), 'SQL');
    await page
      .locator(`${FIGURE} [id$="-sql"]`)
      .getByRole('button', { name: 'Run in DuckDB' })
      .click();
    await page.locator(`${FIGURE} [id$="-sql"] table`).waitFor({ timeout: 60_000 });
    const answer = await cells(page, `${FIGURE} [id$="-sql"] table`);
    expect(answer[0]).toEqual([
      ...['quality', 'group', 'n', 'mean', 'sd'],
      ...[1, 2, 3, 4, 5].map((point) => `rating_${point}`)
    ]);
    const row = answer.find(([quality, group]) => quality === 'Listened' && group === 'Dyffryn')!;
    expect([row[2], ...row.slice(5)]).toEqual(['99', '9', '11', '18', '31', '30']);
  });

  test('off the scale that the reader gives are left out, counted and told', async () => {
    const page = await openRatings('', 4);
    expect(await page.locator('#open-data-files').textContent()).toContain(
      '250 ratings were treated as unknown, because they are not on the scale; their families still count elsewhere.'
    );
    const left = page.locator('[data-figure="included"] [data-part="left-out"]');
    expect(await left.locator('ul').first().textContent()).toContain(
      'ratings treated as missing: 250'
    );
    await left.locator('summary').click();
    expect(await left.locator('li', { hasText: 'Kept promises' }).first().textContent()).toMatch(
      /Kept promises.*5.*1, 2, 3, 4/s
    );
    expect((await cells(page, TABLE))[2]!.slice(3, 5)).toEqual(['69', '3.03']);
  });

  test('are Welsh in Welsh', async () => {
    const page = await openRatings('cy/');
    expect(await page.locator(`${FIGURE} h3`).textContent()).toBe(
      'Sut y rhoddodd teuluoedd sgôr i bob un o rinweddau eu hymarferydd'
    );
    expect((await cells(page, TABLE))[0]!.slice(-5)).toEqual(
      [1, 2, 3, 4, 5].map((point) => `Sgôr ${point}`)
    );
  });
});
