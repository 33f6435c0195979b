import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  claimRules,
  limitsText,
  weaknessText
} from '../../../src/routes/[[lang=locale]]/method/methods/claim-rules.ts';
import { METHODS } from '../../../src/routes/[[lang=locale]]/method/methods/methods.ts';
import { SYMBOLS } from '../../../src/routes/[[lang=locale]]/method/methods/symbols.ts';
import { locales, overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';

/** Files that hold parts of several methods, or numerics, and no method of their own. */
const NO_METHOD = [
  'claims',
  'confidence',
  'counted-moments',
  'counts',
  'exact-limits',
  'family-sums',
  'fixed-effect',
  'fixed-effects',
  'interval',
  'matrix',
  'model-frame',
  'nested-intercepts',
  'nested-sums',
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
const NO_FIGURE = [
  'cluster-t-test',
  'cr2',
  'cr2-of-pairs',
  'design-effect',
  'icc',
  'nested-model',
  'stratified-ancova'
];
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
    'paired-hedges-g',
    'difference-in-change',
    'wilson',
    'clopper-pearson',
    'newcombe',
    'fisher-exact',
    'odds-ratio',
    'risk-ratio',
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
    'grim',
    'z-interval',
    'assumed-sd',
    'regression-to-the-mean',
    'unseen'
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

test('every formula is well-formed MathML and has a line of text', () => {
  const formulas = [
    ...methods.flatMap((method) => method.formulas),
    ...SYMBOLS.map(({ symbols }) => symbols)
  ];
  for (const { markup, text } of formulas) {
    const open: string[] = [];
    for (const [, close, name] of markup.matchAll(/<(\/?)(\w+)[^<>]*>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
    expect(markup).toMatch(/^<math( display="block")?>.*<\/math>$/);
    expect(markup).not.toMatch(/&(?!amp;|lt;)|undefined/);
    expect(text).not.toMatch(/[<>]\w|undefined/);
  }
  const line = (id: string) => methods.find((method) => method.id === id)?.formulas[0]?.text;
  expect(line('mean')).toBe('x̄ = (∑ x_i) / n');
  expect(line('t-interval')).toBe('x̄ ± t_(n−1) s / √n');
  expect(line('holm')).toBe('p̃_(i) = min (1, max[j ≤ i] (m − j + 1) p_(j))');
  expect(line('wilson')).toBe(
    '(p̂ + z^2 / (2 n) ± z √((p̂ (1 − p̂)) / n + z^2 / (4 n^2))) / (1 + z^2 / n)'
  );
});

test('a formula is built of the elements its symbols need', () => {
  const markup = methods.find((method) => method.id === 't-interval')?.formulas[0]?.markup;
  expect(markup).toBe(
    '<math display="block"><mrow><mover accent="true"><mi>x</mi><mo stretchy="false">¯</mo></mover>' +
      '<mo>±</mo><msub><mi>t</mi><mrow><mi>n</mi><mo>−</mo><mn>1</mn></mrow></msub>' +
      '<mfrac><mi>s</mi><msqrt><mi>n</mi></msqrt></mfrac></mrow></math>'
  );
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
  expect(of('cause')?.saidWith).toEqual(['tests-uncorrected']);
  expect(rules).toHaveLength(10);
  expect(inLocale('en', () => weaknessText('few-seen'))).toBe(
    'With or without the approach, fewer than 80% of the families at the first time point were measured at the last.'
  );
  expect(inLocale('cy', limitsText)).toContain('10 safle');
});
