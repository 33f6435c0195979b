import type { Page } from 'playwright-core';

/** What the keyboard is at, as a screen reader calls it, without the count beside a choice. */
export const nameHere = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const label = at?.labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
    label?.querySelectorAll('.count').forEach((count) => count.remove());
    const text = label?.textContent ?? at?.textContent ?? '';
    return (at?.getAttribute('aria-label') ?? text).trim().replace(/\s+/g, ' ');
  });

/** Goes on from control to control until the one of that name, in a part of the page where one is named. */
export async function tabTo(page: Page, name: string, within = 'body') {
  for (let left = 150; left > 0; left--) {
    await page.keyboard.press('Tab');
    if ((await nameHere(page)) !== name) continue;
    if (await page.locator(`${within} :focus`).count()) return;
  }
  throw new Error(`The keyboard does not reach "${name}" in ${within}`);
}

/** Goes on to a control, and presses a key there. */
export async function pressAt(page: Page, key: string, name: string, within?: string) {
  await tabTo(page, name, within);
  await page.keyboard.press(key);
}
