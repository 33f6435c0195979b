import {
  Batch,
  batchType,
  bool,
  Column,
  float64,
  int32,
  int64,
  tableFromColumns,
  tableToIPC,
  utf8,
  type DataType,
  type TypedArray
} from '@uwdata/flechette';
import {
  ABSENT,
  UNSAID,
  type NumberColumn,
  type TextColumn,
  type TruthColumn,
  type TypedColumn,
  type TypedTable
} from '../data/typed-table.ts';

/** Values of a column as Arrow lays them out. */
interface Laid {
  readonly type: DataType;
  readonly values: TypedArray;
  readonly offsets?: Int32Array;
}

function bits(rows: number, isSet: (row: number) => boolean): { map: Uint8Array; count: number } {
  const map = new Uint8Array((rows + 7) >> 3);
  let count = 0;
  for (let row = 0; row < rows; row++)
    if (isSet(row)) {
      map[row >> 3]! |= 1 << (row & 7);
      count += 1;
    }
  return { map, count };
}

function laidTexts({ values: codes, texts }: TextColumn): Laid {
  const { bytes, offsets: begins } = texts.utf8();
  const offsets = new Int32Array(codes.length + 1);
  codes.forEach((code, row) => {
    const length = code === ABSENT ? 0 : begins[code + 1]! - begins[code]!;
    offsets[row + 1] = offsets[row]! + length;
  });
  const values = new Uint8Array(offsets[codes.length]!);
  codes.forEach((code, row) => {
    if (code === ABSENT) return;
    let to = offsets[row]!;
    for (let from = begins[code]!; from < begins[code + 1]!; from++) values[to++] = bytes[from]!;
  });
  return { type: utf8(), values, offsets };
}

function laidNumbers({ values, whole }: NumberColumn): Laid {
  if (!whole) return { type: float64(), values };
  const fits = values.every((value) => Number.isNaN(value) || value === (value | 0));
  if (fits) return { type: int32(), values: Int32Array.from(values) };
  return {
    type: int64(),
    values: BigInt64Array.from(values, (value) => BigInt(Number.isNaN(value) ? 0 : value))
  };
}

const laidTruths = ({ values }: TruthColumn): Laid => ({
  type: bool(),
  values: bits(values.length, (row) => values[row] === 1).map
});

function arrowColumn(column: TypedColumn): Column<unknown> {
  const length = column.values.length;
  const [laid, known] =
    column.kind === 'text'
      ? [laidTexts(column), (row: number) => column.values[row] !== ABSENT]
      : column.kind === 'number'
        ? [laidNumbers(column), (row: number) => !Number.isNaN(column.values[row])]
        : [laidTruths(column), (row: number) => column.values[row] !== UNSAID];
  const { map: validity, count } = bits(length, known);
  const OfType = batchType(laid.type) as unknown as typeof Batch<unknown>;
  return new Column([new OfType({ length, nullCount: length - count, validity, ...laid })]);
}

/**
 * A typed table of any size as an Arrow IPC stream, of the same types as `toArrow` gives: texts as
 * utf8, whole numbers as int32 or int64, other numbers as float64, truths as bool; what is absent is null.
 */
export function typedToArrow(table: TypedTable): Uint8Array<ArrayBuffer> {
  const columns = [...table.columns].map(([name, column]): [string, Column<unknown>] => [
    name,
    arrowColumn(column)
  ]);
  const bytes = tableToIPC(tableFromColumns(columns), { format: 'stream' });
  if (!bytes) throw new Error(`Table "${table.name}" gave no Arrow stream`);
  return bytes as Uint8Array<ArrayBuffer>;
}
