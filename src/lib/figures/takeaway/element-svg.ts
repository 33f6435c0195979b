import { drawnSvg } from './drawn-svg.ts';
import { FAMILY, faceRules, facesFor, outlines } from './picture-fonts.ts';
import { inFrame } from './picture-frame.ts';
import { pseudoAsElements } from './pseudo-elements.ts';
import { fillOf, tag } from './svg-styles.ts';

/** A drawing that needs nothing else, with its size in px. */
export interface DrawnElement {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A part of the page as it is drawn there, in light colours, at a width of its own.
 * @param width in px of what it is laid out in.
 */
export async function elementSvg(element: HTMLElement, width: number): Promise<DrawnElement> {
  const faces = await facesFor(element.textContent ?? '');
  const letters = await outlines();
  return inFrame({ width, scheme: 'light', faces, rules: 'body{margin:0}' }, async (page) => {
    const copy = page.importNode(element, true);
    page.body.append(copy);
    pseudoAsElements(copy);
    const height = Math.ceil(copy.getBoundingClientRect().height);
    const svg = tag(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        ...{ width, height },
        ...{ viewBox: `0 0 ${width} ${height}`, 'text-rendering': 'geometricPrecision' },
        'font-family': `'${FAMILY}',Arial,sans-serif`
      },
      `<style>${faceRules(faces)}</style>` +
        tag('rect', { width, height, ...fillOf('rgb(255, 255, 255)', 1) }) +
        drawnSvg(copy, letters)
    );
    return { svg, width, height };
  });
}
