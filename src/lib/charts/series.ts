import { symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, symbol } from 'd3-shape';

/** How a group is told apart: colour (a class of the style sheet), dash and shape say the same. */
export interface SeriesStyle {
  /** 1 to 6: the class `series-N` sets the colour. */
  readonly colour: number;
  readonly dash: string;
  /** Path of the mark, centred on the origin, in px. */
  readonly shape: string;
}

const DASHES = ['', '7 4', '2 3', '9 3 2 3', '12 4', '4 2'];
const SHAPES = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCircle,
  symbolSquare
];

/** @param colour index of the group's style, 0 to 5; later groups start over. */
export function seriesStyle(colour: number, size = 64): SeriesStyle {
  const index = colour % SHAPES.length;
  return {
    colour: index + 1,
    dash: DASHES[index] ?? '',
    shape: symbol(SHAPES[index], size)() ?? ''
  };
}
