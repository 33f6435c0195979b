import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const WIDTHS = [1280, 320];
const SCHEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' }
] as const;

/**
 * Opens text and notes of every figure, and one of its panels: table, menu, SQL or what is taken away. Figures
 * take turns, so that each kind is open somewhere.
 * @param turn another number opens another panel of each figure.
 * @param within selector of what is looked at: figures elsewhere stay as they are.
 */
async function openPanels(page: Page, turn: number, within: string) {
  await page.evaluate(
    ([turn, within]) => {
      const root = document.querySelector(within);
      const open = (button: HTMLElement | undefined) => {
        if (button?.matches('[aria-expanded="false"], [aria-pressed="false"]')) button.click();
      };
      const shown = [...document.querySelectorAll('figure[data-figure]')].filter(
        (figure) => figure.checkVisibility() && (root?.contains(figure) || figure.contains(root))
      );
      for (const [at, figure] of shown.entries()) {
        const of = (part: string) => [
          ...figure.querySelectorAll<HTMLElement>(`[data-part="${part}"] button[aria-controls]`)
        ];
        of('unfold').forEach(open);
        const panels = of('menu').filter(
          ({ ariaExpanded, ariaPressed }) => ariaExpanded ?? ariaPressed
        );
        open(panels[(at + turn) % panels.length]);
      }
    },
    [turn, within] as const
  );
  // What a panel holds may have to be fetched.
  await page.waitForFunction(() =>
    [
      ...document.querySelectorAll(
        ':is([data-part="menu"], [data-part="unfold"]) [aria-expanded="true"]'
      )
    ].every(
      (button) => document.getElementById(button.getAttribute('aria-controls')!)?.childElementCount
    )
  );
}

/** What a scheme of colours can change; every other rule says the same in all of them. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Runs axe-core on the page as it stands, by all rules or by those named. */
async function findings(page: Page, within: string, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([part, runOnly]) => {
      const { axe } = window as unknown as {
        axe: {
          run(
            part: string,
            options: { resultTypes: string[]; preload: boolean; runOnly?: string[] }
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run(part, {
        ...{ resultTypes: ['violations'], preload: false },
        ...(runOnly && { runOnly })
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`
      );
    },
    [within, rules] as const
  );
}

/**
 * Opens panels of figures in light, dark and forced colours, in a wide window and in one of 320 px,
 * where the page must not scroll sideways, and runs axe-core: in light by all rules; by those on
 * colours, which no width changes, in the dark wide window and in forced colours in the narrow one.
 * A Welsh page has the colours of its twin, and is asked by all rules in the light wide window and in
 * the dark narrow one. Each figure has each of its panels open in two of the six.
 * The window is as it was in the end.
 * @param page opened with `bypassCSP`, since axe is no script of the site.
 * @param within selector of the only part of the page that is looked at; the whole page without it.
 * @returns a line for each rule that is broken, with the elements that break it.
 */
export async function axeEverywhere(page: Page, within = 'html'): Promise<string[]> {
  const before = page.viewportSize()!;
  const found: string[] = [];
  const welsh = (await page.getAttribute('html', 'lang')) === 'cy';
  for (const [row, width] of WIDTHS.entries()) {
    await page.setViewportSize({ ...before, width });
    for (const [column, scheme] of SCHEMES.entries()) {
      const here = `${width} px, ${scheme.colorScheme}, forced colours ${scheme.forcedColors}`;
      await page.emulateMedia(scheme);
      await openPanels(page, row + column, within);
      const whole = column === (welsh ? row : 0);
      if (whole || (!welsh && column === 1 + row)) {
        const told = await findings(page, within, whole ? undefined : COLOURS);
        found.push(...told.map((finding) => `${here}: ${finding}`));
      }
      const [content, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth
      ]);
      if (content! > room!) found.push(`${here}: scrolls sideways, ${content} px of content`);
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.setViewportSize(before);
  return found;
}
