import type { TextColumn, TextTable } from '../prepare/text-table.ts';
import { textAt } from '../prepare/text-table.ts';
import { saysNothing } from '../prepare/absence.ts';
import type { ColumnFacts } from '../formats/column-facts.ts';

/** Names of the columns of a data dictionary, as REDCap's page and its interface write them. */
const HEADS = {
  field: ['variable / field name', 'field_name'],
  kind: ['field type', 'field_type'],
  label: ['field label', 'field_label'],
  choices: [
    'choices, calculations, or slider labels',
    'choices or calculations',
    'select_choices_or_calculations'
  ]
} as const;
const CHOSEN = new Set(['radio', 'dropdown', 'checkbox']);
const FIXED = new Map([
  ['yesno', '1, Yes | 0, No'],
  ['truefalse', '1, True | 0, False']
]);

function columnOf(grid: TextTable, names: readonly string[]): TextColumn | undefined {
  return grid.columns.find((column) => names.includes(textAt(column, 0).trim().toLowerCase()));
}

/** Pairs of a code and what it means, written as `1, Yes | 2, No`. */
function choicesOf(text: string): Map<string, string> {
  const pairs = text.split('|').flatMap((one) => {
    const comma = one.indexOf(',');
    const code = one.slice(0, comma).trim();
    return comma > 0 && code ? [[code, one.slice(comma + 1).trim()] as const] : [];
  });
  return new Map(pairs);
}

const plainText = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether a choice says that there is no answer, such as “Not known”. */
const absent = (choices: ReadonlyMap<string, string>) =>
  [...choices].flatMap(([code, label]) => (saysNothing(label) ? [code] : []));

/**
 * What a data dictionary of REDCap says of the columns of its data: question, codes and what they mean.
 * @param grid a table whose names stand in its first row.
 * @returns facts by column, those of a checkbox by each of its columns, such as `needs___1`;
 * undefined where the table is no data dictionary.
 */
export function redcapDictionary(grid: TextTable): ReadonlyMap<string, ColumnFacts> | undefined {
  if (grid.rows < 2) return undefined;
  const field = columnOf(grid, HEADS.field);
  const kind = columnOf(grid, HEADS.kind);
  const label = columnOf(grid, HEADS.label);
  const choices = columnOf(grid, HEADS.choices);
  if (!field || !kind || !label || !choices) return undefined;
  const facts = new Map<string, ColumnFacts>();
  for (let row = 1; row < grid.rows; row++) {
    const name = textAt(field, row).trim();
    const type = textAt(kind, row).trim().toLowerCase();
    const said = plainText(textAt(label, row));
    const written = CHOSEN.has(type) ? textAt(choices, row) : FIXED.get(type);
    const valueLabels = choicesOf(written ?? '');
    if (type === 'checkbox')
      for (const [code, choice] of valueLabels)
        facts.set(`${name}___${code.replace('-', '_').toLowerCase()}`, {
          label: said ? `${said}: ${choice}` : choice
        });
    else
      facts.set(name, {
        ...(said ? { label: said } : {}),
        ...(valueLabels.size ? { valueLabels, missing: absent(valueLabels) } : {})
      });
  }
  return facts;
}
