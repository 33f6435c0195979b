import { expect, test } from 'vitest';
import { makePack } from '#lib/pack/make-pack.ts';
import { highsBounds } from '../disclosure/highs-bounds.ts';
import { exactlyDerivable } from '../disclosure/rational-span.ts';
import { countSums, groups, knownSums, scoreSecrets, toldBy, type Told } from './attack.ts';
import { packInput, randomFamilies, WAVES, type RandomFamily } from './random-study.ts';

/** Packs that are attacked: PACKS=200 takes some minutes. */
const PACKS = Number(process.env.PACKS ?? 12);
const SEEDS = Array.from({ length: PACKS }, (_, at) => at + 1);
const [THRESHOLD, WAYS] = [5, 2];

async function packed(
  families: readonly RandomFamily[],
  more: Parameters<typeof packInput>[2] = {}
) {
  const made = await makePack(await packInput(families, {}, more), true);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** What follows of scores: for one who knows none, and for one family that knows its own. */
function followingScores(told: readonly Told[], families: readonly RandomFamily[]): number {
  return WAVES.map((_, wave) => {
    const { scored, rows } = knownSums(told, families, wave);
    const secrets = scoreSecrets(scored, WAYS + 1, THRESHOLD);
    const insider = scored.map((_one, own) => {
      const known = [...rows, { members: scored.map((_other, at) => Number(at === own)) }];
      const others = scored
        .map((_other, at) => ({ members: scored.map((_two, place) => Number(at === place)) }))
        .filter((_other, at) => at !== own);
      return exactlyDerivable(known, others).length;
    });
    return exactlyDerivable(rows, secrets).length + insider.reduce((sum, one) => sum + one, 0);
  }).reduce((sum, one) => sum + one, 0);
}

/** What follows of two versions that were audited apart, filled by the test of versions. */
const apart: number[] = [];

/** All that a threshold alone would show, three characteristics crossed. */
const unaudited = (families: readonly RandomFamily[]): Told[] =>
  groups(3).flatMap((levels) => {
    const inGroup = families.filter((one) =>
      Object.entries(levels).every(([axis, level]) => one.levels[axis as 'site'] === level)
    );
    const n = (some: readonly RandomFamily[]) =>
      some.length < THRESHOLD ? undefined : some.length;
    const seen = WAVES.map((_, wave) => inGroup.filter(({ scores }) => scores[wave] !== undefined));
    return [
      { levels, about: 'families', at: '', n: n(inGroup) },
      ...WAVES.map((at, wave) => ({ levels, about: 'score', at, n: n(seen[wave]!) })),
      { levels, about: 'pair', at: '3', n: n(seen[1]!.filter((one) => seen[0]!.includes(one))) }
    ];
  });

test.each(SEEDS)(
  'of pack %i no small group and no score follows, and counts are those of the records',
  { timeout: 120_000 },
  async (seed) => {
    const families = randomFamilies(seed);
    const told = toldBy((await packed(families)).files);
    expect(told.filter(({ n }) => n !== undefined).length).toBeGreaterThan(5);
    expect(followingScores(told, families)).toBe(0);
    const { rows, secrets } = countSums(told, families, WAYS, THRESHOLD);
    expect(exactlyDerivable(rows, secrets).map(({ levels }) => levels)).toEqual([]);
    for (const { levels, about, n } of told)
      if (n !== undefined && about !== 'patterns') {
        const inGroup = families.filter((one) =>
          Object.entries(levels).every(([axis, level]) => one.levels[axis as 'site'] === level)
        );
        expect(n).toBeGreaterThanOrEqual(THRESHOLD);
        if (about === 'families') expect(n).toBe(inGroup.length);
      }
  }
);

test(
  'negative control: of what a threshold alone shows, scores and small groups follow',
  { timeout: 120_000 + 5_000 * PACKS },
  () => {
    const followed = SEEDS.map((seed) => {
      const families = randomFamilies(seed);
      const told = unaudited(families);
      const { rows, secrets } = countSums(told, families, WAYS + 1, THRESHOLD);
      return [followingScores(told, families), exactlyDerivable(rows, secrets).length];
    });
    expect(followed.filter(([scores]) => scores! > 0).length).toBeGreaterThan(0.9 * PACKS);
    expect(followed.filter(([, counts]) => counts! > 0).length).toBeGreaterThan(0.9 * PACKS);
  }
);

test.each(SEEDS.slice(0, Math.ceil(PACKS / 6)))(
  'of pack %i each score stays as open as asked, by another solver',
  { timeout: 240_000 },
  async (seed) => {
    const families = randomFamilies(seed);
    const told = toldBy((await packed(families)).files);
    const { scored, rows } = knownSums(told, families, 0);
    const bounded = {
      values: Float64Array.from(scored, ({ scores }) => scores[0]!),
      low: Float64Array.from(scored, () => 20),
      high: Float64Array.from(scored, () => 80),
      sums: rows.map(({ members }) =>
        Int32Array.from(members.flatMap((one, at) => (one ? [at] : [])))
      )
    };
    const some = [...scored.keys()].filter((at) => at % 4 === seed % 4);
    for (const { low, high } of await highsBounds(bounded, some))
      expect(high - low).toBeGreaterThanOrEqual(0.25 * 60 - 1e-6);
  }
);

test.each(SEEDS.slice(0, Math.ceil(PACKS / 3)))(
  'of two versions of pack %i together nothing follows',
  { timeout: 120_000 },
  async (seed) => {
    const families = randomFamilies(seed);
    // Some are new in the second version, and one has left.
    const [before, after] = [families.slice(0, -3), families.slice(1)];
    const first = await packed(before);
    const one = toldBy(first.files);
    const second = await packed(after, { version: '1.1.0', ledger: JSON.stringify(first.ledger) });
    const all = new Map(families.map((family) => [family.id, family]));
    const follows = (later: readonly Told[]) =>
      WAVES.map((_, wave) => {
        const scored = [...all.values()].filter(({ scores }) => scores[wave] !== undefined);
        const rows = [[one, before] as const, [later, after] as const].flatMap(([told, some]) => {
          const own = knownSums(told, some, wave);
          return own.rows.map(({ members }) => ({
            members: scored.map((family) => members[own.scored.indexOf(family)] ?? 0)
          }));
        });
        return exactlyDerivable(rows, scoreSecrets(scored, WAYS + 1, 2)).length;
      }).reduce((sum, count) => sum + count, 0);
    expect(follows(toldBy(second.files))).toBe(0);
    const unaware = await packed(after, { version: '1.1.0' });
    apart.push(follows(toldBy(unaware.files)));
  }
);

test('negative control: of two versions that do not know of each other, scores follow', () => {
  expect(apart.length).toBeGreaterThan(0);
  expect(apart.filter((follows) => follows > 0).length).toBeGreaterThan(apart.length / 2);
});
