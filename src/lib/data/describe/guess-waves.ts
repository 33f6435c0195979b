import { nameWords } from './name-words.ts';
import { waveName, type WaveName } from './wave-name.ts';

/** What a column of scores measures, and when. */
export interface Told {
  readonly column: string;
  readonly measure: string;
  readonly wave: string;
}

/** A time point with the months that its name says or lets guess. */
export interface GuessedWave {
  readonly id: string;
  readonly label: string;
  readonly months: number;
}

interface Candidate extends Told {
  readonly name: WaveName;
  readonly side: 'front' | 'back';
}

/** Most time points that one study has. */
export const MOST_WAVES = 12;
/** Words before a number that counts questions and not time points. */
const ITEMS = new Set('q item question statement answer cwestiwn eitem gosodiad ateb'.split(' '));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function candidatesOf(column: string): Candidate[] {
  const words = nameWords(column);
  const found: Candidate[] = [];
  for (const side of ['back', 'front'] as const)
    for (const length of [3, 2, 1]) {
      if (length >= words.length) continue;
      const parts = side === 'back' ? words.slice(-length) : words.slice(0, length);
      const rest = side === 'back' ? words.slice(0, -length) : words.slice(length);
      const name = waveName(parts);
      if (!name || (name.kind === 'number' && ITEMS.has(rest.at(-1)!))) continue;
      found.push({ column, measure: rest.join(' '), wave: parts.join(' '), name, side });
      break;
    }
  return found;
}

/** Columns that tell the same measure at two time points or more, by one way of naming them. */
function series(candidates: readonly Candidate[], side: string, kind: string): Candidate[] {
  const chosen = candidates.filter((one) => one.side === side && one.name.kind === kind);
  return chosen.filter(
    ({ measure }) =>
      new Set(chosen.filter((one) => one.measure === measure).map(({ wave }) => wave)).size > 1
  );
}

function monthsOf(names: readonly WaveName[]): number[] {
  // Words such as before and after say nothing but the order.
  if (names[0]?.kind === 'word') return names.map((_, at) => at);
  const first = names[0]?.order ?? 0;
  const step = names[0]?.months;
  // What is counted without gaps says only the order; with gaps, most likely the months.
  const orders = names.map(({ order }) => order);
  const counts = orders.every((order, at) => order === first + at);
  const zero = names[0]?.kind === 'date' || (counts && step !== 1) ? first : 0;
  return orders.map((order) => Math.round((order - zero) * (step ?? 1) * 10) / 10);
}

/**
 * Guesses which columns are scores of one measure at several time points, from names such as
 * `score_t0`, `T1_conflict`, `reading autumn 2024`, `cyn_lles` or `stress_12m`.
 * @param columns names of columns that hold numbers.
 * @returns the columns with measure and time point; none where no measure has between 2 and 12 of them.
 */
export function guessWaves(columns: readonly string[]): Told[] {
  const candidates = columns.flatMap(candidatesOf);
  const kinds = [...new Set(candidates.map(({ name }) => name.kind))];
  const found = (['back', 'front'] as const).flatMap((side) =>
    kinds.map((kind) => series(candidates, side, kind))
  );
  const best = found.reduce((one, other) => (other.length > one.length ? other : one), []);
  const waves = new Set(best.map(({ wave }) => wave)).size;
  if (waves < 2 || waves > MOST_WAVES) return [];
  return best.map(({ column, measure, wave }) => ({ column, measure, wave }));
}

/**
 * Guesses the order of time points and their months from what they are called, such as `t1` or `3 months`.
 * @param values in their natural order, which is kept where they say nothing.
 */
export function guessWaveLevels(values: readonly string[]): GuessedWave[] {
  const named = values.map((value) => ({ value, name: waveName(nameWords(value)) }));
  const known = named.every(({ name }) => name && name.kind === named[0]?.name?.kind);
  const sorted = known
    ? [...named].sort((one, other) => one.name!.order - other.name!.order)
    : named;
  const months = known ? monthsOf(sorted.map(({ name }) => name!)) : values.map((_, at) => at);
  return sorted.map(({ value }, at) => ({
    id: value,
    label: capital(value),
    months: months[at]!
  }));
}
