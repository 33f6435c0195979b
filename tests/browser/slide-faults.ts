import type { Page } from 'playwright-core';

/**
 * What cannot be read on the slide that is on screen: words under the bound, cut, broken or out of
 * the stage, and words that lie over others or under a control. Boxes of words are those of their capital letters.
 * @param least size of letters in px as they are seen.
 */
export const slideFaults = (page: Page, least: number): Promise<string[]> =>
  page.evaluate(async (least) => {
    // Parts of a slide are measured anew after it was drawn.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    interface Box {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    const meet = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom)
    });
    const some = ({ left, top, right, bottom }: Box, px: number) =>
      right - left > px && bottom - top > px;
    const cell = document.querySelector('.cell.current')!;
    const stage = cell.getBoundingClientRect();
    const slide = cell.querySelector('[data-slide]')!;
    const { a: enlarged } = new DOMMatrix(getComputedStyle(slide).transform);
    const sizeOf = (element: Element) =>
      parseFloat(getComputedStyle(element).fontSize) *
      (element instanceof SVGGraphicsElement ? element.getScreenCTM()!.a : enlarged);
    /** What is left of a box once all that hides what is beyond it has cut it. */
    function within(element: Element, box: Box): Box {
      let rest = box;
      for (let above = element; above !== cell; above = above.parentElement!)
        if (getComputedStyle(above).overflow !== 'visible' && !(above instanceof SVGElement))
          rest = meet(rest, above.getBoundingClientRect());
      return rest;
    }
    /** What stays in sight covers what passes below it. */
    const covers = [...cell.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).position === 'sticky')
      .map((element) => ({ element, box: within(element, element.getBoundingClientRect()) }));
    function seen(element: Element, box: Box): Box {
      let rest = within(element, box);
      for (const cover of covers) {
        const { top, bottom } = cover.box;
        if (cover.element.contains(element) || !some(meet(cover.box, rest), 1)) continue;
        if (rest.bottom <= bottom + 1) rest = { ...rest, bottom: Math.min(rest.bottom, top) };
        else rest = { ...rest, top: bottom };
      }
      return rest;
    }
    const words: { text: string; box: Box; size: number; whole: Box }[] = [];
    const broken: string[] = [];
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement!;
      const text = node.textContent!.trim();
      const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!text || !shown || element.closest('title, .visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()];
      if (/^[\p{L}\p{N}.%+−]+$/u.test(text) && new Set(lines.map(({ top }) => top)).size > 1)
        broken.push(`“${text}” is broken`);
      for (const line of lines) {
        const inset = line.height * 0.22;
        const whole = { ...line.toJSON(), top: line.top + inset, bottom: line.bottom - inset };
        const box = seen(element, whole);
        if (some(box, 3)) words.push({ text, box, whole, size: sizeOf(element) });
      }
    }
    for (const control of document.querySelectorAll('.controls button')) {
      const box: Box = control.getBoundingClientRect();
      words.push({ text: control.textContent, box, whole: box, size: Infinity });
    }
    const cut = ({ box, whole }: { box: Box; whole: Box }) =>
      (['left', 'top', 'right', 'bottom'] as const).some(
        (side) =>
          Math.abs(box[side] - whole[side]) > 1 ||
          (side === 'left' || side === 'top'
            ? whole[side] < stage[side] - 1
            : whole[side] > stage[side] + 1)
      );
    const clashes = words.flatMap((one, at) =>
      words
        .slice(at + 1)
        .filter((other) => some(meet(one.box, other.box), 2))
        .map((other) => `“${one.text}” over “${other.text}”`)
    );
    return [
      ...broken,
      ...words
        .filter(({ size }) => size < 0.99 * least)
        .map(({ text, size }) => `“${text}” of ${size.toFixed(1)} px`),
      ...words.filter(cut).map(({ text }) => `“${text}” is cut`),
      ...clashes
    ];
  }, least);
