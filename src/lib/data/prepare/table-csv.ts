import { CsvText } from '../formats/csv-text.ts';
import type { TextTable } from './text-table.ts';

/** A table as CSV in UTF-8 with commas, a line for each row below the names. */
export function tableCsv({ columns, rows }: TextTable): Blob {
  const text = new CsvText();
  text.add(columns.map(({ name }) => name));
  for (let row = 0; row < rows; row++)
    text.add(columns.map(({ texts, codes }) => texts[codes[row]!]!.replaceAll(/\r\n|\n|\r/g, ' ')));
  return text.blob();
}
