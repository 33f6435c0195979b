import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Letters } from '../../../src/lib/figures/takeaway/letters.ts';
import { altText, filtersInWords } from '../../../src/lib/figures/takeaway/picture-text.ts';
import { escaped, paint, tag } from '../../../src/lib/figures/takeaway/svg-styles.ts';
import type { FigureContext } from '../../../src/lib/figures/context.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/state/view.ts';

const outlines = JSON.parse(
  readFileSync('src/fonts/source-sans-3-outlines.json', 'utf8')
) as Record<string, Record<string, string>>;
const descriptor = (name: string) =>
  JSON.parse(readFileSync(`sample-data/${name}/datapackage.json`, 'utf8')) as unknown;
const context = (name: string, view: Partial<View>, link = '') =>
  ({
    dataset: { package: descriptor(name) },
    view: { ...DEFAULT_VIEW, ...view },
    link: () => link
  }) as unknown as FigureContext;

const taken = (kind: string) => ({ kind, id: kind });

describe('computed colours', () => {
  test('become colour and opacity', () => {
    expect(paint('rgb(18, 67, 109)')).toEqual({ colour: '#12436d', opacity: 1 });
    expect(paint('rgba(255, 255, 255, 0.5)')).toEqual({ colour: '#ffffff', opacity: 0.5 });
    expect(paint('color(srgb 1 0.5 0 / 0.25)')).toEqual({ colour: '#ff8000', opacity: 0.25 });
  });
  test('that paint nothing are none', () => {
    expect(paint('none')).toBeUndefined();
    expect(paint('rgba(0, 0, 0, 0)')).toBeUndefined();
    expect(paint('url("#hatch-12-34-56")')).toBeUndefined();
  });
});

test('tags escape what they hold, and leave out what has no value', () => {
  expect(
    tag('text', { x: 1.23456, y: undefined, 'font-family': '"A" & B' }, escaped('p < 0.05'))
  ).toBe('<text x="1.23" font-family="&quot;A&quot; &amp; B">p &lt; 0.05</text>');
  expect(tag('rect', {})).toBe('<rect/>');
});

describe('letters', () => {
  const run = { text: 'aba', places: [0, 10, 20], x: 5, y: 30, size: 20, turn: 0 as const };
  test('are defined once and used where the layout placed them', () => {
    const letters = new Letters({ 400: { a: 'M0 0', b: 'M1 1', ' ': '' } });
    const drawn = letters.draw(run, '400', { fill: '#000000' });
    expect([...drawn.matchAll(/href="(#l\d)" x="(\d+)"/g)].map(([, id, x]) => [id, x])).toEqual([
      ['#l0', '0'],
      ['#l1', '500'],
      ['#l0', '1000']
    ]);
    expect(letters.definitions()).toBe(
      '<defs><path id="l0" d="M0 0"/><path id="l1" d="M1 1"/></defs>'
    );
  });
  test('leave only a letter without outline to the viewer, in its place', () => {
    const drawn = new Letters({ 400: { a: 'M0 0' } }).draw(run, '400', {});
    expect(drawn.match(/<use /g)).toHaveLength(2);
    expect([...drawn.matchAll(/<text x="(\d+)"[^>]*>(.)</g)].map(([, ...one]) => one)).toEqual([
      ['500', 'b']
    ]);
  });
  test('are left to the viewer where none has an outline', () => {
    expect(new Letters({ 400: { c: 'M0 0' } }).draw(run, '400', {})).toBe('');
  });
  test('of every message have an outline in each weight', () => {
    const files = ['en', 'cy'].flatMap((lang) =>
      ['figures', 'training', 'practice', 'pictures', 'change', 'records'].map(
        (area) => `messages/${lang}/${area}.json`
      )
    );
    const used = new Set(files.flatMap((file) => [...readFileSync(file, 'utf8')]));
    // A line's end is not drawn, and gamma is not in the site's typeface: viewers use their own.
    for (const without of ['\n', 'γ']) used.delete(without);
    for (const weight of ['400', '600', '650']) {
      expect([...used].filter((letter) => outlines[weight]?.[letter] === undefined)).toEqual([]);
    }
  });
});

describe('words of a picture', () => {
  test('name every filter', () => {
    const view = { site: ['LA1', 'LA3'], wave: ['9'], measure: ['conflict'], interval: ['exact'] };
    expect(filtersInWords(context('study', view), taken('trajectory'))).toEqual([
      'Filters: Local authority: LA1, LA3; Time point: 9 months; Measures: Conflict.'
    ]);
    expect(filtersInWords(context('study', view), taken('qualities'))).toEqual([
      'Filters: Local authority: LA1, LA3; Intervals: Clopper-Pearson (exact).'
    ]);
    expect(filtersInWords(context('study', view), taken('confidence'))).toEqual([]);
    expect(filtersInWords(context('study', {}), taken('qualities'))).toEqual(['No filter is set.']);
  });
  test('do not deny filters that only the figure knows', () => {
    const own = context('study', {}, 'https://example.org/approach/?v=1&f.theme=family#themes');
    expect(filtersInWords(own, taken('themes'))).toEqual([]);
  });
  test('tell made-up families in the alternative text, once', () => {
    const figure = { title: 'Scores', summary: ['Mean 46.2 (n 24).'] };
    expect(altText({ ...figure, context: context('study', {}) })).toBe('Scores. Mean 46.2 (n 24).');
    const families = { ...figure, context: context('families', {}) };
    expect(altText(families)).toBe('Scores. Mean 46.2 (n 24). Made-up families. Not evidence.');
    expect(altText({ ...families, caveat: 'Made-up families. Not evidence. So it is.' })).toBe(
      'Scores. Made-up families. Not evidence. So it is. Mean 46.2 (n 24).'
    );
  });
});
