import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const LIB = 'src/lib';
/** What each part of the library may import besides itself. */
const MAY: Record<string, string[]> = {
  data: [],
  statistics: ['data'],
  cube: ['data', 'statistics'],
  disclosure: ['data', 'statistics'],
  format: ['data'],
  pack: ['data', 'statistics', 'cube', 'disclosure'],
  engine: ['data', 'statistics', 'cube', 'disclosure', 'format'],
  state: ['data', 'statistics', 'cube', 'disclosure', 'format', 'engine'],
  reading: ['data', 'statistics', 'cube', 'disclosure', 'pack', 'engine'],
  charts: ['data', 'statistics', 'cube', 'format', 'engine', 'state'],
  parts: ['format', 'state'],
  figures: [
    'data',
    'statistics',
    'cube',
    'disclosure',
    'format',
    'engine',
    'state',
    'charts',
    'parts'
  ],
  story: ['data', 'format', 'engine', 'state', 'charts', 'parts', 'figures']
};

const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(ts|svelte)$/.test(file) && !file.startsWith('paraglide')
);
const partOf = (file: string) => file.split('/')[0]!.replace(/\.(svelte\.)?ts$/, '');
const importsOf = (file: string) =>
  [...readFileSync(join(LIB, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1]!
  );
const local = (file: string) =>
  importsOf(file)
    .filter((path) => path.startsWith('.') || path.startsWith('#lib/'))
    .map((path) =>
      path.startsWith('.') ? normalize(join(dirname(file), path)) : path.replace('#lib/', '')
    )
    // Messages are made while the site is built, and the typeface is no code.
    .filter((path) => !/^(paraglide|\.\.\/fonts)\//.test(path));

test('imports point one way and only pages know the framework', () => {
  const wrong = files.flatMap((file) =>
    local(file)
      .filter((path) => partOf(path) !== partOf(file) && !MAY[partOf(file)]?.includes(partOf(path)))
      .map((path) => `${file} imports ${path}`)
      .concat(
        importsOf(file)
          .filter((path) => path.startsWith('$app'))
          .map((path) => `${file} imports ${path}`)
      )
  );
  expect(files.length).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
});

test('there is no import cycle', () => {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: string[]): string[] => {
    if (state.get(file) === 'open') return [[...path, file].join(' > ')];
    if (state.has(file) || !files.includes(file)) return [];
    state.set(file, 'open');
    const found = local(file).flatMap((next) => visit(next, [...path, file]));
    state.set(file, 'done');
    return found;
  };
  expect(files.flatMap((file) => visit(file, []))).toEqual([]);
});
