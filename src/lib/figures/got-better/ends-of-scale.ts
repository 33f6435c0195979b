import type { DataPackage } from '../../data/package.ts';

/** Least and greatest score that a scale has, by its description. */
export interface EndsOfScale {
  readonly least?: number | undefined;
  readonly greatest?: number | undefined;
}

/** @returns what the columns of a measure are said to hold; nothing is taken from the scores themselves. */
export function endsOfScale({ study, resources }: DataPackage, measure: string): EndsOfScale {
  const { wide, scores } = study.records ?? {};
  const table = wide?.table ?? scores?.table;
  const columns = wide
    ? wide.columns.filter((one) => one.measure === measure).map(({ column }) => column)
    : [measure];
  const fields = resources.find(({ name }) => name === table)?.schema.fields ?? [];
  const ends = fields
    .filter(({ name }) => columns.includes(name))
    .map(({ constraints }) => constraints ?? {});
  // Columns of one measure that do not agree tell no end.
  const one = (values: readonly (number | undefined)[]) =>
    new Set(values).size === 1 ? values[0] : undefined;
  return {
    least: one(ends.map(({ minimum }) => minimum)),
    greatest: one(ends.map(({ maximum }) => maximum))
  };
}
