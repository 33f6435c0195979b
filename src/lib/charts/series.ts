/** How a group is told apart: colour (`data-series`, by the style sheet), dash and shape say the same. */
export interface SeriesStyle {
  /** 1 to 6, as `data-series`, by which the style sheet sets the colour; 0 is grey. */
  readonly colour: number;
  readonly dash: string;
  /** Path of the mark, centred on the origin, in px. */
  readonly shape: string;
}

/** Area of every mark in square px. */
const AREA = 64;

const polygon = (...corners: [x: number, y: number][]) =>
  `M${corners.map((corner) => corner.join()).join('L')}Z`;

function circle(): string {
  const r = Math.sqrt(AREA / Math.PI);
  return `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0`;
}

function square(): string {
  const half = Math.sqrt(AREA) / 2;
  return polygon([-half, -half], [half, -half], [half, half], [-half, half]);
}

/** Equilateral, its centre of gravity on the origin. */
function triangle(): string {
  const low = Math.sqrt(AREA / (3 * Math.sqrt(3)));
  const half = low * Math.sqrt(3);
  return polygon([0, -2 * low], [half, low], [-half, low]);
}

/** Twice a triangle with equal sides. */
function diamond(): string {
  const half = Math.sqrt(AREA / (2 * Math.sqrt(3)));
  const high = half * Math.sqrt(3);
  return polygon([0, -high], [half, 0], [0, high], [-half, 0]);
}

const DASHES = ['', '7 4', '2 3', '9 3 2 3', '12 4', '4 2'];
const SHAPES = [circle(), square(), triangle(), diamond()];

/** Of groups that are drawn faintly behind the others. */
export const REST_STYLE: SeriesStyle = { colour: 0, dash: '', shape: circle() };

/**
 * @param order of the group among all, from 0. The first 16 differ in dash or shape, and groups
 * that share a colour differ in dash.
 */
export function seriesStyle(order: number): SeriesStyle {
  const index = order % DASHES.length;
  const round = (order - index) / DASHES.length;
  return {
    colour: index + 1,
    dash: DASHES[(index + round) % DASHES.length] ?? '',
    shape: SHAPES[order % SHAPES.length] ?? ''
  };
}
