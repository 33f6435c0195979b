import { absentText } from '../../data/formats/csv-text.ts';
import { missingValues } from '../../data/constraints.ts';
import { own } from '../../data/own.ts';
import type { Resource } from '../../data/package.ts';
import type { Column } from '../../data/table.ts';
import { answerFromArrow } from '../../engine/arrow.ts';
import type { CsvColumns } from '../csv.ts';
import type { TakenData } from './taken-data.ts';

/** Names of the tables that a figure rests on: those of its source, or those that hold the records. */
export function sourceTables({ package: { study }, figure }: TakenData): string[] {
  const { records } = study;
  const named = records
    ? [
        records.families.table,
        records.wide?.table ?? records.scores.table,
        records.mentions?.table,
        records.ratings?.table
      ]
    : (figure.source?.tables ?? []);
  return [...new Set(named.filter((name) => name !== undefined))];
}

/**
 * Whether the tables behind a figure may go with it: those of publications and of the site's
 * own made-up families may; records that the reader opened never do.
 */
export const mayGo = ({ package: { study }, figure }: TakenData): boolean =>
  study.kind === 'published' ||
  (study.kind === 'synthetic' && !/^local(@|$)/.test(figure.context.view.data));

type Read = Pick<Column, 'name' | 'values' | 'reasons' | 'printed'>;

async function columnsOf({ tables }: TakenData, name: string): Promise<readonly Read[]> {
  if (typeof tables !== 'function') return own(tables, name)?.columns ?? [];
  const table = own(await tables(), name);
  return table
    ? answerFromArrow(table.arrow).columns.map((column) => ({
        ...column,
        values: column.values as Column['values']
      }))
    : [];
}

/** @returns a table as its file holds it: numbers as printed, and for what is absent the code of its reason. */
export async function sourceTable(
  data: TakenData,
  { name, schema }: Resource
): Promise<CsvColumns> {
  const codes = missingValues(schema);
  const written = ({ values, reasons, printed }: Read) =>
    values.map((value, row) => {
      if (value !== null)
        return printed?.[row] ?? (typeof value === 'number' ? value : String(value));
      const code = codes.find(({ label }) => label === reasons?.[row])?.value ?? absentText(schema);
      return code || undefined;
    });
  const columns = await columnsOf(data, name);
  return Object.fromEntries(columns.map((column) => [column.name, written(column)]));
}
