import { MEASURES, type MeasureId } from './measures.ts';
import type { Summary } from './summary.ts';

/** One measure at one size. */
export interface Result extends Summary {
  readonly measure: MeasureId;
  /** Null where it does not depend on the families. */
  readonly families: number | null;
}

/** All that a run measured, and on what. */
export interface Report {
  readonly date: string;
  readonly machine: {
    readonly cores: number;
    readonly cpu: string;
    readonly memory: string;
    readonly browser: string;
  };
  readonly results: readonly Result[];
}

/** Digits that a reader can compare: whole numbers from 100, three digits below. */
function printed(value: number): string {
  if (!Number.isFinite(value)) return 'unknown';
  if (value === 0 || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  return Number(value.toPrecision(Math.abs(value) < 1 ? 2 : 3)).toString();
}

/** Median and 95th percentile, or the one number where it was measured once. */
function cell({ n, median, p95 }: Summary): string {
  return n === 1 ? printed(median) : `${printed(median)} / ${printed(p95)}`;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/**
 * The report as Markdown: a table with a row for each measure and a column for each size, then how
 * each was measured. Measures without result are left out.
 */
export function markdown({ machine, results }: Report): string {
  const sizes = [...new Set(results.flatMap(({ families }) => families ?? []))].sort(
    (a, b) => a - b
  );
  const measured = (Object.keys(MEASURES) as MeasureId[]).filter((id) =>
    results.some(({ measure }) => measure === id)
  );
  const line = (id: MeasureId) => {
    const { name, unit, bar } = MEASURES[id];
    const of = (families: number | null) =>
      results.find((one) => one.measure === id && one.families === families);
    const whole = of(null);
    const cells = sizes.map((size, at) => {
      const found = of(size) ?? (at === 0 ? whole : undefined);
      return found ? cell(found) : '';
    });
    return row([unit ? `${name}, ${unit}` : name, ...cells, bar]);
  };
  const heads = ['', ...sizes.map((size) => size.toLocaleString('en-GB')), 'bar (p95)'];
  return [
    `Median / 95th percentile, by number of families; ${machine.cores} cores (${machine.cpu}), ${machine.memory}, ${machine.browser}.`,
    '',
    row(heads),
    row(heads.map((_, at) => (at ? '---:' : '---'))),
    ...measured.map(line),
    '',
    ...measured.map((id) => `- ${MEASURES[id].name}: ${MEASURES[id].how}.`)
  ].join('\n');
}
