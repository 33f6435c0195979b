import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mixedModel, type MixedModel } from '../../../src/lib/statistics/mixed-model.ts';
import { treatmentContrasts } from '../../../src/lib/statistics/treatment-contrasts.ts';
import { waveFactor } from './made-up-scores.ts';

interface Visit {
  family: string;
  ra: number;
  wave: string;
  score: number;
}

const waves = ['0', '3', '9'];
const family = fc.record({
  ra: fc.constantFrom(0, 1),
  seen: fc.subarray(waves, { minLength: 1 }),
  level: fc.integer({ min: -20, max: 20 }),
  noise: fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 3, maxLength: 3 })
});

/** Up to 14 families; two are seen at every wave, one with and one without RA, so that all terms can be estimated. */
const visits = fc.array(family, { minLength: 4, maxLength: 14 }).map((families) =>
  families.flatMap(({ ra, seen, level, noise }, index): Visit[] =>
    (index < 2 ? waves : seen).map((wave, visit) => ({
      family: `F${index}`,
      ra: index < 2 ? index : ra,
      wave,
      // The sine keeps the design from reproducing the scores when all random parts are 0.
      score: 50 + level + (noise[visit] ?? 0) + 5 * Math.sin(7 * index + 3 * visit)
    }))
  )
);

const fit = (data: readonly Visit[]): MixedModel =>
  mixedModel(
    data.map(({ score }) => score),
    treatmentContrasts(data.length, [
      waveFactor(data.map(({ wave }) => wave)),
      { name: 'ra', values: data.map(({ ra }) => ra) }
    ]),
    data.map((visit) => visit.family)
  );

/* A flat criterion magnifies rounding, hence 1e-6. */
const same = (actual: readonly number[], expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  for (const [k, value] of actual.entries()) {
    const wanted = expected[k] ?? NaN;
    expect(Math.abs(value - wanted)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)));
  }
};

const b = (model: MixedModel) => model.fixed.map((effect) => effect.b);
const se = (model: MixedModel) => model.fixed.map((effect) => effect.se);
const df = (model: MixedModel) => model.fixed.map((effect) => effect.df);
const variances = ({ sigma2, tau2 }: MixedModel) => [sigma2, tau2];
const intercepts = (model: MixedModel) => [...model.intercepts.values()];

test('adding a constant to the scores moves the intercept alone', () => {
  fc.assert(
    fc.property(visits, fc.integer({ min: -1000, max: 1000 }), (data, constant) => {
      const model = fit(data);
      const moved = fit(data.map((visit) => ({ ...visit, score: visit.score + constant })));
      const [intercept = NaN, ...others] = b(model);
      same(b(moved), [intercept + constant, ...others]);
      same(se(moved), se(model));
      same(df(moved), df(model));
      same(variances(moved), variances(model));
      same(intercepts(moved), intercepts(model));
    })
  );
});

test('scaling the scores scales coefficients, errors and variances', () => {
  fc.assert(
    fc.property(visits, fc.integer({ min: 2, max: 1000 }), (data, factor) => {
      const model = fit(data);
      const scaled = fit(data.map((visit) => ({ ...visit, score: visit.score * factor })));
      const times = (power: number) => (value: number) => value * factor ** power;
      same(b(scaled), b(model).map(times(1)));
      same(se(scaled), se(model).map(times(1)));
      same(df(scaled), df(model));
      same(variances(scaled), variances(model).map(times(2)));
      same(intercepts(scaled), intercepts(model).map(times(1)));
    })
  );
});

test('neither the order of the records nor the names of the families matter', () => {
  fc.assert(
    fc.property(
      visits.chain((data) =>
        fc.tuple(fc.constant(data), fc.shuffledSubarray(data, { minLength: data.length }))
      ),
      ([data, shuffled]) => {
        const model = fit(data);
        const other = fit(
          shuffled.map((visit) => ({ ...visit, family: `family ${visit.family}` }))
        );
        same(b(other), b(model));
        same(se(other), se(model));
        same(df(other), df(model));
        same(variances(other), variances(model));
        same([other.criterion], [model.criterion]);
        const ids = [...model.intercepts.keys()];
        same(
          ids.map((id) => other.intercepts.get(`family ${id}`) ?? NaN),
          intercepts(model)
        );
      }
    )
  );
});

test('a balanced design gives the analysis of variance and its exact degrees of freedom', () => {
  const balanced = fc.array(fc.tuple(...waves.map(() => fc.integer({ min: 20, max: 80 }))), {
    minLength: 3,
    maxLength: 10
  });
  fc.assert(
    fc.property(balanced, (scores) => {
      const mean = (values: readonly number[]) => values.reduce((a, c) => a + c) / values.length;
      const grand = mean(scores.flat());
      const n = scores.length;
      const between = (3 * mean(scores.map((own) => (mean(own) - grand) ** 2)) * n) / (n - 1);
      const inner = scores.flatMap((own) => own.map((score) => (score - mean(own)) ** 2));
      const within = (mean(inner) * 3) / 2;
      fc.pre(between > 1.01 * within && within > 1);

      const ids = scores.flatMap((own, k) => own.map(() => `F${k}`));
      const model = mixedModel(scores.flat(), treatmentContrasts(3 * n, []), ids);
      same(variances(model), [within, (between - within) / 3]);
      same(b(model), [grand]);
      same(se(model), [Math.sqrt(between / (3 * n))]);
      same(df(model), [n - 1]);
    })
  );
});
