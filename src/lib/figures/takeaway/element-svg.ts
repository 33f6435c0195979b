import { drawnSvg } from './drawn-svg.ts';
import { facesFor, outlines } from './picture-fonts.ts';
import { inFrame } from './picture-frame.ts';
import { pseudoAsElements } from './pseudo-elements.ts';
import { standaloneSvg } from './standalone-svg.ts';

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
    const drawn = drawnSvg(copy, letters);
    const svg = standaloneSvg({ width, height, faces, paper: 'rgb(255, 255, 255)', drawn });
    return { svg, width, height };
  });
}
