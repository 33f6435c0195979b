import { LANGUAGES, localised } from '../../data/localised.ts';
import type { CsvColumns } from '../csv.ts';
import { codeText, columnText, statusText } from './code-text.ts';
import type { TakenData } from './taken-data.ts';

/** @returns the type of a column of numbers or texts, as Frictionless names it. */
export function columnType(values: CsvColumns[string]): 'integer' | 'number' | 'string' {
  const numbers = values.filter((value) => typeof value === 'number');
  if (!numbers.length || values.some((value) => typeof value === 'string')) return 'string';
  return numbers.every(Number.isInteger) ? 'integer' : 'number';
}

/** What the columns of a figure's data hold, each followed by the codes that stand in it; both in every language. */
export function dataDictionary({ columns, package: about, figure }: TakenData): CsvColumns {
  const { view } = figure.context;
  const rows = Object.entries(columns).flatMap(([column, values]) => {
    const codes = new Set(values.filter((value) => typeof value === 'string'));
    const labelled = [...codes].flatMap((code) => {
      const words =
        column === 'status' || column === 'method' || column === 'test'
          ? localised((locale) => statusText(code, locale))
          : codeText(about, view, column, code);
      return words && !code.includes('=') ? [{ column, type: '', code, words }] : [];
    });
    const words = localised((locale) => columnText(column, locale));
    return [{ column, type: columnType(values), code: undefined, words }, ...labelled];
  });
  return {
    column: rows.map(({ column }) => column),
    type: rows.map(({ type }) => type || undefined),
    value: rows.map(({ code }) => code),
    ...Object.fromEntries(
      LANGUAGES.map((language) => [`label_${language}`, rows.map(({ words }) => words[language])])
    )
  };
}
