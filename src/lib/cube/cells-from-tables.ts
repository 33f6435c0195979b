import type { Dataset } from '../data/package.ts';
import { column, type Column, type Table } from '../data/table.ts';
import { cellLayout, type CellLayout, type Summed } from './cell-layout.ts';
import {
  axesOf,
  codesAt,
  newCodes,
  numberByCodes,
  type Axis,
  type Cells,
  type Codes
} from './cells.ts';
import { addScores } from './score-sums.ts';

type Values = Column['values'];

/** Stands for a family, or a family at a wave, that is not known. */
const NONE = -1;

/** Rows of cells being summed. */
interface Sums {
  readonly summed: Summed;
  readonly layout: CellLayout;
  readonly values: Float64Array;
  /** Where the row of each family's cell begins. */
  readonly rows: Int32Array;
  /** Place of the family that has the id, undefined where none has. */
  readonly familyOf: (id: Values[number]) => number | undefined;
}

/** @returns which level a value is, undefined where it is none of them. */
function placeAmong(levels: readonly string[]): (value: Values[number]) => number | undefined {
  const places = new Map(levels.map((level, place) => [level, place]));
  return (value) => (value === null ? undefined : places.get(String(value)));
}

function codesOf(axis: Axis, values: Values): Codes {
  const codes = newCodes(axis, values.length);
  const place = placeAmong(axis.levels);
  values.forEach((value, row) => (codes[row] = place(value) ?? axis.levels.length));
  return codes;
}

/** The middle between the least and the greatest score; 0 without any. */
function middle(scores: Values): number {
  let [least, greatest] = [Infinity, -Infinity];
  for (const score of scores) {
    if (score === null) continue;
    least = Math.min(least, Number(score));
    greatest = Math.max(greatest, Number(score));
  }
  return least <= greatest ? (least + greatest) / 2 : 0;
}

function sumMentions({ summed, layout, values, rows, familyOf }: Sums, table: Table, id: string) {
  const families = Int32Array.from(column(table, id).values, (value) => familyOf(value) ?? NONE);
  summed.qualities.forEach((quality, place) => {
    column(table, quality).values.forEach((mentioned, row) => {
      const family = families[row]!;
      if (family === NONE || mentioned === null) return;
      const at = rows[family]! + layout.mentions(place);
      values[at]! += 1;
      if (mentioned === true) values[at + 1]! += 1;
    });
  });
}

function sumScores(
  { summed, layout, values, rows, familyOf }: Sums,
  table: Table,
  { id, wave }: { id: string; wave: string }
) {
  const waves = summed.waves.length;
  const waveOf = placeAmong(summed.waves);
  const ids = column(table, id).values;
  const places = Int32Array.from(column(table, wave).values, (value, row) => {
    const [family, at] = [familyOf(ids[row]!), waveOf(value)];
    return family === undefined || at === undefined ? NONE : family * waves + at;
  });
  const deviations = new Float64Array(rows.length * waves);
  summed.measures.forEach((measure, at) => {
    deviations.fill(NaN);
    column(table, measure.id).values.forEach((score, row) => {
      const place = places[row]!;
      if (place !== NONE && score !== null) deviations[place] = Number(score) - measure.centre;
    });
    rows.forEach((row, family) => addScores(values, row, layout, at, deviations, family * waves));
  });
}

/**
 * Sums the records of a dataset to cells. A family whose id is absent is left out, and so are scores
 * and mentions of families that the table of families lacks; an absent score is not summed, and an
 * absent mention is neither yes nor no. Ids must differ, and so must pairs of id and wave.
 * @throws Error where the dataset holds no records or lacks one of their tables or columns.
 */
export function cellsFromTables({ package: { study }, tables }: Dataset): Cells {
  if (!study.records) throw new Error('The dataset holds no records');
  const { families, scores, mentions } = study.records;
  const tableOf = (name: string): Table => {
    const table = tables[name];
    if (!table) throw new Error(`The dataset has no table "${name}"`);
    return table;
  };
  const members = tableOf(families.table);
  const ids = column(members, families.id).values;
  const known = ids.flatMap((id, row) => (id === null ? [] : [row]));
  const ofKnown = (values: Values) => known.map((row) => values[row]!);
  const axes = axesOf(study);
  const codes = axes.map((axis) =>
    codesOf(axis, ofKnown(column(members, axis.id === 'site' ? families.site : axis.id).values))
  );
  const { numbers, first } = numberByCodes(axes, codes, known.length);

  const scored = tableOf(scores.table);
  const summed: Summed = {
    waves: study.wave.levels.map(({ id }) => id),
    measures: study.measures.map(({ id, norm }) => ({
      id,
      centre: norm?.mean ?? middle(column(scored, id).values)
    })),
    qualities: study.qualities.map(({ id }) => id)
  };
  const layout = cellLayout(summed);
  const values = new Float64Array(first.length * layout.width);
  const rows = numbers.map((number) => number * layout.width);
  rows.forEach((row) => (values[row]! += 1));
  const places = new Map<Values[number], number>(ofKnown(ids).map((id, family) => [id, family]));
  const sums: Sums = { summed, layout, values, rows, familyOf: (id) => places.get(id) };
  if (mentions) sumMentions(sums, tableOf(mentions.table), mentions.id);
  sumScores(sums, scored, scores);
  return { axes, codes: codesAt(axes, codes, first), summed, values };
}
