import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * Opens every part of the page that a button opens, and runs axe-core.
 * @param page opened with `bypassCSP`, since axe is no script of the site.
 * @param within selector of the only part of the page that is looked at; the whole page without it.
 * @returns a line for each rule that is broken, with the elements that break it.
 */
export async function axeFindings(page: Page, within?: string): Promise<string[]> {
  for (const button of await page.locator('.menu button[aria-expanded]:visible').all())
    await button.click();
  await page.evaluate(AXE);
  return page.evaluate(async (part) => {
    const { axe } = window as unknown as {
      axe: {
        run(part?: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(part ?? 'html');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, within);
}
