import { expect, test } from 'vitest';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { addMoments, mean, sd } from '#lib/statistics/moments.ts';
import { addPairMoments, changeMoments, correlation } from '#lib/statistics/pairs.ts';
import { closeTo, reference } from '../statistics/reference.ts';
import { cellsOfDataset } from './read-dataset-as-records.ts';
import { referenceFamilies } from './reference-families.ts';

type PerGroup<T> = Record<string, T>;
type Description = Record<'n' | 'mean' | 'sd', number>;
type Paired = Record<'n_pairs' | 'estimate' | 'sd_change' | 'r_pre_post', number>;

const dataset = await referenceFamilies();
const { study } = dataset.package;
const cube = recordsCube(study, await cellsOfDataset(dataset));
const [sites, arms] = [
  cube.sums({ by: 'site', filters: {} }),
  cube.sums({ by: 'arm', filters: {} })
];
const groups = {
  ...Object.fromEntries(sites.map((one) => [one.group, [one]])),
  nonRA: arms.filter(({ group }) => group === 'without'),
  all: arms
};

test('n, mean and SD from file through the cube are R’s', () => {
  const { by } = reference<{ by: Record<string, PerGroup<Record<string, Description>>> }>(
    'records_descriptives'
  );
  expect.assertions(4 * 5 * 3 * 3);
  for (const { id: measure } of study.measures)
    for (const [group, sums] of Object.entries(groups))
      for (const { id: wave } of study.wave.levels) {
        const moments = sums.map((one) => one.moments(measure, wave)).reduce(addMoments);
        const r = by[measure]![group]![`m${wave}`]!;
        const path = `${measure}.${group}.m${wave}`;
        expect(moments.n, path).toBe(r.n);
        closeTo(mean(moments), r.mean, 1e-10, `${path}.mean`);
        closeTo(sd(moments), r.sd, 1e-10, `${path}.sd`);
      }
});

test('so are the changes of families seen twice and the response patterns', () => {
  const { measures } = reference<{
    measures: Record<
      string,
      {
        patterns: Record<string, number>;
        patterns_by_LA: PerGroup<Record<string, number>>;
        per_followup: Record<string, { paired_completers: PerGroup<Paired> }>;
      }
    >;
  }>('records_tests');
  expect.assertions(4 * (3 + 2 * 5 * 4));
  for (const { id: measure } of study.measures) {
    const r = measures[measure]!;
    for (const one of sites)
      expect(Object.fromEntries(one.patterns(measure)!)).toEqual(r.patterns_by_LA[one.group]);
    for (const wave of ['3', '9'])
      for (const [group, sums] of Object.entries(groups)) {
        const pairs = sums.map((one) => one.pairs(measure, wave)).reduce(addPairMoments);
        const change = changeMoments(pairs);
        const expected = r.per_followup[`w${wave}`]!.paired_completers[group]!;
        const path = `${measure}.${group}.w${wave}`;
        expect(pairs.n, path).toBe(expected.n_pairs);
        closeTo(mean(change), expected.estimate, 1e-10, `${path}.estimate`);
        closeTo(sd(change), expected.sd_change, 1e-10, `${path}.sd_change`);
        closeTo(correlation(pairs), expected.r_pre_post, 1e-10, `${path}.r_pre_post`);
      }
  }
});
