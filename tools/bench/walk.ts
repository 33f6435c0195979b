import type { Axis } from '../../src/lib/cube/cells.ts';
import type { Question } from '../../src/lib/cube/cube.ts';
import { Random } from '../sample/random.ts';

/** A question, and whether it asks of an axis that the one before it did not. */
export interface Step {
  readonly question: Question;
  readonly newAxis: boolean;
}

/** Filters that a reader has at once. */
const MOST_FILTERS = 4;

/**
 * What a reader may ask one after the other: mostly other levels of a characteristic, else a filter
 * more or less, or another grouping. The same seed walks the same way.
 */
export function walk(axes: readonly Axis[], steps: number, seed: number): Step[] {
  const random = new Random(seed);
  const oneOf = <T>(items: readonly T[]) => items[Math.floor(random.uniform() * items.length)]!;
  const someOf = ({ levels }: Axis) => {
    const some = levels.filter(() => random.uniform() < 0.4);
    return some.length ? some : [oneOf(levels)];
  };
  let question: Question = { by: 'site', filters: {} };
  return Array.from({ length: steps }, () => {
    const { by, filters } = question;
    const used = axes.filter(({ id }) => filters[id]);
    const unused = axes.filter((axis) => !used.includes(axis));
    const kind = random.uniform();
    if (kind < 0.1) question = { by: oneOf(['site', 'arm', ...axes.map(({ id }) => id)]), filters };
    else if (used.length && (kind < 0.25 || used.length > MOST_FILTERS)) {
      const dropped = oneOf(used).id;
      question = {
        by,
        filters: Object.fromEntries(Object.entries(filters).filter(([axis]) => axis !== dropped))
      };
    } else {
      const axis = oneOf(used.length && (kind < 0.7 || !unused.length) ? used : unused);
      question = { by, filters: { ...filters, [axis.id]: someOf(axis) } };
    }
    const known = new Set(['site', 'arm', by, ...Object.keys(filters)]);
    const asked = [question.by, ...Object.keys(question.filters)];
    return { question, newAxis: asked.some((axis) => !known.has(axis)) };
  });
}
