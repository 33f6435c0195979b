import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditedRelease, type Unknowns } from '#lib/disclosure/audited-release.ts';
import { following } from '#lib/disclosure/following.ts';
import { inverse, PRIME, product } from '#lib/disclosure/prime-field.ts';
import type { Members } from '#lib/disclosure/vanishing.ts';
import { startCells } from './made-up-families.ts';
import { exactlyDerivable } from './rational-span.ts';

const placed = ({ members }: { readonly members: readonly number[] }): Members =>
  Int32Array.from(members.flatMap((member, at) => (member ? [at] : [])));
const spread = (atoms: number, members: Members) => ({
  members: Array.from({ length: atoms }, (_, at) => Number(members.includes(at)))
});
function release(unknowns: Unknowns, candidates: readonly Members[], before: Members[] = []) {
  const tells = (members: Members) => ({ unknowns: 0, members });
  const steps = auditedRelease(
    [unknowns],
    before.map(tells),
    candidates.map((members) => ({ tells: [tells(members)] }))
  );
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

test('remainders multiply and divide exactly', () => {
  const big = PRIME - 2;
  expect(product(big, big)).toBe(4);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: PRIME - 1 }), (value) => {
      expect(product(value, inverse(value))).toBe(1);
      expect(BigInt(product(value, big))).toBe((BigInt(value) * BigInt(big)) % BigInt(PRIME));
    })
  );
});

const FOUR = ['la', 'lone_parent', 'child_age_band', 'n_children'];

test.each([
  [5, 57, 49],
  [10, 27, 21]
])(
  'at threshold %i it keeps, of %i cells, %i, as the audit in floating point does',
  (threshold, of, kept) => {
    const { profiles, cells } = startCells(FOUR, 2);
    const shown = cells
      .filter(({ families }) => families >= threshold)
      .toSorted((a, b) => b.families - a.families);
    const secrets = startCells(FOUR, 4)
      .cells.filter(({ families }) => families < threshold)
      .map(placed);
    const atoms = profiles.length;
    const { verdicts } = release({ atoms, secrets, insiders: [], most: atoms }, shown.map(placed));
    expect(verdicts).toHaveLength(of);
    expect(verdicts.filter((verdict) => verdict === 'released')).toHaveLength(kept);
  }
);

/** Sums over some of a few atoms. */
const sums = fc
  .array(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 14 })
  .map((rows) =>
    rows.map((row) => placed({ members: row.map(Number) })).filter((row) => row.length)
  );

test('what follows is what exact fractions say follows', () => {
  fc.assert(
    fc.property(sums, sums, (known, secrets) => {
      const exact = exactlyDerivable(
        known.map((members) => spread(8, members)),
        secrets.map((members) => ({ ...spread(8, members), secret: members }))
      );
      expect(following(8, known, secrets)).toEqual(exact.map(({ secret }) => secret));
    })
  );
});

test('what is released opens no secret and fixes no more than it may, and what is open would', () => {
  const singles = Array.from({ length: 8 }, (_, at) => Int32Array.of(at));
  fc.assert(
    fc.property(sums, fc.integer({ min: 1, max: 8 }), (candidates, most) => {
      const { verdicts, ranks } = release(
        { atoms: 8, secrets: singles, insiders: [], most },
        candidates
      );
      const kept: { members: number[] }[] = [];
      for (const [at, members] of candidates.entries()) {
        const row = spread(8, members);
        const opened = exactlyDerivable(
          [...kept, row],
          singles.map((one) => spread(8, one))
        );
        if (verdicts[at] === 'released') expect(opened).toEqual([]);
        if (verdicts[at] === 'open') expect(opened).not.toEqual([]);
        if (verdicts[at] === 'full') expect(ranks[0]).toBe(most);
        if (verdicts[at] === 'released') kept.push(row);
      }
      expect(ranks[0]).toBeLessThanOrEqual(most);
    })
  );
});

test('a family that takes off its own answer learns no other', () => {
  const pair = Int32Array.of(0, 1);
  const three = Int32Array.of(0, 1, 2);
  const secrets = [0, 1, 2].map((at) => Int32Array.of(at));
  const audit = (insiders: number[]) =>
    release({ atoms: 3, secrets, insiders, most: 3 }, [three, pair]).verdicts;
  expect(audit([])).toEqual(['released', 'open']);
  expect(release({ atoms: 3, secrets, insiders: [], most: 3 }, [pair]).verdicts).toEqual([
    'released'
  ]);
  expect(
    release({ atoms: 3, secrets, insiders: [0, 1, 2], most: 3 }, [pair, three]).verdicts
  ).toEqual(['open', 'released']);
});

test('what is known already counts', () => {
  const secrets = [0, 1, 2, 3].map((at) => Int32Array.of(at));
  const unknowns = { atoms: 4, secrets, insiders: [], most: 4 };
  const [all, three] = [Int32Array.of(0, 1, 2, 3), Int32Array.of(0, 1, 2)];
  expect(release(unknowns, [all]).verdicts).toEqual(['released']);
  expect(release(unknowns, [all], [three]).verdicts).toEqual(['open']);
});
