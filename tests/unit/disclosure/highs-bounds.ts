import highs from 'highs';
import type { Bounded } from '#lib/disclosure/proven-intervals.ts';

/** Least and greatest value of each number given the sums and limits, by the solver HiGHS. */
export async function highsBounds(
  { values, low, high, sums }: Bounded,
  atoms: readonly number[]
): Promise<{ low: number; high: number }[]> {
  const solver = await highs();
  const known = sums.map((members, row) => {
    const total = members.reduce((sum, atom) => sum + values[atom]!, 0);
    return ` s${row}: ${[...members].map((atom) => `x${atom}`).join(' + ')} = ${total}`;
  });
  const limits = [...values.keys()].map((at) => ` ${low[at]} <= x${at} <= ${high[at]}`);
  const solve = (sense: string, atom: number) =>
    solver.solve(
      [sense, ` obj: x${atom}`, 'Subject To', ...known, 'Bounds', ...limits, 'End'].join('\n')
    ).ObjectiveValue;
  return atoms.map((atom) => ({ low: solve('Minimize', atom), high: solve('Maximize', atom) }));
}
