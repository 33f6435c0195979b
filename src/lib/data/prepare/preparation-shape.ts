import { anyText, flag, integer, list, number, object, oneOf, text, type Shape } from '../shape.ts';
import { ROW_KINDS, type StepKind } from './step.ts';

const names = list(text);
const ofColumns = (more: Readonly<Record<string, Shape>>) =>
  object({ columns: list(object({ column: text, ...more })) });

/** What each kind of step must say. */
const STEPS: { readonly [Kind in StepKind]: Shape } = {
  header: object({ above: integer, rows: integer, left: integer }),
  columns: object({ without: names }),
  rows: object({ without: list(oneOf(ROW_KINDS)), id: text }),
  trim: object({ columns: names }),
  fill: object({ columns: names }),
  event: object({ column: text, name: text }, { arm: text }),
  spread: object({ key: names, name: text, value: text }),
  id: object({ columns: names, name: text }),
  missing: ofColumns({ codes: list(anyText) }),
  numbers: ofColumns({ decimal: oneOf(['.', ',']) }),
  levels: ofColumns({ spellings: list(object({ from: anyText, to: anyText })) }),
  words: object({ columns: names, values: list(object({ word: text, value: number })) }),
  answers: object({ column: text, separator: anyText, answers: names }),
  bands: object({
    ...{ column: text, family: text, name: text, months: list(number) },
    holds: oneOf(['ymd', 'dmy', 'mdy', 'years', 'months'])
  }),
  scale: object({
    ...{ name: text, items: list(object({ column: text, reversed: flag })) },
    ...{ how: oneOf(['mean', 'sum']), minimum: number, maximum: number, atLeast: integer }
  })
};
const KINDS = new Map<unknown, Shape>(Object.entries(STEPS));
const kind = oneOf([...KINDS.keys()] as string[]);

const step: Shape = (value, path, report) => {
  object({ kind })(value, path, report);
  const named = (value as { readonly kind?: unknown } | null)?.kind;
  KINDS.get(named)?.(value, path, report);
};

const combine: Shape = (value, path, report) => {
  object({ kind: oneOf(['stack', 'join']) })(value, path, report);
  const named = (value as { readonly kind?: unknown } | null)?.kind;
  if (named === 'stack') object({ name: text, values: names })(value, path, report);
  if (named === 'join') object({ by: names })(value, path, report);
};

/** What the property `preparation` of a descriptor must hold. */
export const preparationShape: Shape = list(
  object(
    {
      path: text,
      sources: list(object({ file: text, steps: list(step) }, { sheet: text })),
      steps: list(step)
    },
    { combine }
  ),
  'path'
);
