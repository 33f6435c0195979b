import { FAMILY, faceRules, type Face } from './picture-fonts.ts';
import { fillOf, tag } from './svg-styles.ts';

/** What a drawing is made of that needs nothing else. */
interface Standalone {
  /** In px of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly faces: readonly Face[];
  /** Colour of the ground. */
  readonly paper: string;
  /** Elements that come before the ground, such as a title. */
  readonly before?: string;
  readonly drawn: string;
  /** Further attributes, such as the size at which it is shown. */
  readonly attributes?: Parameters<typeof tag>[1];
}

/** @returns a drawing as an SVG that needs nothing else, with its typeface inside. */
export const standaloneSvg = (of: Standalone): string =>
  tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      ...{ width: of.width, height: of.height, ...of.attributes },
      viewBox: `0 0 ${of.width} ${of.height}`,
      'text-rendering': 'geometricPrecision',
      'font-family': `'${FAMILY}','Source Sans Pro',Arial,sans-serif`
    },
    `${of.before ?? ''}<style>${faceRules(of.faces)}</style>` +
      tag('rect', { width: of.width, height: of.height, ...fillOf(of.paper, 1) }) +
      of.drawn
  );
