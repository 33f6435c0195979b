import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licences, shippedPackages } from '../../src/routes/licences.server.ts';
import { importsOf, modulesIn } from './import-graph.ts';

/** Imported while the site is built, and only what they make is shipped. */
const BUILDS = ['temml', 'vitest', '@stdlib/stats-base-dists-normal-quantile'];
const packageOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

test('every package that the site imports is listed with its licence', () => {
  const imported = new Set(
    modulesIn('src')
      .flatMap(importsOf)
      .filter((path) => /^(@?[a-z])/.test(path) && !path.startsWith('node:'))
      .map(packageOf)
  );
  const shipped = new Set(shippedPackages().map(([name]) => name));
  expect(imported.size).toBeGreaterThan(20);
  expect([...imported].filter((name) => !shipped.has(name) && !BUILDS.includes(name))).toEqual([]);
});

test('each text stands once, under all packages that have it', () => {
  const text = licences();
  expect(text).toContain(readFileSync('LICENSE', 'utf8').trim());
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toMatch(/^@duckdb\/duckdb-wasm 1\.32\.0 \(MIT\)$/m);
  expect(text).toMatch(/^svelte 5\.\d+\.\d+ \(MIT\)$/m);
  expect(text).not.toContain('(?)\n(?)');
  expect(text.match(/Apache License\s+Version 2\.0, January 2004/g)!.length).toBeLessThan(30);
  expect(text.length).toBeLessThan(700_000);
});
