import { missingValues } from '../data/constraints.ts';
import { BOOLEANS } from '../data/field-value.ts';
import type { Field } from '../data/package.ts';
import type { CubeAsk, SummedMeasure } from './cube-ask.ts';
import type { Dialect } from './dialect.ts';

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Expressions over the columns of one table, in the words of the description. */
export interface Columns {
  /** Name of the table as SQL. */
  readonly from: string;
  /** Whether the table is described to have the column. */
  has(column: string): boolean;
  /** A value as text, NULL where it is absent. */
  text(column: string): string;
  /** Place of the value among some; NULL where it is none of them. */
  place(column: string, values: readonly string[]): string;
  number(column: string): string;
  /** Difference of a score from its measure's centre; NULL where it is not on the scale. */
  score(column: string, measure: SummedMeasure): string;
  /** 1 or 0; NULL where it is neither. */
  truth(column: string): string;
  /** What a truth may be written as. */
  truths(column: string): readonly string[];
}

/** Table of the source that holds a described one: tables of one file are one table there, named as the scores are. */
export function sourceTable({ dataset, study }: CubeAsk, name: string): string {
  const { scores, wide } = study.records!;
  const pathOf = (table: string) => dataset.resources.find((one) => one.name === table)?.path;
  const long = pathOf(scores.table);
  return !wide && long !== undefined && long === pathOf(name) ? scores.table : name;
}

/** @param name of the table in the description. */
export function columnsOf(ask: CubeAsk, dialect: Dialect, name: string): Columns {
  const schema = ask.dataset.resources.find((one) => one.name === name)?.schema ?? { fields: [] };
  const fieldOf = (column: string): Partial<Field> =>
    schema.fields.find((field) => field.name === column) ?? {};
  const absent = (column: string) =>
    fieldOf(column).missingValues ?? missingValues(schema).map(({ value }) => value);
  const list = (values: readonly string[]) => values.map(dialect.text).join(', ');
  const raw = (column: string) => `CAST(${dialect.id(column)} AS ${dialect.textType})`;
  const text = (column: string) => {
    const codes = absent(column);
    return codes.length
      ? `CASE WHEN ${raw(column)} IN (${list(codes)}) THEN NULL ELSE ${raw(column)} END`
      : raw(column);
  };
  const number = (column: string) =>
    absent(column)
      .filter((code) => NUMBER.test(code))
      .reduce((value, code) => `NULLIF(${value}, ${Number(code)})`, dialect.id(column));
  const words = (column: string, truth: boolean) => [
    ...[...BOOLEANS].filter(([, one]) => one === truth).map(([word]) => word),
    ...(fieldOf(column)[truth ? 'trueValues' : 'falseValues'] ?? [])
  ];
  const said = (column: string, truth: boolean) =>
    words(column, truth).filter((word) => !absent(column).includes(word));
  return {
    from: dialect.id(sourceTable(ask, name)),
    has: (column) => schema.fields.some((field) => field.name === column),
    text,
    place: (column, values) =>
      `CASE ${raw(column)} ${values
        .map((value, at) => `WHEN ${dialect.text(value)} THEN ${at}`)
        .join(' ')} END`,
    number,
    score: (column, { low, high, centre, digits, behind }) => {
      const type = dialect.decimal(digits, behind);
      const value = number(column);
      return (
        `CASE WHEN ${value} BETWEEN ${low} AND ${high} THEN ` +
        `CAST(CAST(${value} AS ${type}) - CAST(${centre} AS ${type}) AS ${type}) END`
      );
    },
    truth: (column) =>
      `CASE WHEN ${raw(column)} IN (${list(said(column, true))}) THEN 1 ` +
      `WHEN ${raw(column)} IN (${list(said(column, false))}) THEN 0 END`,
    truths: (column) => [...words(column, true), ...words(column, false)]
  };
}
