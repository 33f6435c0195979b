import { elementSvg } from '#lib/figures/takeaway/element-svg.ts';
import { svgToPng } from '#lib/figures/takeaway/png.ts';
import { saveFile } from '#lib/parts/save.ts';
import type { Brief, BriefPicture } from './brief.ts';
import { briefDocx } from './brief-docx.ts';

/** Width at which a small figure is laid out, in px, and pixels of its picture for each of them. */
const WIDTH = 280;
const SHARP = 3;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @returns a picture of a small figure, with what it says to those who do not see it. */
async function pictureOf(element: HTMLElement): Promise<BriefPicture> {
  const { svg, width, height } = await elementSvg(element, WIDTH);
  const png = await svgToPng(svg, SHARP);
  const alt = element.getAttribute('aria-label') ?? '';
  return { png: new Uint8Array(await png.arrayBuffer()), width, height, alt };
}

/**
 * Saves the brief as a Word file.
 * @param minis the small figures of its rows as they are drawn in the page, in their order.
 * @throws where a part of it cannot be fetched or drawn.
 */
export async function saveBrief(
  name: string,
  brief: Brief,
  minis: readonly HTMLElement[]
): Promise<void> {
  const rows = [];
  for (const [at, row] of brief.rows.entries()) {
    const mini = minis[at];
    rows.push(mini ? { ...row, picture: await pictureOf(mini) } : row);
  }
  const file = await briefDocx({ ...brief, rows });
  saveFile(name, WORD, await file.arrayBuffer());
}
