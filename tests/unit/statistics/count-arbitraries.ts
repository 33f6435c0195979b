import fc from 'fast-check';

/** k of n with n from 1 to 300. */
export const proportion = fc
  .integer({ min: 1, max: 300 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

/** Two of them: k1, n1, k2, n2. */
export const twoProportions = fc
  .tuple(proportion, proportion)
  .map(([[k1, n1], [k2, n2]]): [number, number, number, number] => [k1, n1, k2, n2]);

/** Two different confidences, the lower first. */
export const confidences = fc
  .tuple(
    fc.double({ min: 0.05, max: 0.9, noNaN: true }),
    fc.double({ min: 0.01, max: 0.09, noNaN: true })
  )
  .map(([lower, more]): [number, number] => [lower, lower + more]);

/** A table of counts up to 6, no row of it empty. */
export const table = (rows: number, columns: number) =>
  fc.array(
    fc
      .array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns })
      .filter((row) => row.some((x) => x > 0)),
    { minLength: rows, maxLength: rows }
  );
