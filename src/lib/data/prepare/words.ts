import { namesArm, namesCharacteristic, namesSite } from '../describe/name-words.ts';
import { saysWhyNone } from './absence.ts';
import { isIdentifier, kindOf, MOST_LEVELS } from './column-kind.ts';
import type { Proposal, StepMaker, StepOf } from './step.ts';
import { countsOf, mapColumns, mapTexts, type TextColumn } from './text-table.ts';
import { wordValues } from './word-scales.ts';

const isGrouping = ({ name }: TextColumn) =>
  [namesArm, namesSite, namesCharacteristic].some((names) => names(name));

/** Values that all these columns share, so that a point which one lacks counts in it too. */
function shared(columns: readonly TextColumn[]) {
  const said = columns.flatMap((column) => kindOf(column).said.map(({ text }) => text));
  return wordValues([...new Set(said)]);
}

function propose({ columns }: { readonly columns: readonly TextColumn[] }): Proposal<'words'>[] {
  const groups: TextColumn[][] = [];
  for (const column of columns) {
    const { said, numeric } = kindOf(column);
    if (numeric || isIdentifier(column) || isGrouping(column) || said.length > MOST_LEVELS)
      continue;
    if (!wordValues(said.map(({ text }) => text))) continue;
    const group = groups.find((one) => shared([...one, column]));
    if (group) group.push(column);
    else groups.push([column]);
  }
  return groups.map((group) => {
    const values = shared(group)!;
    const words = new Set(values.map(({ word }) => word));
    const count = group.reduce((sum, column) => {
      const counts = countsOf(column);
      return (
        sum + column.texts.reduce((all, text, at) => all + (words.has(text) ? counts[at]! : 0), 0)
      );
    }, 0);
    return {
      step: { kind: 'words', columns: group.map(({ name }) => name), values },
      count,
      examples: values.map(({ word, value }) => `${word} = ${value}`),
      on: true
    };
  });
}

/** The same words with the numbers turned round, for scales on which the least is asked as the most. */
export function turned(step: StepOf<'words'>): StepOf<'words'> {
  const numbers = step.values.map(({ value }) => value);
  const ends = Math.min(...numbers) + Math.max(...numbers);
  return { ...step, values: step.values.map(({ word, value }) => ({ word, value: ends - value })) };
}

/** Words of answers, such as `Strongly agree`, that become numbers. */
export const words: StepMaker<'words'> = {
  propose,
  apply(table, { columns, values }) {
    const numbers = new Map(values.map(({ word, value }) => [word, String(value)]));
    return mapColumns(table, columns, (column) =>
      mapTexts(column, (text) => numbers.get(text) ?? (saysWhyNone(text) ? '' : text))
    );
  }
};
