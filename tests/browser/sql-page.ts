import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { cells, open } from './page.ts';

/** The text of the editor of SQL, and the table of an answer. */
export const EDITOR = '.cm-content';
export const ANSWER = '[data-part="answer"]';

/** Opens the data page in a sub-path. */
export const dataPage = (query = '', path = 'data/') => open(`${inject('subPath')}${path}${query}`);
/** @returns the end of an address that asks a question. */
export const asking = (sql: string) => `#sql=${encodeURIComponent(sql)}`;

/** Brings the editor into sight, which loads it. */
export async function toEditor(page: Page) {
  await page.locator('#sql').evaluate((heading) => heading.scrollIntoView());
  await page.waitForSelector(EDITOR);
}
/** Puts a question in the place of the one that stands there. */
export async function write(page: Page, sql: string) {
  await toEditor(page);
  await page.locator(EDITOR).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
}
/** Asks a question, and waits until it is answered or refused. @returns the cells of the answer. */
export async function ask(page: Page, sql: string): Promise<string[][]> {
  await write(page, sql);
  await page.keyboard.press('Control+Enter');
  await page.locator('.run + button').waitFor({ state: 'detached' });
  await page.locator(`${ANSWER}, [role="alert"]`).first().waitFor();
  return cells(page, ANSWER);
}
/** Presses a button that saves a file. */
export async function downloaded(
  page: Page,
  button: string
): Promise<{ name: string; bytes: Buffer }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  const download = await started;
  const bytes = await buffer(await download.createReadStream());
  return { name: download.suggestedFilename(), bytes };
}
export const arrayBuffer = (bytes: Buffer) => new Uint8Array(bytes).buffer;
