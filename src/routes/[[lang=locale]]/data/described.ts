import { codebook, type TableMeaning } from '#lib/data/codebook.ts';
import type { Words } from '#lib/data/nouns/word.ts';
import type { DataPackage } from '#lib/data/package.ts';
import type { Note, Study } from '#lib/data/study.ts';
import { studyTables } from '#lib/engine/study-tables.ts';
import type { SqlTable } from '#lib/parts/sql-editor.ts';

/** What the page says of a dataset before any of its values are read. */
export interface Described extends Pick<Study, 'kind' | 'title' | 'citation'> {
  /** As in the address. */
  readonly name: string;
  /** What messages call its families, sites and practitioners, where it has nouns of its own. */
  readonly words?: Words | undefined;
  /** Name of the package, for files. */
  readonly packageName: string;
  readonly version: string;
  readonly notes: readonly Note[];
  readonly tables: readonly TableMeaning[];
  /** Rows by table, where they are known. */
  readonly rows: Readonly<Record<string, number>>;
  /** Tables that SQL finds beside those of the package: what the descriptor says of the study. */
  readonly levels: readonly SqlTable[];
}

/** A dataset of this site. */
export interface Shipped extends Described {
  /** Files of the package, as they stand on this site. */
  readonly files: readonly string[];
  readonly examples: readonly { readonly title: string; readonly sql: string }[];
}

/** @returns what a page needs to know of a package. */
export function described(
  name: string,
  { name: packageName, version, study, ...rest }: DataPackage,
  rows: Readonly<Record<string, number>>
): Described {
  return {
    name,
    packageName,
    version,
    kind: study.kind,
    title: study.title,
    citation: study.citation,
    notes: study.notes,
    tables: codebook({ name: packageName, version, study, ...rest }),
    rows,
    levels: studyTables(study).map((table) => ({
      schema: 'study',
      name: table.name,
      columns: table.columns.map((column) => column.name)
    }))
  };
}
