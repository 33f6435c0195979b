import type { ShownStep } from '#lib/data/describe/profile-files.ts';
import { list, number } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';

/** Columns that are named before the rest are only counted by their number. */
const NAMED = 6;

function names(columns: readonly string[]): string {
  const rest = columns.length - NAMED;
  const some = columns.slice(0, NAMED);
  return rest > 0 ? `${list([...some])}, … (${number(columns.length, 'count')})` : list([...some]);
}

/** Says in one sentence what a step does and what it found. */
export function stepText({ step, count: found }: Pick<ShownStep, 'step' | 'count'>): string {
  const count = number(found, 'count');
  switch (step.kind) {
    case 'header':
      if (step.above) return m.prepare_header_above({ count });
      return step.rows > 1
        ? m.prepare_header_rows({ rows: String(step.rows) })
        : m.prepare_header_names();
    case 'columns':
      return m.prepare_columns({ columns: names(step.without) });
    case 'rows':
      return m.prepare_rows({ count });
    case 'trim':
      return m.prepare_trim({ count });
    case 'fill':
      return m.prepare_fill({ count, columns: names(step.columns) });
    case 'event':
      return m.prepare_event({ count });
    case 'spread':
      return m.prepare_spread({ count, name: step.name, value: step.value });
    case 'id':
      return m.prepare_id({ columns: names(step.columns) });
    case 'missing':
      return m.prepare_missing({ count, columns: names(step.columns.map(({ column }) => column)) });
    case 'numbers':
      return m.prepare_numbers({ count, columns: names(step.columns.map(({ column }) => column)) });
    case 'levels':
      return m.prepare_levels({ count, columns: names(step.columns.map(({ column }) => column)) });
    case 'words':
      return m.prepare_words({ count, columns: names(step.columns) });
    case 'answers':
      return m.prepare_answers({ count, column: step.column });
    case 'bands':
      return m.prepare_bands({ count, column: step.column, months: list(step.months.map(String)) });
    case 'scale':
      return m.prepare_scale({ count, name: step.name, least: String(step.atLeast) });
  }
}
