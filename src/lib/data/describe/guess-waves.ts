import { orderTimes } from './order-times.ts';
import { START, timeWords } from './time-columns.ts';
import { timeName } from './time-name.ts';

/** A time point with the months that its name says or lets guess. */
export interface GuessedWave {
  readonly id: string;
  readonly label: string;
  /** NaN where nothing says them. */
  readonly months: number;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Guesses the order of time points and their months from what they are called, such as `t1` or `3 months`.
 * @param values in their natural order, which is kept where they say nothing.
 * @returns the time points in their order, and whether names leave no doubt of it.
 */
export function guessWaves(values: readonly string[]): {
  readonly waves: readonly GuessedWave[];
  readonly certain: boolean;
} {
  const { months, certain } = orderTimes(
    values.map((value) => (value === 'once' ? { is: 'rank', rank: 0 } : timeName(timeWords(value))))
  );
  const waves = values.map((id, at) => ({
    id,
    label: capital(id === START ? 'start' : id),
    months: months[at]!
  }));
  const unnamed = values.includes(START) && values.length > 1;
  return {
    waves: waves.sort((one, other) =>
      Number.isNaN(one.months) ? 1 : Number.isNaN(other.months) ? -1 : one.months - other.months
    ),
    certain: certain && !unnamed
  };
}
