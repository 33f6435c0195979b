import { UNSAID } from '../data/typed-table.ts';
import { bulkOfScores } from './bulk-of-scores.ts';
import { cellLayout, type CellLayout, type Summed } from './cell-layout.ts';
import { codesAt, numberByCodes, type Cells } from './cells.ts';
import { UNRATED, type CodedRecords } from './coded-records.ts';
import { addScores } from './score-sums.ts';

/** Ranges of a measure's scores from their middle beyond which its norm is no centre for their sums. */
const FAR = 1000;

/** What scores are summed from, and how far most of them lie apart. */
function centred(norm: number | undefined, scores: Float64Array) {
  const { centre, range } = bulkOfScores(scores);
  const near = norm !== undefined && Math.abs(norm - centre) <= FAR * (range || 1);
  return { centre: near ? norm : centre, range };
}

/** Families in the order of their cells, so that what is summed lies close together. */
function byCell(numbers: Int32Array, cells: number): Int32Array {
  const next = new Int32Array(cells + 1);
  for (const number of numbers) next[number + 1]! += 1;
  for (let cell = 0; cell < cells; cell++) next[cell + 1]! += next[cell]!;
  const families = new Int32Array(numbers.length);
  numbers.forEach((number, family) => (families[next[number]!++] = family));
  return families;
}

function addMentions(
  values: Float64Array,
  row: number,
  layout: CellLayout,
  qualities: CodedRecords['qualities'],
  family: number
): void {
  for (let quality = 0; quality < qualities.length; quality++) {
    const mentioned = qualities[quality]!.mentions[family]!;
    if (mentioned === UNSAID) continue;
    const at = row + layout.mentions(quality);
    values[at]! += 1;
    values[at + 1]! += mentioned;
  }
}

function addRatings(
  values: Float64Array,
  row: number,
  layout: CellLayout,
  qualities: NonNullable<CodedRecords['ratings']>['qualities'],
  family: number
): void {
  for (let quality = 0; quality < qualities.length; quality++) {
    const place = qualities[quality]!.places[family]!;
    if (place !== UNRATED) values[row + layout.ratings(quality) + place]! += 1;
  }
}

/**
 * Sums families to cells. An absent score is not summed, and an absent mention is neither yes nor no.
 * Scores are summed from the mean of the measure's norm, or, where that is absent or far off, from the
 * middle of most of them, so that one wild score does not spoil the sums of others.
 */
export function cellsFromRecords(records: CodedRecords): Cells {
  const { families, axes, codes, waves, measures, qualities, ratings } = records;
  const { numbers, first } = numberByCodes(axes, codes, families);
  const summed: Summed = {
    waves,
    measures: measures.map(({ id, norm, scores }) => ({ id, ...centred(norm, scores) })),
    qualities: qualities.map(({ id }) => id),
    ...(ratings && {
      ratings: { points: ratings.points, qualities: ratings.qualities.map(({ id }) => id) }
    })
  };
  const layout = cellLayout(summed);
  const values = new Float64Array(first.length * layout.width);
  const deviations = new Float64Array(waves.length);
  for (const family of byCell(numbers, first.length)) {
    const row = numbers[family]! * layout.width;
    values[row]! += 1;
    addMentions(values, row, layout, qualities, family);
    if (ratings) addRatings(values, row, layout, ratings.qualities, family);
    for (let measure = 0; measure < measures.length; measure++) {
      const { scores } = measures[measure]!;
      const { centre } = summed.measures[measure]!;
      for (let wave = 0; wave < waves.length; wave++)
        deviations[wave] = scores[family * waves.length + wave]! - centre;
      addScores(values, row, layout, measure, deviations);
    }
  }
  return { axes, codes: codesAt(axes, codes, first), summed, values };
}
