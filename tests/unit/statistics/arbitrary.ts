import fc from 'fast-check';

/** Arbitrary whole scores on a 0 to 100 scale, at least two of them different. */
export const scores = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 })
  .filter((values) => new Set(values).size > 1);

/** The same, with a rearrangement of them. */
export const reordered = scores.chain((values) =>
  fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length }))
);

/** Arbitrary pre and post columns; both and their difference have spread. */
export const pairs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 3,
    maxLength: 30
  })
  .map((units) => [units.map(([pre]) => pre), units.map(([, post]) => post)] as const)
  .filter(([pre, post]) => {
    const change = post.map((value, at) => value - (pre[at] ?? NaN));
    return [pre, post, change].every((values) => new Set(values).size > 1);
  });

/** Two confidence levels, the smaller first. */
export const confidences = fc
  .tuple(
    fc.double({ min: 0.5, max: 0.99, noNaN: true }),
    fc.double({ min: 0.001, max: 0.009, noNaN: true })
  )
  .map(([low, more]) => [low, low + more] as const);
