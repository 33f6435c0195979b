import type { Page } from 'playwright-core';
import { askFirst, unfoldAll, unfoldMenu } from './page.ts';

export interface Form {
  readonly form?: 'shown' | 'wide' | 'square';
  readonly scheme?: 'light' | 'dark';
}

/** Opens the part of a figure's panel that draws pictures. */
export async function picturePanel(page: Page, id: string, { form, scheme }: Form = {}) {
  const figure = page.locator(`figure[id="${id}"]`);
  const panel = figure.locator('[data-part="pictures"]');
  await askFirst(figure);
  const button = figure.locator(`button[aria-controls="${id}-take"]`);
  if ((await button.getAttribute('aria-expanded')) === 'false') {
    await unfoldMenu(figure);
    await button.click();
  }
  await panel.waitFor();
  if (form) await panel.locator('select').first().selectOption(form);
  if (scheme) await panel.locator('select').last().selectOption(scheme);
  return panel;
}

/** What is saved by the nth button: the SVG, then PNG at 1, 2 and 4 times its size. */
export async function saved(page: Page, id: string, nth: number, form?: Form) {
  const panel = await picturePanel(page, id, form);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.locator('[data-part="save"] button').nth(nth).click()
  ]);
  const chunks = await download.createReadStream().then((stream) => stream.toArray());
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

export const savedSvg = async (page: Page, id: string, form?: Form): Promise<string> =>
  (await saved(page, id, 0, form)).bytes.toString('utf8');

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The lines of text of a picture, in the order they were drawn. */
export const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = '']) =>
    text.replace(/&(\w+);/g, (_, name: string) => SIGNS[name] ?? '')
  );

/** Words of a figure that a reader sees, without its controls and what is folded away. */
export async function shownText(page: Page, id: string): Promise<string> {
  await unfoldAll(page);
  return page.locator(`figure[id="${id}"]`).evaluate((figure) => {
    const parts = [
      'h3',
      '[data-part="gauge"]',
      '[data-part="caveat"]',
      '[data-part="chart"]',
      '[data-part="summary"]',
      '[data-part="notes"]',
      '[data-part="source"]'
    ];
    const seen = (text: Node) =>
      text.parentElement?.checkVisibility() &&
      !text.parentElement.closest('title, button, [data-part="controls"], .visually-hidden');
    return parts
      .flatMap((part) => [...figure.querySelectorAll(part)])
      .flatMap((part) => {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        while (walker.nextNode()) {
          const notes = part.matches('[data-part="notes"]');
          if (notes || seen(walker.currentNode)) texts.push(walker.currentNode.textContent ?? '');
        }
        return texts;
      })
      .join(' ');
  });
}
