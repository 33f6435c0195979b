import { tableFromIPC } from '@uwdata/flechette';

/** Columns of an answer by name, each a number a row. */
export type NumberColumns = ReadonlyMap<string, ArrayLike<number>>;

/**
 * Columns of an Arrow IPC stream, for answers of very many rows: typed arrays of DuckDB's own type,
 * of doubles for BIGINT.
 * @throws TypeError where a column holds NULL or something other than numbers, Error where a whole
 * number is beyond 2^53.
 */
export function numberColumns(bytes: Uint8Array): NumberColumns {
  const table = tableFromIPC(bytes);
  return new Map(
    table.names.map((name, at) => {
      const values: ArrayLike<number> = table.getChildAt(at).toArray();
      if (values.length && !ArrayBuffer.isView(values))
        throw new TypeError(`Column "${name}" holds something other than numbers`);
      return [name, values];
    })
  );
}
