import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm
} from '../../../src/lib/statistics/p-adjust.ts';
import { qualities } from './count-references.ts';
import { closeTo, reference } from './reference.ts';

const methods = { bonferroni, holm, hochberg, BH: benjaminiHochberg, BY: benjaminiYekutieli };
type Method = keyof typeof methods;
const names: Method[] = ['bonferroni', 'holm', 'hochberg', 'BH', 'BY'];
const below = (p: readonly number[]) => p.filter((value) => value < 0.05).length;

// R: bonferroni=as.list(p.adjust(p,"bonferroni")),holm=...,hochberg=...,BH=...,BY=as.list(p.adjust(p,"BY"))
test('the 14 qualities have the adjusted p values of R in each of 4 comparisons', () => {
  expect.assertions(4 * 5 * 14);
  for (const [id, adjusted] of Object.entries(qualities.adjusted)) {
    const p: number[] = Object.values(adjusted.p);
    for (const name of names) {
      const expected: number[] = Object.values(adjusted[name]);
      methods[name](p).forEach((value, at) => {
        closeTo(value, expected[at] ?? NaN, 1e-10, `${id} ${name} ${at}`);
      });
    }
  }
});

// R: n_raw_lt_05=sum(p<.05),n_holm_lt_05=sum(p.adjust(p,"holm")<.05),n_BH_lt_05=...,n_BY_lt_05=...
test('as many p values stay below 0.05 as in R', () => {
  expect.assertions(4 * 4);
  for (const { p, ...expected } of Object.values(qualities.adjusted)) {
    const raw: number[] = Object.values(p);
    expect(below(raw)).toBe(expected.n_raw_lt_05);
    expect(below(holm(raw))).toBe(expected.n_holm_lt_05);
    expect(below(benjaminiHochberg(raw))).toBe(expected.n_BH_lt_05);
    expect(below(benjaminiYekutieli(raw))).toBe(expected.n_BY_lt_05);
  }
});

// R: p.adjust(c(.01,.02,.03,.04,.05,.05,.2,1),"holm"), "BH", "BY"
test('ties have the adjusted p values of R', () => {
  type Case = Record<'p' | 'holm' | 'BH' | 'BY', number[]>;
  const { p_adjust } = reference<{ p_adjust: Case }>('unit_cases');
  expect.assertions(3 * 8);
  for (const name of ['holm', 'BH', 'BY'] as const) {
    methods[name](p_adjust.p).forEach((value, at) => {
      closeTo(value, p_adjust[name][at] ?? NaN, 1e-10, `${name} ${at}`);
    });
  }
});

test('a missing p stays missing and is not counted; what is no probability is an error', () => {
  expect.assertions(3 * 5);
  for (const name of names) {
    expect(methods[name]([NaN, 0.02, NaN])).toEqual([NaN, 0.02, NaN]);
    expect(methods[name]([])).toEqual([]);
    expect(() => methods[name]([0.5, 1.5])).toThrow(RangeError);
  }
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

test('adjusted p values lie between p and 1 and keep its order', () => {
  fc.assert(
    fc.property(pValues, fc.constantFrom(...names), (p, name) => {
      const adjusted = methods[name](p);
      // Multiplying and dividing by the same rank may cost the last digit.
      adjusted.forEach((value, at) => {
        expect(value).toBeGreaterThanOrEqual((p[at] ?? NaN) * (1 - 1e-15));
        expect(value).toBeLessThanOrEqual(1);
      });
      const order = [...p.keys()].sort((a, b) => (p[a] ?? NaN) - (p[b] ?? NaN));
      const ordered = order.map((at) => adjusted[at] ?? NaN);
      expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    })
  );
});

test('each p has the same adjusted value wherever it stands', () => {
  const shuffled = pValues.chain((p) =>
    fc.tuple(
      fc.constant(p),
      fc.shuffledSubarray([...p.keys()], { minLength: p.length, maxLength: p.length })
    )
  );
  fc.assert(
    fc.property(shuffled, fc.constantFrom(...names), ([p, order], name) => {
      const adjusted = methods[name](p);
      const permuted = methods[name](order.map((at) => p[at] ?? NaN));
      expect(permuted).toEqual(order.map((at) => adjusted[at]));
    })
  );
});

test('methods that assume more adjust less', () => {
  fc.assert(
    fc.property(pValues, (p) => {
      const chain = [bonferroni, holm, hochberg, benjaminiHochberg].map((method) => method(p));
      p.forEach((_, at) => {
        const values = chain.map((adjusted) => adjusted[at] ?? NaN);
        expect(values).toEqual([...values].sort((a, b) => b - a));
      });
    })
  );
});
