import { float64, tableFromArrays, tableToIPC, uint16 } from '@uwdata/flechette';
import type { Cells } from '../../src/lib/cube/cells.ts';

/** Cells of a batch, so that no copy is large. */
const BATCH = 20_000;

/** Cells as Arrow IPC streams of a table: `code_0` and so on by axis, then `value_0` and so on. */
export function* cellsInArrow({ codes, values }: Cells): Generator<Uint8Array> {
  const cells = codes[0]?.length ?? 0;
  const width = values.length / cells;
  for (let start = 0; start < cells; start += BATCH) {
    const end = Math.min(start + BATCH, cells);
    const columns = [
      ...codes.map((ofAxis, at) => [`code_${at}`, ofAxis.subarray(start, end), uint16()] as const),
      ...Array.from({ length: width }, (_, place) => {
        const column = Float64Array.from(
          { length: end - start },
          (_, at) => values[(start + at) * width + place]!
        );
        return [`value_${place}`, column, float64()] as const;
      })
    ];
    const table = tableFromArrays(
      columns.map(([name, column]): [string, typeof column] => [name, column]),
      { types: Object.fromEntries(columns.map(([name, , type]) => [name, type])) }
    );
    yield tableToIPC(table, { format: 'stream' })!;
  }
}
