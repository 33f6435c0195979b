import writeExcelFile from 'write-excel-file/browser';
import type { SheetData } from 'write-excel-file/browser';
import { own } from '../../data/own.ts';
import { m } from '../../paraglide/messages.js';
import { reasonText } from '../../format.ts';
import { codeText, columnText, statusText } from './code-text.ts';
import { standing } from './standing.ts';
import type { TakenData } from './taken-data.ts';
import { usedView } from './used-view.ts';
import { viewWords } from './view-words.ts';

/** Columns whose codes are named as a status is. */
const NAMED = ['status', 'method', 'test', 'by'];

/** The numbers under their title, one row a number drawn; in the place of an absent number stands its reason. */
export function numbersSheet({ figure, package: about, columns, language }: TakenData): SheetData {
  const names = Object.keys(columns);
  const rows = Math.max(0, ...Object.values(columns).map(({ length }) => length));
  const cell = (name: string, row: number) => {
    const value = own(columns, name)?.[row];
    if (value === undefined) return null;
    if (typeof value === 'object') return reasonText(value.missing, language);
    if (typeof value === 'number') return { value, type: Number };
    const words = NAMED.includes(name)
      ? statusText(value, language)
      : (codeText(about, figure.context.view, name, value)?.[language] ?? value);
    return { value: words, type: String };
  };
  return [
    [{ value: figure.title, type: String, fontWeight: 'bold' }],
    figure.caveat ? [{ value: figure.caveat, type: String }] : [],
    ...standing(figure).map((line) => [{ value: line, type: String, fontWeight: 'bold' as const }]),
    [],
    names.map((name) => ({
      value: columnText(name, language),
      type: String,
      fontWeight: 'bold',
      wrap: true
    })),
    ...Array.from({ length: rows }, (_, row) => names.map((name) => cell(name, row)))
  ];
}

/** What must be known of the numbers: what they show, their source, the view and its link, and every note. */
export function aboutSheet({ figure, package: about, language, links }: TakenData): SheetData {
  const { study, version } = about;
  const lines = [
    ...standing({ context: figure.context }).map((line) => ['', line]),
    ...figure.summary.map((sentence, at) => [at ? '' : m.files_about_summary(), sentence]),
    [m.files_about_source(), figure.source?.cite[language] ?? ''],
    [m.files_about_cite(), study.citation[language]],
    [m.files_about_dataset(), study.title[language]],
    [m.files_about_version(), version],
    ...viewWords(about, usedView(figure.kind, figure.context.view, study), language),
    [m.files_about_link(), links[language]],
    ...figure.notes.map((note, at) => [
      at ? '' : m.files_about_notes(),
      `${note.id}: ${note.text[language]}`
    ])
  ];
  return lines.map(([name = '', text = '']) => [
    { value: name, type: String, fontWeight: 'bold', alignVertical: 'top' },
    { value: text, type: String, wrap: true, alignVertical: 'top' }
  ]);
}

/** A figure's numbers as a workbook of Excel, in the language of the page; texts are never formulas in it. */
export function figureXlsx(data: TakenData): Promise<Blob> {
  const numbers = numbersSheet(data);
  return writeExcelFile([
    {
      sheet: m.files_sheet_numbers(),
      data: numbers,
      columns: Object.keys(data.columns).map(() => ({ width: 22 }))
    },
    {
      sheet: m.files_sheet_about(),
      data: aboutSheet(data),
      columns: [{ width: 28 }, { width: 100 }]
    }
  ]).toBlob();
}
