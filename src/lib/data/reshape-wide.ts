import { Dictionary } from './dictionary.ts';
import type { Study } from './study.ts';
import { numberColumn, textColumn, type TypedColumn, type TypedTable } from './typed-table.ts';

/**
 * Reshapes scores that stand in one row a family to one row a family and wave at which it has any
 * score, in the order of the families, then of the waves.
 * @param wide the table that `study.records.wide` names, with distinct ids.
 * @returns the table that `study.records.scores` names; a measure without a column has no scores.
 * @throws where the study describes no wide table.
 */
export function reshapeWide(
  { records, wave, measures }: Pick<Study, 'records' | 'wave' | 'measures'>,
  wide: TypedTable
): TypedTable {
  if (!records?.wide) throw new Error('The dataset has no wide table');
  const { scores } = records;
  const { id, columns } = records.wide;
  const ids = textColumn(wide, id);
  const waves = wave.levels.map((level) => level.id);
  const standing = waves.map((level) =>
    measures.map((measure) => {
      const at = columns.find((one) => one.wave === level && one.measure === measure.id);
      return at && numberColumn(wide, at.column).values;
    })
  );
  const places = new Int32Array(wide.rows * waves.length);
  let rows = 0;
  for (let row = 0; row < wide.rows; row++)
    for (let at = 0; at < waves.length; at++)
      if (standing[at]!.some((scored) => scored && !Number.isNaN(scored[row])))
        places[rows++] = row * waves.length + at;
  const from = places.subarray(0, rows);
  const rowOf = (place: number) => Math.floor(place / waves.length);
  const scored = measures.map((measure, m): [string, TypedColumn] => [
    measure.id,
    {
      kind: 'number',
      values: Float64Array.from(
        from,
        (place) => standing[place % waves.length]![m]?.[rowOf(place)] ?? NaN
      ),
      whole: false
    }
  ]);
  return {
    name: scores.table,
    rows,
    columns: new Map<string, TypedColumn>([
      [scores.id, { ...ids, values: from.map((place) => ids.values[rowOf(place)]!) }],
      [
        scores.wave,
        {
          kind: 'text',
          values: from.map((place) => place % waves.length),
          texts: new Dictionary(waves)
        }
      ],
      ...scored
    ])
  };
}
