import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const DOCUMENTS = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'README.md',
  'messages/README.md',
  'sample-data/study/README.md'
];
const read = (file: string) => readFileSync(file, 'utf8');
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && !file.includes('paraglide'));

test('files that ARCHITECTURE.md names exist', () => {
  const named = [
    ...read('ARCHITECTURE.md').matchAll(/`((?:src|tests|tools|sample-data|messages)\/[^`]*)`/g)
  ].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(DOCUMENTS)('links of %s lead somewhere', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) =>
    join(dirname(document), match[1]!)
  );
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});

test('files that scripts of the package name exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = Object.values(scripts).flatMap(
    (script) => script.match(/[\w./-]+\.(ts|js|json)\b/g) ?? []
  );
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test.each(['README.md', 'CONTRIBUTING.md'])('scripts that %s names exist', (document) => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = [...read(document).matchAll(/npm (?:run )?([a-z:]+)/g)].map((match) => match[1]!);
  expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
});

test('no file passes 250 lines, and none is a dump', () => {
  const sources = ['src', 'tests', 'tools']
    .flatMap(files)
    .filter((file) => /\.(ts|svelte|css)$/.test(file));
  const long = sources.filter((file) => read(file).split('\n').length > 251);
  const dumps = sources.filter(
    (file) =>
      // The name by which the builder finds the worker.
      file !== 'src/service-worker/index.ts' &&
      /(^|\/)(utils?|helpers?|common|types|index)(\/|\.)/.test(file)
  );
  expect(sources.length).toBeGreaterThan(100);
  expect({ long, dumps }).toEqual({ long: [], dumps: [] });
});
