import { missingValues } from '../../data/constraints.ts';
import type { DataPackage } from '../../data/package.ts';
import type { Preparation, PreparedSource } from '../../data/prepare/preparation.ts';

/** A column whose values outside a range are taken as absent. */
export interface Ranged {
  readonly column: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** How scripts make a table of the reader's files: the steps of its description, then its rules. */
export interface ScriptTable {
  /** Name by which scripts ask for it. */
  readonly name: string;
  readonly preparation: Preparation;
  readonly absent: readonly { readonly column: string; readonly codes: readonly string[] }[];
  readonly ranges: readonly Ranged[];
  /** Columns of numbers, which have decimal commas where semicolons part the cells. */
  readonly numbers: readonly string[];
}

/** Name of a table's file as CSV. */
export const csvName = (path: string): string => path.replace(/\.\w+$/, '.csv');

/** File from which a script reads a source: itself where it is text, else what it is saved as. */
export function sourceFile({ file, sheet }: PreparedSource): string {
  if (/\.(csv|tsv|tab|txt)$/i.test(file)) return file;
  return csvName(sheet === undefined ? file : file.replace(/\.\w+$/, ` - ${sheet}.csv`));
}

/** The tables of the reader's own files that some resources stand for. */
export function scriptTables(
  { resources, preparation = [] }: DataPackage,
  named: readonly string[]
): ScriptTable[] {
  const used = resources.filter(({ name }) => named.includes(name));
  return [...new Set(used.map(({ path }) => path))].map((path) => {
    const fields = used
      .filter((resource) => resource.path === path)
      .flatMap(({ schema }) => schema.fields.map((field) => ({ field, schema })));
    const plain = { path, sources: [{ file: csvName(path), steps: [] }], steps: [] };
    return {
      name: csvName(path),
      preparation: preparation.find((one) => one.path === path) ?? plain,
      absent: fields.flatMap(({ field, schema }) => {
        const all = field.missingValues ?? missingValues(schema).map(({ value }) => value);
        const codes = all.filter(Boolean);
        return codes.length ? [{ column: field.name, codes }] : [];
      }),
      numbers: [
        ...new Set(fields.flatMap(({ field }) => (field.type === 'number' ? [field.name] : [])))
      ],
      ranges: fields.flatMap(({ field: { name: column, constraints } }) => {
        const { minimum, maximum } = constraints ?? {};
        if (minimum === undefined && maximum === undefined) return [];
        return [
          {
            column,
            ...(minimum === undefined ? {} : { minimum }),
            ...(maximum === undefined ? {} : { maximum })
          }
        ];
      })
    };
  });
}
