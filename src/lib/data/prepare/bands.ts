import { namesWave, nameWords } from '../describe/name-words.ts';
import { isIdentifier, kindOf } from './column-kind.ts';
import { datesOf, monthsSince, type Holds } from './months-since.ts';
import type { Proposal, StepMaker, StepOf } from './step.ts';
import {
  columnNamed,
  columnOfTexts,
  freeName,
  textAt,
  type TextColumn,
  type TextTable
} from './text-table.ts';

/** Months between two visits from which on they are of different time points. */
const GAP = 1.5;
/** Steps of time that are tried where visits lie in no groups. */
const PERIODS = [12, 6, 3, 1];
const MOST = 40;
/** Share of rows that may be a family's second at one time point. */
const CLASHES = 0.02;

const nearest = (months: readonly number[], value: number) =>
  months.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best));

/** Middles of the groups in which visits lie. */
function groups(since: readonly number[]): number[] {
  const sorted = [...since].sort((one, other) => one - other);
  const found: number[][] = [];
  for (const value of sorted) {
    const last = found.at(-1);
    if (last && value - last.at(-1)! <= GAP) last.push(value);
    else found.push([value]);
  }
  return [...new Set(found.map((group) => Math.round(group[Math.floor(group.length / 2)]!)))];
}

/** Share of rows that come to a time point at which their family has one already. */
function clashes(since: Float64Array, family: TextColumn, months: readonly number[]): number {
  const seen = new Set<string>();
  let [all, twice] = [0, 0];
  since.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const key = `${family.codes[row]} ${nearest(months, value)}`;
    all += 1;
    if (seen.has(key)) twice += 1;
    seen.add(key);
  });
  return all ? twice / all : 1;
}

/** Time points to which the visits of families come, at most one visit each. */
function bandsOf(since: Float64Array, family: TextColumn): readonly number[] | undefined {
  const values = [...since].filter((value) => !Number.isNaN(value));
  const periods = PERIODS.map((step) =>
    [...new Set(values.map((value) => step * Math.round(value / step)))].sort(
      (one, other) => one - other
    )
  );
  return [groups(values), ...periods].find(
    (months) =>
      months.length > 1 && months.length <= MOST && clashes(since, family, months) <= CLASHES
  );
}

function heldBy(column: TextColumn): Holds | undefined {
  const words = nameWords(column.name);
  if (words.includes('birth') || words.includes('dob')) return undefined;
  if (words.includes('age') || words.includes('oed') || words.includes('oedran'))
    return kindOf(column).numeric
      ? words.some((word) => /^(months?|mis(oedd)?)$/.test(word))
        ? 'months'
        : 'years'
      : undefined;
  return datesOf(column);
}

function propose(table: TextTable): Proposal<'bands'>[] {
  const { columns, rows } = table;
  const family = columns.find(isIdentifier);
  if (!family || new Set(family.codes).size > 0.9 * rows) return [];
  const dated = (column: TextColumn) => heldBy(column) !== undefined;
  const told = columns.some(
    (one) =>
      (one !== family && namesWave(one.name) && !dated(one) && kindOf(one).said.length > 1) ||
      one.name === 'event'
  );
  if (told) return [];
  for (const column of columns) {
    const holds = column === family ? undefined : heldBy(column);
    if (!holds) continue;
    const since = monthsSince(column, family, holds);
    if (!since.some((value) => value > GAP)) continue;
    const months = bandsOf(since, family);
    if (!months) continue;
    const name = freeName(table, 'months');
    return [
      {
        step: { kind: 'bands', column: column.name, holds, family: family.name, name, months },
        count: since.filter((value) => !Number.isNaN(value)).length,
        examples: [0, 1, 2].filter((row) => row < rows).map((row) => textAt(column, row)),
        on: true
      }
    ];
  }
  return [];
}

/** Dates of visits or ages, which become months since a family's first visit. */
export const bands: StepMaker<'bands'> = {
  propose,
  apply(table: TextTable, { column: of, holds, family: who, name, months }: StepOf<'bands'>) {
    const [column, family] = [columnNamed(table, of), columnNamed(table, who)];
    if (!column || !family) return table;
    const since = monthsSince(column, family, holds);
    const texts = Array.from(since, (value) =>
      Number.isNaN(value) ? '' : String(nearest(months, value))
    );
    const at = table.columns.indexOf(column);
    const columns = [...table.columns];
    columns.splice(at, 0, columnOfTexts(name, texts));
    return { ...table, columns };
  }
};
