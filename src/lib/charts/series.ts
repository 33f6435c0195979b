/** How a group is told apart: colour (`data-series`, by the style sheet), dash and shape say the same. */
export interface SeriesStyle {
  /** 1 to 8, as `data-series`, by which the style sheet sets the colour; 0 is grey. */
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

/** Two colours of each arm: blues of the reference, oranges of the approach that is compared with it. */
const ARM_COLOURS = [
  [1, 7],
  [2, 8]
];

/**
 * @param arm of the place among all arms, from 0, the reference first.
 * @param place among those of its arm, from 0.
 * @param arms how many there are.
 * @returns a style whose hue says the arm, while dash and shape say the place. The first 8 places of an
 * arm differ in colour or shape.
 */
export function armStyle(arm: number, place: number, arms: number): SeriesStyle {
  const style = seriesStyle(arm + place * arms);
  const colour = ARM_COLOURS[arm]?.[place % 2];
  if (colour === undefined) return style;
  const shape = SHAPES[(arm + 2 * place + Math.floor(place / 2)) % SHAPES.length] ?? '';
  return { ...style, colour, shape };
}
