import { expect, test } from 'vitest';
import { importsOf, localImports, modulesIn } from './import-graph.ts';

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
  'cube-sql': ['data', 'cube', 'pack', 'engine'],
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

const files = modulesIn(LIB);
const partOf = (file: string) => file.split('/')[2]!.replace(/\.(svelte\.)?ts$/, '');
/** The typeface is no code. */
const local = (file: string) => localImports(file).filter((path) => !path.startsWith('src/fonts/'));

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
    // A worker that its client starts is another program, of which the client knows the types.
    const found = local(file)
      .filter((next) => !next.endsWith('.worker.ts'))
      .flatMap((next) => visit(next, [...path, file]));
    state.set(file, 'done');
    return found;
  };
  expect(files.flatMap((file) => visit(file, []))).toEqual([]);
});
