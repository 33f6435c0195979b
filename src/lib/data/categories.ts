import type { Dataset, Field } from './package.ts';
import type { Level } from './study.ts';

/** @returns the descriptor of a column. @throws when the dataset carries none, since pages choose what they carry. */
export function fieldOf({ package: { resources } }: Dataset, table: string, column: string): Field {
  const field = resources
    .find(({ name }) => name === table)
    ?.schema.fields.find(({ name }) => name === column);
  if (!field) throw new Error(`The dataset describes no column "${column}" of "${table}"`);
  return field;
}

/** @returns the values of a column that have labels, in the descriptor's order. @throws when it lists none. */
export function categoriesOf(dataset: Dataset, table: string, column: string): Level[] {
  const { labels } = fieldOf(dataset, table, column);
  if (!labels) throw new Error(`"${column}" of "${table}" has no categories`);
  return Object.entries(labels).map(([id, label]) => ({ id, label }));
}
