import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  claimRules,
  limitsText,
  weaknessText
} from '../../../src/routes/[[lang=locale]]/method/methods/claim-rules.ts';
import type { Method } from '../../../src/routes/[[lang=locale]]/method/methods/method.ts';
import { METHODS } from '../../../src/routes/[[lang=locale]]/method/methods/methods.ts';
import { SYMBOLS } from '../../../src/routes/[[lang=locale]]/method/methods/symbols.ts';
import { mathml, texAsMathml } from '../../../tools/tex-as-mathml.ts';
import { importsOf, localImports, modulesIn, reachedFrom } from '../import-graph.ts';
import { locales, overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';

/** Files that hold parts of several methods, or numerics, and no method of their own. */
const NO_METHOD = [
  'claims',
  'how-sure',
  'confidence',
  'counted-moments',
  'counts',
  'exact-limits',
  'family-sums',
  'f-upper',
  'fixed-effect',
  'fixed-effects',
  'interval',
  'matrix',
  'model-frame',
  'nested-intercepts',
  'nested-sums',
  'normal-interval',
  'newton-minimum',
  'orthogonal-basis',
  'pooled-variance',
  'power-series',
  'random-intercept',
  'normal-quantile',
  'root',
  't-estimate',
  'tables-with-margins',
  'symmetric-eigen',
  'treatment-contrasts'
];
/** Files of methods that no figure shows yet, which the page of methods tells when one does. */
const NO_FIGURE: string[] = [];
const methods = METHODS.flatMap((group) => group.methods);

const inLocale = <T>(locale: Locale, read: () => T): T => {
  overwriteGetLocale(() => locale);
  return read();
};

test('every file of statistics is described, or known to hold no method or to have no figure', () => {
  const files = readdirSync('src/lib/statistics').map((file) => file.replace('.ts', ''));
  const described = new Set(methods.flatMap((method) => method.files));
  expect([...described, ...NO_METHOD, ...NO_FIGURE].sort()).toEqual(files.sort());
});

test('the methods that the site promises are there', () => {
  expect(methods.map(({ id }) => id)).toEqual([
    'mean',
    'weighted-mean',
    'variance',
    'quantile',
    't-interval',
    'difference-of-means',
    'difference-in-differences',
    'welch-t',
    'student-t',
    'paired-t',
    'overlapping-means',
    'correlation',
    'hedges-g',
    'hedges-g-of-start',
    'paired-hedges-g',
    'difference-in-change',
    'wilson',
    'clopper-pearson',
    'newcombe',
    'fisher-exact',
    'odds-ratio',
    'risk-ratio',
    'fragility',
    'holm',
    'benjamini-hochberg',
    'benjamini-yekutieli',
    'fisher-freeman-halton',
    'permutation-exact',
    'wilcoxon',
    'kruskal',
    'cliffs-delta',
    'net-agreement',
    'median-category',
    'ancova',
    'mixed-model',
    'mmrm',
    'dfbeta',
    'cluster-t',
    'icc',
    'cr2',
    'stratified-ancova',
    'nested-model',
    'sites-alike',
    'difference-in-means-over-time',
    'grim',
    'detectable',
    'equivalence',
    'standardised-difference',
    'delta-adjusted',
    'interaction',
    'random-effects',
    'shrunken-means',
    'signed-rank',
    'reliable-change',
    'together',
    'z-interval',
    'assumed-sd',
    'regression-to-the-mean',
    'unseen',
    'power-t',
    'power-sites'
  ]);
});

test('every method has its own words in every language, a call in R, and a dated reference', () => {
  const said = locales.map((locale) =>
    inLocale(locale, () =>
      methods.flatMap(({ name, gives, limits, where }) => [
        name(),
        gives(),
        limits(),
        ...(where ? [where()] : [])
      ])
    )
  );
  const sentences = said.flat();
  expect(locales).toHaveLength(2);
  // Names and results are never shared; methods may share limits.
  expect(new Set(sentences).size).toBeGreaterThan(sentences.length - 10);
  expect(said[0]!.filter((text, at) => text === said[1]![at])).toEqual([]);
  for (const { r, references, formulas } of methods) {
    expect(r).toMatch(/\w/);
    expect(formulas.length).toBeGreaterThan(0);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(reference).toMatch(/^\p{L}.* (1[89]|20)\d\d, /u);
  }
});

test('formulas are MathML once the site is built, and nothing that draws them is left', () => {
  const transform = texAsMathml('/methods/').transform as (code: string, id: string) => string;
  const source =
    "import { display } from './tex.ts';\nexport const f = display`A = \\frac{U}{n_1 n_2}`;";
  expect(transform(source, '/methods/means.ts')).toBe(
    '\nexport const f = "<math display=\\"block\\"><mrow><mi>A</mi><mo>=</mo><mfrac><mi>U</mi>' +
      '<mrow><msub><mi>n</mi><mn>1</mn></msub><msub><mi>n</mi><mn>2</mn></msub></mrow></mfrac></mrow></math>";'
  );
  expect(transform('inline`n, N`', '/methods/symbols.ts')).toBe(
    '"<math><mrow><mi>n</mi><mo>,</mo><mi>N</mi></mrow></math>"'
  );
  expect(() => transform('inline`\\frac`', '/methods/symbols.ts')).toThrow(
    'Unexpected end of input'
  );
  expect(transform(source, '/elsewhere.ts')).toBeUndefined();
  for (const tex of methods.flatMap((method) => method.formulas))
    expect(mathml(tex, true)).toMatch(/^<math display="block"><.*><\/math>$/);
  for (const { symbols } of SYMBOLS) expect(mathml(symbols, false)).toMatch(/^<math><.*><\/math>$/);
  expect(modulesIn('src').filter((file) => importsOf(file).includes('temml'))).toEqual([]);
});

test('a method is told to be in no figure where its function is called by none', () => {
  const inFigures = [...reachedFrom(modulesIn('src/lib/figures'))];
  const isCalled = ({ files, call }: Method) => {
    const home = `src/lib/statistics/${files[0]}.ts`;
    expect(readFileSync(home, 'utf8')).toMatch(
      new RegExp(`^export (function|const) ${call}\\b`, 'm')
    );
    return inFigures.some(
      (file) =>
        localImports(file).includes(home) &&
        new RegExp(`\\b${call}\\b`).test(readFileSync(file, 'utf8'))
    );
  };
  const uncalled = methods.filter((method) => !isCalled(method)).map(({ id }) => id);
  expect(uncalled).toEqual(methods.filter(({ unused }) => unused).map(({ id }) => id));
  expect(uncalled).toContain('grim');
  expect(uncalled).not.toContain('wilson');
});

test('the rules for what may be said are those that judge comparisons', () => {
  const { nothing, rules } = inLocale('en', claimRules);
  expect(nothing).toEqual(['synthetic', 'no-values']);
  const of = (id: string) => rules.find((rule) => rule.id === id);
  expect(of('describe-each-site')).toEqual({
    id: 'describe-each-site',
    text: 'Where the mean fell, where it rose and where it stayed the same, authority by authority.',
    barredBy: [],
    saidWith: ['few-sites', 'entry-rules-differ', 'baseline-gap', 'few-seen']
  });
  expect(of('mean-change')?.barredBy).toEqual(['overlap-not-published']);
  expect(of('cause')?.barredBy).toEqual([
    'few-sites',
    'not-randomised',
    'entry-rules-differ',
    'baseline-gap',
    'few-seen',
    'sd-not-published',
    'sd-assumed',
    'overlap-not-published',
    'no-test'
  ]);
  expect(of('cause')?.saidWith).toEqual(['few-families', 'tests-uncorrected']);
  expect(rules).toHaveLength(10);
  expect(inLocale('en', () => weaknessText('few-seen'))).toBe(
    'With or without the approach, fewer than 80% of the families at the first time point were measured at the last.'
  );
  expect(inLocale('cy', limitsText)).toContain('10 safle');
});
