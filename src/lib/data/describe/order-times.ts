import type { TimeName } from './time-name.ts';

/** Months since the start of time points, and whether their order is sure. */
export interface OrderedTimes {
  /** NaN where nothing says it. */
  readonly months: readonly number[];
  readonly certain: boolean;
}

const rounded = (months: number) => Math.round(months * 10) / 10;
const isAll = <Is extends TimeName['is']>(
  names: readonly (TimeName | undefined)[],
  is: Is
): names is readonly Extract<TimeName, { is: Is }>[] => names.every((name) => name?.is === is);

const running = (numbers: readonly number[]) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted.every((number, at) => number === sorted[0]! + at);
};

/** What is counted without gaps says only the order; with gaps, most likely the months. */
function counted(numbers: readonly number[]): number[] {
  const first = Math.min(...numbers);
  return running(numbers) ? numbers.map((number) => number - first) : [...numbers];
}

/** Places of numbers in their order, from 0. */
function ranked(numbers: readonly number[]): number[] {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  return numbers.map((number) => sorted.indexOf(number));
}

function durations(names: readonly Extract<TimeName, { is: 'months' }>[]): number[] {
  const months = names.map((name) => name.months);
  const [step] = names.map((name) => name.step);
  const alike = names.every((name) => name.step === step);
  // Years and terms that run from 1 count those of the study.
  const counts =
    alike && step! > 1 && running(names.map((name) => Math.round(name.months / step!)));
  const zero = counts ? Math.min(...months) : 0;
  return names.map((name) => (name.step === 1 ? name.months : rounded(name.months - zero)));
}

/** Names of several kinds, such as `pre`, `6 months` and `12 months`. */
function mixed(names: readonly (TimeName | undefined)[]): OrderedTimes {
  const starts = names.filter((name) => name?.is === 'rank' && name.rank === 0).length;
  const counts = names.filter((name) => name?.is === 'count');
  let certain = starts < 2;
  const said = names.map((name) => {
    if (name?.is === 'months') return name.step === 1 ? name.months : rounded(name.months);
    if (name?.is === 'rank' && name.rank === 0) return 0;
    if (name?.is === 'count' && counts.length < names.length - starts)
      // A single count beside months stands for the start, where no other name does.
      return counts.length === 1 && !starts && name.count <= 1 ? 0 : NaN;
    if (name?.is === 'count') return name.count;
    if (name?.is === 'number') {
      certain = false;
      return name.number;
    }
    return NaN;
  });
  const known = said.filter((months) => months > 0);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const months = names.map((name, at) => {
    if (name?.is !== 'rank' || name.rank === 0) return said[at]!;
    certain = false;
    if (!known.length) return NaN;
    if (name.rank < 0) return -1;
    // The end of a service comes before what follows it, as far as names tell.
    return name.rank < 3 ? rounded((least * name.rank) / 4) : most + least * (name.rank - 2);
  });
  const sure = months.every((one) => !Number.isNaN(one)) && new Set(months).size === months.length;
  return { months, certain: certain && sure };
}

/**
 * When time points are, by their names. Names that only count or tell the order are one step apart.
 * @param names in the order in which they are met; undefined for a name that says nothing.
 */
export function orderTimes(names: readonly (TimeName | undefined)[]): OrderedTimes {
  if (names.length === 1) return { months: [0], certain: true };
  const sure = (months: readonly number[]): OrderedTimes => ({
    months,
    certain: new Set(months).size === months.length
  });
  if (names.every((name) => name === undefined))
    return { months: names.map((_, at) => at), certain: false };
  if (isAll(names, 'months')) return sure(durations(names));
  if (isAll(names, 'rank')) return sure(ranked(names.map(({ rank }) => rank)));
  if (isAll(names, 'number')) return sure(counted(names.map(({ number }) => number)));
  if (isAll(names, 'date')) {
    const first = Math.min(...names.map(({ months }) => months));
    return sure(names.map(({ months }) => rounded(months - first)));
  }
  if (isAll(names, 'count')) {
    const units = new Set(names.map(({ unit }) => unit));
    const ordered = sure(counted(names.map(({ count }) => count)));
    return { ...ordered, certain: ordered.certain && units.size === 1 };
  }
  return mixed(names);
}
