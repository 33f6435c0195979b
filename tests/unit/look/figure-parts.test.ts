import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { FIGURE_PARTS, part } from '#lib/figures/figure-parts.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const within = (...patterns: string[]) => patterns.flatMap((pattern) => globSync(pattern)).sort();

/** Where figures are drawn. */
const COMPONENTS = within('src/lib/{figures,charts,parts}/**/*.svelte');
/** What knows figures by their parts alone: decks, figures on their own, pictures, print. */
const OUTSIDE = within(
  'src/print.css',
  'src/routes/{deck,live}/*',
  'src/routes/*/{present,embed}/**/*.{svelte,ts,css}',
  'src/lib/story/*.ts',
  'src/lib/figures/takeaway/*.ts'
);
const SLIDES = within('src/lib/figures/*/slide.css');

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one!);
const CLASS = /\.(-?[a-z_][\w-]*)/gi;
/** Text of a style sheet without comments and declarations: selectors, and what stands around them. */
const selectors = (css: string) =>
  css.replace(/\/\*[^]*?\*\//g, '').replace(/[\w-]+\s*:[^;{}]*(;|(?=\}))/g, '');
const classesOfCss = (css: string) => all(selectors(css), CLASS);

/** Insides of `:global(…)`, whatever brackets stand in it. */
function globals(css: string): string[] {
  return css
    .split(':global(')
    .slice(1)
    .map((rest) => {
      let depth = 1;
      const end = [...rest].findIndex((sign) => {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        return depth === 0;
      });
      return rest.slice(0, end);
    });
}
/** Classes that a file asks for: of a style sheet, of `:global`, and of selectors in code. */
function classesOf(file: string): string[] {
  const text = read(file);
  if (file.endsWith('.css')) return classesOfCss(text);
  const [code, styles = ''] = text.split('<style>');
  const strings = all(code!, /(?:'([^'\n]*)'|`[^`]*`)/g).concat(code!.match(/`[^`]*`/g) ?? []);
  const named = strings.flatMap((one) => all(one ?? '', /(?:^|[\s,>+~(\]`])\.([a-z_][\w-]*)/gi));
  return [...named, ...globals(styles).flatMap((one) => all(one, CLASS))];
}
const partsNamed = (text: string) => [
  ...all(text, /\[data-part=['"]?([\w-]+)/g),
  ...all(text, /\bpart\(([^)]*)\)/g).flatMap((names) => all(names, /'([\w-]+)'/g))
];
/** Classes that a component gives its elements. */
const given = (component: string) => {
  const markup = component.split('<style>')[0]!;
  return [
    ...all(markup, /\bclass="([^"]*)"/g).flatMap((names) => names.split(/[\s{}]+/)),
    ...all(markup, /\bclass:([\w-]+)/g),
    ...all(markup, /\bclass=\{([^}]*)\}/g).flatMap((names) => all(names, /'([\w-]+)'/g))
  ].filter((name) => /^[a-z][\w-]*$/i.test(name));
};
/** Classes of the site's own style sheet, but for those of marks. */
const SITE = new Set(classesOfCss(read('src/app.css').replace(/svg \.[\w-]+/g, '')));
const OF_FIGURES = new Set(
  COMPONENTS.flatMap((file) => given(read(file))).filter((name) => !SITE.has(name))
);
const partsSet = (files: readonly string[]) =>
  new Set(files.flatMap((file) => all(read(file), /\s(?:data-)?part="([\w-]+)"/g)));

test('there are figures, code about them and slides of them to read', () => {
  expect(COMPONENTS.length).toBeGreaterThan(60);
  expect(OUTSIDE.length).toBeGreaterThan(60);
  expect(SLIDES.length).toBeGreaterThan(8);
  expect(OF_FIGURES.size).toBeGreaterThan(80);
  expect([...OF_FIGURES]).toEqual(
    expect.arrayContaining(['row', 'head', 'caveat', 'menu', 'lane'])
  );
  expect(SITE).toContain('visually-hidden');
  expect(SITE).not.toContain('mark');
});

test('every part of a figure is listed, and every part that is listed is in a figure', () => {
  expect([...partsSet(COMPONENTS)].sort()).toEqual([...FIGURE_PARTS].sort());
});

test('decks, pictures and print name parts that figures have', () => {
  const named = [...OUTSIDE, ...SLIDES].flatMap((file) =>
    partsNamed(read(file)).map((name) => ({ file, name }))
  );
  expect(new Set(named.map(({ name }) => name)).size).toBeGreaterThan(10);
  // A page of decks has parts of its own, too.
  const known = partsSet([...COMPONENTS, ...OUTSIDE]);
  expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
});

test('decks, pictures and print name no class of a figure', () => {
  const wrong = OUTSIDE.flatMap((file) =>
    classesOf(file)
      .filter((name) => OF_FIGURES.has(name))
      .map((name) => `${file}: .${name}`)
  );
  expect(wrong).toEqual([]);
});

test('a class in a style sheet, in :global and in code is found', () => {
  expect(
    classesOfCss('/* .no */ .a { color: red; .b:is(.c, p) > i { top: 0.5px } } @media (x: 1) {}')
  ).toEqual(['a', 'b', 'c']);
  expect(globals('.x :global(:is(.a, .b:not(.c)) p) { }')).toEqual([':is(.a, .b:not(.c)) p']);
  expect(partsNamed(`[data-part='key'] ${part('row')} part('axis', 'plot')`)).toEqual([
    'key',
    'row',
    'axis',
    'plot'
  ]);
});

test.each(SLIDES)('%s names what its own figure has', (file) => {
  const css = read(file);
  const own = within(`${dirname(file)}/*.svelte`, 'src/lib/charts/*.svelte').map(read);
  const classes = new Set([
    ...own.flatMap(given),
    ...given(read('src/routes/deck/FigureSlide.svelte'))
  ]);
  expect(classesOfCss(css).filter((name) => !classes.has(name))).toEqual([]);
  const kinds = all(css, /\[data-figure\^?='([\w-]+)'\]/g);
  expect(kinds.length).toBeGreaterThan(0);
  const rooms = readdirSync('src/lib/figures');
  expect(kinds.filter((kind) => !rooms.some((room) => room.startsWith(kind)))).toEqual([]);
});
