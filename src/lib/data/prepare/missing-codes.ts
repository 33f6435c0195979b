import { namesWave } from '../describe/name-words.ts';
import { absenceNumbers, isAbsenceCode, saysNothing, saysWhyNone, SIGNS } from './absence.ts';
import { isIdentifier, kindOf, MOST_LEVELS, type ColumnKind } from './column-kind.ts';
import { markedNumber, numberIn } from './marked-number.ts';
import type { Facts, Proposal, StepMaker } from './step.ts';
import {
  columnNamed,
  countsOf,
  mapColumns,
  mapTexts,
  type TextColumn,
  type TextTable
} from './text-table.ts';

/** Codes among words, which no answer is. */
const AMONG_WORDS = /^(-[1-9]\d{0,3}|9{2,4}|#.*|\.[a-z]?)(\.0+)?$/;

function codesOf(column: TextColumn, { said, numeric, decimal }: ColumnKind): string[] {
  const texts = said.map(({ text }) => text);
  if (numeric) {
    const numbers = texts
      .map((text) => numberIn(text, decimal))
      .filter((one) => !Number.isNaN(one));
    const codes = new Set(namesWave(column.name) ? [] : absenceNumbers([...new Set(numbers)]));
    return texts.filter((text) =>
      markedNumber(text, decimal) === undefined
        ? saysWhyNone(text)
        : codes.has(numberIn(text, decimal))
    );
  }
  if (texts.length > MOST_LEVELS) return texts.filter(isAbsenceCode);
  const codes = texts.filter((text) => saysNothing(text) || AMONG_WORDS.test(text.trim()));
  // A column that holds nothing but codes has levels after all.
  return codes.length < texts.length ? codes : [];
}

function propose({ columns }: TextTable, facts: Facts): Proposal<'missing'>[] {
  const found = columns.flatMap((column) => {
    if (isIdentifier(column)) return [];
    const said = facts.get(column.name)?.missing?.filter((code) => column.texts.includes(code));
    const codes = [...new Set([...(said ?? []), ...codesOf(column, kindOf(column))])];
    return codes.length ? [{ column: column.name, codes }] : [];
  });
  if (!found.length) return [];
  const count = found.reduce((sum, { column, codes }) => {
    const one = columns.find(({ name }) => name === column)!;
    const counts = countsOf(one);
    return sum + codes.reduce((all, code) => all + counts[one.texts.indexOf(code)]!, 0);
  }, 0);
  const examples = [...new Set(found.flatMap(({ codes }) => codes))];
  return [{ step: { kind: 'missing', columns: found }, count, examples, on: true }];
}

/** Codes that stand for no value: column by column, since a code of one may be a score of another. */
export const missing: StepMaker<'missing'> = {
  propose,
  apply: (table, { columns }) =>
    columns.reduce((changed, { column, codes }) => {
      if (!columnNamed(changed, column)) return changed;
      const absent = new Set(codes);
      return mapColumns(changed, [column], (one) =>
        mapTexts(one, (text) => (absent.has(text) || SIGNS.has(text) ? '' : text))
      );
    }, table)
};
