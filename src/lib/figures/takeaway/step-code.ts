import type { Step } from '../../data/prepare/step.ts';
import { quoted } from './quoted.ts';
import type { ScriptLanguage } from './script.ts';

/** How a language writes what calls are made of. */
export interface Dialect {
  readonly list: (items: readonly string[]) => string;
  readonly named: (pairs: readonly (readonly [from: string, to: string])[]) => string;
  readonly scale: string;
}

export const DIALECTS: Readonly<Record<ScriptLanguage, Dialect>> = {
  R: {
    list: (items) => `c(${items.join(', ')})`,
    named: (pairs) =>
      `c(${pairs.map(([from]) => from).join(', ')}), c(${pairs.map(([, to]) => to).join(', ')})`,
    scale: 'scale_of'
  },
  py: {
    list: (items) => `[${items.join(', ')}]`,
    named: (pairs) => `{${pairs.map(([from, to]) => `${from}: ${to}`).join(', ')}}`,
    scale: 'scale'
  }
};

const call = (name: string, ...given: readonly (string | number)[]) =>
  `${name}(${['table', ...given].join(', ')})`;

/** Calls that make a step of a table called `table`, of functions that R and Python have under one name. */
export function stepCode(step: Step, { list, named, scale }: Dialect): readonly string[] {
  const texts = (all: readonly string[]) => list(all.map(quoted));
  switch (step.kind) {
    case 'header':
      return [call('header', step.above, step.rows, step.left)];
    case 'columns':
      return [call('without_columns', texts(step.without))];
    case 'rows':
      return [call('without_rows', texts(step.without), quoted(step.id))];
    case 'trim':
      return [call('trim', texts(step.columns))];
    case 'fill':
      return [call('fill_down', texts(step.columns))];
    case 'event': {
      const arm = step.arm === undefined ? [] : [quoted(step.arm)];
      return [call('event', quoted(step.column), quoted(step.name), ...arm)];
    }
    case 'spread':
      return [call('spread', texts(step.key), quoted(step.name), quoted(step.value))];
    case 'id':
      return [call('joined_id', texts(step.columns), quoted(step.name))];
    case 'missing':
      return step.columns.map(({ column, codes }) =>
        call('missing_codes', quoted(column), texts(codes))
      );
    case 'numbers':
      return step.columns.map(({ column, decimal }) =>
        call('numbers', quoted(column), quoted(decimal))
      );
    case 'levels':
      return step.columns.map(({ column, spellings }) =>
        call(
          'recode',
          list([quoted(column)]),
          named(spellings.map(({ from, to }) => [quoted(from), quoted(to)]))
        )
      );
    case 'words':
      return [
        call(
          'recode',
          texts(step.columns),
          named(step.values.map(({ word, value }) => [quoted(word), quoted(String(value))]))
        )
      ];
    case 'answers':
      return [call('answers', quoted(step.column), quoted(step.separator), texts(step.answers))];
    case 'bands':
      return [
        call(
          'bands',
          ...[step.column, step.holds, step.family, step.name].map(quoted),
          list(step.months.map(String))
        )
      ];
    case 'scale': {
      const reversed = step.items.filter((item) => item.reversed).map(({ column }) => column);
      return [
        call(
          scale,
          ...[quoted(step.name), texts(step.items.map(({ column }) => column)), texts(reversed)],
          ...[quoted(step.how), step.minimum, step.maximum, step.atLeast]
        )
      ];
    }
  }
}
