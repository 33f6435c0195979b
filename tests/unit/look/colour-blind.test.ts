import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { armStyle, seriesStyle } from '#lib/charts/series.ts';

type Triple = [number, number, number];

/**
 * How linear red, green and blue are seen where one kind of cone is absent: Machado, G. M., Oliveira, M. M.
 * and Fernandes, L. A. F. (2009), A physiologically-based model for simulation of color vision
 * deficiency, IEEE Transactions on Visualization and Computer Graphics 15(6), 1291-1298, severity 1.0.
 */
const VISION: Readonly<Record<string, Triple[]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};
/** From linear sRGB to XYZ, as IEC 61966-2-1 gives it, in parts of the white point D65. */
const XYZ: Triple[] = [
  [0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505],
  [0.2126, 0.7152, 0.0722],
  [0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089]
];
const times = (matrix: readonly Triple[], [x, y, z]: Triple) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as Triple;

/** Lightness, a and b of CIELAB 1976, of a colour such as `#12436d` or `#fff`. */
function seen(hex: string, vision: string): Triple {
  const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1);
  const linear = [0, 2, 4]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Triple;
  const shown = times(VISION[vision]!, linear).map((c) => Math.min(1, Math.max(0, c))) as Triple;
  const [x, y, z] = times(XYZ, shown).map((t) =>
    t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116
  ) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
/** The colour difference of CIE 1976; 2.3 is just noticed side by side. */
function difference(one: string, other: string, vision: string): number {
  const there = seen(other, vision);
  return Math.hypot(...seen(one, vision).map((value, at) => value - there[at]!));
}

/** What marks far from each other must differ by, where nothing but colour tells them apart. */
const APART = 20;
/** What a mark must differ by from the paper around it. */
const PLAIN = 30;
const STYLES = [0, 1, 2, 3, 4, 5].map(seriesStyle);
const PAIRS = STYLES.flatMap((one, at) =>
  STYLES.slice(at + 1).map((other) => [one, other] as const)
);
const css = readFileSync('src/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const SCHEMES = Object.entries({ light, dark }).map(([scheme, from]) => {
  const block = from.slice(0, from.indexOf('}'));
  const of = (name: string) => block.match(new RegExp(`--${name}: (#\\w+);`))![1]!;
  return [scheme, of] as const;
});

test('the measure tells red from olive with all cones, and hardly without', () => {
  expect(difference('#000', '#ffffff', 'all cones')).toBeCloseTo(100, 1);
  // A red and an olive that those without the second cone see alike.
  expect(difference('#c60000', '#747400', 'all cones')).toBeGreaterThan(70);
  expect(difference('#c60000', '#747400', 'deuteranopia')).toBeLessThan(10);
});

test('any two series differ in dash, whoever sees them; any two of sixteen in dash or shape', () => {
  expect(new Set(STYLES.map(({ dash }) => dash)).size).toBe(6);
  const many = Array.from({ length: 16 }, (_, at) => seriesStyle(at));
  expect(new Set(many.map(({ dash, shape }) => dash + shape)).size).toBe(16);
  expect(new Set(many.map(({ dash, colour }) => dash + colour)).size).toBe(16);
});

test('places of an arm share its hues and differ in dash, and in colour or shape', () => {
  const places = (arm: number) => [0, 1, 2, 3, 4, 5, 6, 7].map((place) => armStyle(arm, place, 2));
  expect(places(0).map(({ colour }) => colour)).toEqual([1, 7, 1, 7, 1, 7, 1, 7]);
  expect(places(1).map(({ colour }) => colour)).toEqual([2, 8, 2, 8, 2, 8, 2, 8]);
  for (const one of [places(0), places(1)])
    expect(new Set(one.map(({ colour, shape }) => colour + shape)).size).toBe(8);
  const both = [...places(0), ...places(1)];
  expect(new Set(both.map(({ colour, dash }) => colour + dash)).size).toBe(16);
  expect(armStyle(2, 0, 3)).toEqual(seriesStyle(2));
});

describe.each(SCHEMES)('in the %s scheme', (_, of) => {
  test.each(Object.keys(VISION))(
    'marks of one shape differ in colour, and all from the paper: %s',
    (vision) => {
      const alike = PAIRS.filter(
        ([one, other]) =>
          one.shape === other.shape &&
          difference(of(`c${one.colour}`), of(`c${other.colour}`), vision) < APART
      );
      expect(alike).toEqual([]);
      const faint = STYLES.filter(
        ({ colour }) => difference(of(`c${colour}`), of('paper'), vision) < PLAIN
      );
      expect(faint).toEqual([]);
      // What differs in colour and shape may lie nearer than what only colour tells apart.
      const near = [1, 7].flatMap((blue) =>
        [2, 8].filter((orange) => difference(of(`c${blue}`), of(`c${orange}`), vision) < APART)
      );
      expect(near).toEqual([]);
    }
  );
});

test('the rule would find colours that meet: the third and fourth, were they of one shape', () => {
  const of = SCHEMES[1]![1];
  expect(difference(of('c3'), of('c4'), 'deuteranopia')).toBeLessThan(APART);
  expect(STYLES[2]!.shape).not.toBe(STYLES[3]!.shape);
});
