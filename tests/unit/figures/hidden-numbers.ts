import type { Cube, GroupSums } from '#lib/cube/cube.ts';
import type { Random } from '../../../tools/sample/random.ts';

/** Another whole number from 1 to the threshold less 1; the same where there is only one. */
const other = (random: Random, threshold: number) =>
  1 + Math.floor(random.uniform() * (threshold - 1));
const isFew = (n: number, threshold: number) => n > 0 && n < threshold;

/** Sums of a group of which all that rests on few families is something else, still of few. */
function changed(sums: GroupSums, random: Random, threshold: number): GroupSums {
  const score = () => 20 + 60 * random.uniform();
  return {
    ...sums,
    families: isFew(sums.families, threshold) ? other(random, threshold) : sums.families,
    moments(measure, wave) {
      const known = sums.moments(measure, wave);
      if (!isFew(known.n, threshold)) return known;
      const n = other(random, threshold);
      const [mean, sd] = [score() - known.centre, 1 + random.uniform()];
      return { n, centre: known.centre, sum: n * mean, sumsq: n * mean * mean + (n - 1) * sd * sd };
    },
    pairs(measure, wave) {
      const known = sums.pairs(measure, wave);
      if (!isFew(known.n, threshold)) return known;
      const n = other(random, threshold);
      const [pre, post] = [score() - known.centrePre, score() - known.centrePost];
      return {
        ...known,
        n,
        sumPre: n * pre,
        sumPost: n * post,
        sumsqPre: n * pre * pre + n,
        sumsqPost: n * post * post + n,
        sumProduct: n * pre * post,
        sumsqChange: n * (post - pre) ** 2 + 2 * n
      };
    },
    mentions(quality) {
      const { k, n } = sums.mentions(quality);
      if (isFew(n, threshold)) {
        const few = other(random, threshold);
        return { k: Math.floor(random.uniform() * (few + 1)), n: few };
      }
      if (k >= threshold && n - k >= threshold) return { k, n };
      const hidden = Array.from({ length: n + 1 }, (_, one) => one).filter(
        (one) => one < threshold || n - one < threshold
      );
      return { k: hidden[Math.floor(random.uniform() * hidden.length)]!, n };
    }
  };
}

/** The cube with other numbers in the place of those that a page must not show. */
export const changedWhereHidden = (cube: Cube, random: Random, threshold: number): Cube => ({
  ...cube,
  sums: (question) => cube.sums(question).map((sums) => changed(sums, random, threshold))
});
