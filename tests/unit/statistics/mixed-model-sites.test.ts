import { expect, test } from 'vitest';
import { mixedModel } from '../../../src/lib/statistics/mixed-model.ts';
import { treatmentContrasts } from '../../../src/lib/statistics/treatment-contrasts.ts';
import { clusterCases, modelCloseTo, seenTwice } from './cluster-references.ts';

// lmerTest::lmer(change ~ arm + (1|site), w) and lmer(post ~ pre + arm + (1|site), w)
test.each(clusterCases)(
  '%s: change and follow-up with a random site agree with R',
  (name, expected) => {
    expect.assertions(3 + 4 * 2 + 4 + 3 + 4 * 3 + 9 + 2 + 2);
    const seen = seenTwice(expected.data);
    const sites = seen.map(({ site }) => site);
    const arm = { name: 'arm', values: seen.map((one) => one.arm) };
    const pre = { name: 'pre', values: seen.map((one) => one.pre) };
    const change = mixedModel(
      seen.map((one) => one.post - one.pre),
      treatmentContrasts(seen.length, [arm]),
      sites
    );
    const ancova = mixedModel(
      seen.map((one) => one.post),
      treatmentContrasts(seen.length, [pre, arm]),
      sites
    );
    for (const [model, reference] of [
      [change, expected.change_by_site],
      [ancova, expected.ancova_by_site]
    ] as const) {
      modelCloseTo(model, reference, name);
      expect(Math.abs(model.tau2 - (reference.variances.site ?? NaN))).toBeLessThan(
        1e-5 * model.sigma2
      );
      expect(model.converged).toBe(true);
    }
  }
);
