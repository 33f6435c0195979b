import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { Schema } from '../package.ts';
import type { Checked } from '../problem.ts';
import { checkPages } from './parquet-pages.ts';
import { absentText, CsvText, valueText } from './csv-text.ts';

/**
 * A Parquet file as CSV, row group after row group. Columns have their names at the outermost level.
 * @returns the text, or the first row with a value that is a list or a group.
 * @throws when the bytes are no whole Parquet file, or not those that were written, where it can tell.
 */
export async function parquetCsv(file: string, blob: Blob, schema: Schema): Promise<Checked<Blob>> {
  const buffer = await blob.arrayBuffer();
  const metadata = await parquetMetadataAsync(buffer);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const [text, absent] = [new CsvText(), absentText(schema)];
  text.add(names);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    if (group.columns.some((column) => column.meta_data?.num_values !== group.num_rows))
      return { ok: false, problems: [{ rule: 'rows-not-flat', file, row: rowStart + 1 }] };
    for (const { meta_data } of group.columns) {
      const { dictionary_page_offset, data_page_offset, total_compressed_size } = meta_data!;
      const from = dictionary_page_offset || data_page_offset;
      checkPages(new Uint8Array(buffer), Number(from), Number(total_compressed_size));
    }
    const rowEnd = rowStart + Number(group.num_rows);
    const columns: Record<string, unknown>[][] = [];
    // One column at a time, so that where several are damaged none fails unheard.
    for (const name of names) {
      columns.push(
        await parquetReadObjects({
          ...{ file: buffer, metadata, compressors, rowStart, rowEnd },
          columns: [name]
        })
      );
      // A worker gives signs of life between two columns.
      await new Promise((resolve) => setTimeout(resolve));
    }
    for (let row = 0; row < rowEnd - rowStart; row++) {
      const cells = columns.map((values, at) => {
        const value = values[row];
        if (!value) throw new Error('Rows are missing');
        return valueText(value[names[at]!], absent);
      });
      if (cells.includes(undefined))
        return {
          ok: false,
          problems: [{ rule: 'rows-not-flat', file, row: rowStart + row + 1 }]
        };
      text.add(cells as string[]);
    }
    rowStart = rowEnd;
  }
  return { ok: true, value: text.blob() };
}
