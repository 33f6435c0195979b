import { namesFamily } from '../describe/name-words.ts';
import { ROW_KINDS, type Proposal, type RowKind, type StepMaker, type StepOf } from './step.ts';
import { rowsWhere, textAt, type TextTable } from './text-table.ts';

/** Words for rows that sum up others, alone or first or last in a cell, in English and Welsh. */
const SUMMARY =
  'total|totals|subtotal|sub-total|grand total|mean|means|average|avg|sum|sd|std|std dev|standard deviation|median|minimum|min|maximum|max|count|range|overall|cyfanswm|cymedr|cyfartaledd|canolrif|gwyriad safonol';
const SUMS = new RegExp(`^(n|(${SUMMARY})([ :(].*)?|.* (${SUMMARY}))[:.]?$`, 'i');
const NOTE =
  /^(note|notes|source|n\.?b\.?|key|generated|exported|printed|extracted|\*|†|\(c\)|©|nodyn|ffynhonnell|allwedd)/i;
/** Share of rows up to which those that sum up others may be. */
const FEW = 0.2;

/** What letters and digits a text is made of, by which ids are alike. */
const shapeOf = (text: string) =>
  text
    .replaceAll(/\p{N}+/gu, '9')
    .replaceAll(/\p{L}+/gu, 'a')
    .replaceAll(/\s+/g, ' ');

/** Tells of each row what it is. */
function judge(
  { columns, rows }: TextTable,
  name: string | undefined
): (row: number) => RowKind | undefined {
  const blanks = columns.map(({ texts }) => texts.map((text) => !text.trim()));
  const filledIn = (row: number) =>
    columns.reduce((sum, { codes }, at) => sum + (blanks[at]![codes[row]!] ? 0 : 1), 0);
  const id = Math.max(
    0,
    columns.findIndex((column) => column.name === name)
  );
  const looked = [...new Set([id, 0, 1])].filter((at) => at < columns.length);
  const sums = columns.map(({ texts }) => texts.map((text) => SUMS.test(text.trim())));
  const shapes = new Set<string>();
  for (let row = 0; row < Math.min(rows, 1000); row++)
    if (filledIn(row) > 2 && !sums[id]![columns[id]!.codes[row]!])
      shapes.add(shapeOf(textAt(columns[id]!, row)));
  const names = columns.map(({ name }) => name);
  return (row) => {
    const filled = filledIn(row);
    if (!filled) return 'blank';
    const first = columns.findIndex(({ codes }, at) => !blanks[at]![codes[row]!]);
    const text = textAt(columns[first]!, row).trim();
    if (columns.length > 2 && columns.every((one, at) => textAt(one, row).trim() === names[at]))
      return 'header';
    const foreign = first !== id || !shapes.has(shapeOf(text));
    if (filled > 1 && looked.some((at) => sums[at]![columns[at]!.codes[row]!]) && foreign)
      return 'summary';
    if (columns.length < 3) return undefined;
    if (filled === 1 && foreign && (SUMS.test(text) || first <= id || NOTE.test(text)))
      return 'note';
    return filled < columns.length / 2 && foreign && NOTE.test(text) ? 'note' : undefined;
  };
}

function apply(table: TextTable, { without, id }: StepOf<'rows'>): TextTable {
  const kindOf = judge(table, id);
  return rowsWhere(table, (row) => {
    const kind = kindOf(row);
    return kind === undefined || !without.includes(kind);
  });
}

function propose(table: TextTable): Proposal<'rows'>[] {
  if (!table.columns.length) return [];
  const id = table.columns.find(({ name }) => namesFamily(name))?.name ?? table.columns[0]!.name;
  const kindOf = judge(table, id);
  const found = new Map<RowKind, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const kind = kindOf(row);
    if (!kind) continue;
    const before = found.get(kind);
    if (before) before.push(row);
    else found.set(kind, [row]);
  }
  const few = Math.max(3, FEW * table.rows);
  const without = ROW_KINDS.filter((kind) => {
    const { length } = found.get(kind) ?? [];
    // Rows that are blank after the last are how files end.
    return length && (kind === 'blank' || length <= few);
  });
  if (!without.length) return [];
  const all = without.flatMap((kind) => found.get(kind)!);
  const texts = without
    .filter((kind) => kind !== 'blank')
    .flatMap((kind) => found.get(kind)!)
    .map((row) =>
      table.columns
        .map((one) => textAt(one, row).trim())
        .filter(Boolean)
        .slice(0, 3)
        .join(' · ')
    );
  return [
    {
      step: { kind: 'rows', without, id },
      count: all.length,
      examples: texts.slice(0, 3),
      on: true
    }
  ];
}

/** Rows that are no families: blank ones, totals and means, footnotes and headings, headers told again. */
export const rows: StepMaker<'rows'> = { propose, apply };
