import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SCOPE = /\.(s[a-z0-9]{5})(?![a-z0-9_-])/g;
const scopes = (css: string) => new Set([...css.matchAll(SCOPE)].map(([, name]) => name!));
const sheets = globSync('build/_app/immutable/assets/*.css').map((path) =>
  readFileSync(path, 'utf8')
);
const pages = globSync('build/**/index.html');

test('there are pages and styles to read', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(sheets.length).toBeGreaterThan(20);
});

test.each(pages)('%s carries the styles of all that it shows', (path) => {
  const page = readFileSync(path, 'utf8');
  const inline = [...page.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css);
  const carried = scopes(inline.join('\n'));
  const shown = new Set(
    [...page.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))
  );
  const styled = new Set(sheets.flatMap((css) => [...scopes(css)]));
  expect(carried.size).toBeGreaterThan(0);
  expect([...shown].filter((name) => styled.has(name) && !carried.has(name))).toEqual([]);
});
