import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '#lib/data/package.ts';
import { readDataset } from '#lib/data/read-dataset.ts';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Reads the dataset in a folder. @throws with its problems when it breaks its descriptor. */
export async function datasetIn(folder: string): Promise<Dataset> {
  const read = await readDataset(folder, (path) => readFile(join(folder, path), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Rows of a table, each by column name. */
export const rowsOf = ({ tables }: Dataset, table: string): Row[] =>
  Array.from({ length: tables[table]?.rows ?? 0 }, (_, at) =>
    Object.fromEntries(
      tables[table]?.columns.map(({ name, values }) => [name, values[at] ?? null]) ?? []
    )
  );

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Items by what a function gives of them, in order of first appearance. */
export function groupBy<T>(items: readonly T[], of: (item: T) => unknown): Map<unknown, T[]> {
  const groups = new Map<unknown, T[]>();
  for (const item of items) groups.set(of(item), [...(groups.get(of(item)) ?? []), item]);
  return groups;
}

/** Share of the variance of a score within sites that lies between the levels of a dimension. */
export function shareBetween(rows: readonly Row[], dimension: string, measure: string): number {
  const answered = rows.filter((row) => row[measure] !== null);
  const bySite = groupBy(answered, (row) => row.site);
  const centred = [...bySite.values()].flatMap((site) => {
    const middle = mean(site.map((row) => Number(row[measure])));
    return site.map((row) => ({ level: row[dimension], score: Number(row[measure]) - middle }));
  });
  const squares = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score ** 2, 0);
  const between = [...groupBy(centred, ({ level }) => level).values()].flatMap((group) => {
    const middle = mean(group.map(({ score }) => score));
    return group.map(() => middle);
  });
  return squares(between) / squares(centred.map(({ score }) => score));
}

/** Cramér's V of two characteristics: 0 where they are independent, 1 where one gives the other. */
export function cramersV(rows: readonly Row[], one: string, other: string): number {
  const [ones, others] = [groupBy(rows, (row) => row[one]), groupBy(rows, (row) => row[other])];
  const parts = [...ones].flatMap(([level, inRow]) =>
    [...others.values()].map((inColumn) => {
      const expected = (inRow.length * inColumn.length) / rows.length;
      return (inColumn.filter((row) => row[one] === level).length - expected) ** 2 / expected;
    })
  );
  const chiSquare = parts.reduce((sum, part) => sum + part, 0);
  return Math.sqrt(chiSquare / rows.length / (Math.min(ones.size, others.size) - 1));
}
