import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/tokens.css', 'utf8');

/** Colours by name that a block of declarations sets. */
const colours = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name, hex]) => [name, hex])
  );
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const SCHEMES = {
  light: colours(light.slice(0, light.indexOf('}'))),
  dark: colours(dark.slice(0, dark.indexOf('}')))
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

test('contrast is 21 for black on white, 1 for the same', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#12436d', '#12436D')).toBe(1);
});

describe.each(Object.entries(SCHEMES))('in the %s scheme', (_, colour) => {
  const of = (name: string) => colour[name] ?? '';
  test('text is at least 4.5 on page, paper and surface', () => {
    for (const text of ['ink', 'muted', 'accent'])
      for (const ground of ['page', 'paper', 'surface'])
        expect([text, ground, contrast(of(text), of(ground)) >= 4.5]).toEqual([text, ground, true]);
  });
  test('every fill of a group is at least 3 on the paper that it is drawn on', () => {
    const faint = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'rule', 'focus'].filter(
      (name) => contrast(of(name), of('paper')) < 3
    );
    expect(faint).toEqual([]);
  });
});

test('fills of the two arms that stand beside each other differ by 3 on light, or are parted and shaped', () => {
  const { c1 = '', c2 = '' } = SCHEMES.light;
  expect(contrast(c1, c2)).toBeGreaterThan(3);
});
