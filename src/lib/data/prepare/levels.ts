import { isIdentifier, kindOf, MOST_LEVELS } from './column-kind.ts';
import type { Proposal, StepMaker } from './step.ts';
import { mapColumns, mapTexts } from './text-table.ts';
import { wordValues } from './word-scales.ts';

/** What spellings of one level share: letters without their case, accents of quotation marks and spaces. */
const keyOf = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();

/** Values that their file gives labels, but for answers on a scale, whose numbers are scores. */
function labelled(
  said: ReturnType<typeof kindOf>['said'],
  labels: ReadonlyMap<string, string> | undefined
) {
  const all = said.map(({ text }) => labels?.get(text));
  if (all.includes(undefined) || all.length > MOST_LEVELS) return [];
  const texts = all as string[];
  if (new Set(texts).size < texts.length || (texts.length > 2 && wordValues(texts))) return [];
  return said.map(({ text, count }, at) => ({ from: text, to: texts[at]!, count }));
}

/** Spellings of one level, which become the most frequent of them. */
export const levels: StepMaker<'levels'> = {
  propose({ columns }, facts): Proposal<'levels'>[] {
    const found = columns.flatMap((column) => {
      const { said, numeric } = kindOf(column);
      const labels = labelled(said, facts.get(column.name)?.valueLabels);
      if (labels.length) return [{ column: column.name, spellings: labels }];
      if (numeric || isIdentifier(column) || said.length > 2 * MOST_LEVELS) return [];
      const first = new Map<string, string>();
      for (const { text } of said) if (!first.has(keyOf(text))) first.set(keyOf(text), text);
      const spellings = said.flatMap(({ text, count }) => {
        const to = first.get(keyOf(text))!;
        return to === text ? [] : [{ from: text, to, count }];
      });
      return spellings.length ? [{ column: column.name, spellings }] : [];
    });
    if (!found.length) return [];
    const all = found.flatMap(({ spellings }) => spellings);
    return [
      {
        step: {
          kind: 'levels',
          columns: found.map(({ column, spellings }) => ({
            column,
            spellings: spellings.map(({ from, to }) => ({ from, to }))
          }))
        },
        count: all.reduce((sum, { count }) => sum + count, 0),
        examples: all.slice(0, 3).map(({ from, to }) => `${from} → ${to}`),
        on: true
      }
    ];
  },
  apply: (table, step) =>
    step.columns.reduce((changed, { column, spellings }) => {
      const to = new Map(spellings.map((one) => [one.from, one.to]));
      return mapColumns(changed, [column], (one) => mapTexts(one, (text) => to.get(text) ?? text));
    }, table)
};
