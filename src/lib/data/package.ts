import type { Localised } from './localised.ts';
import type { Reason } from './missing.ts';
import type { Preparation } from './prepare/preparation.ts';
import type { Study } from './study.ts';
import type { ColumnType, Table } from './table.ts';

/** A field of a table (Frictionless Table Schema v2). */
export interface Field {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: string;
  readonly description?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly (string | number)[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
  /** The only values the field may hold, with English labels for other readers of the package. */
  readonly categories?: readonly { readonly value: string | number; readonly label: string }[];
  /** Label of each category in each language, by its value. */
  readonly labels?: Readonly<Record<string, Localised>>;
  /** What stands for an absent value in this column, where not what does in the whole table. */
  readonly missingValues?: readonly string[];
  /** What a truth may be written as, where not as `true` or 1 and `false` or 0. */
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  /** Title in each language, where the site shows it. */
  readonly label?: Localised;
}

/** Schema of a table. Missing values carry the reason as their label; by default an empty cell is `blank`. */
export interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues?: readonly { readonly value: string; readonly label: Reason }[];
  readonly primaryKey?: readonly string[];
  /** `subset` where the file may have further columns, which are not read. */
  readonly fieldsMatch?: readonly ('equal' | 'subset')[];
}

/** A table of the package and the file that holds it. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type: 'table';
  readonly title: string;
  readonly description?: string;
  readonly schema: Schema;
  /** Name of the sheet, where the file is a workbook; by default the one named like the table, else the first. */
  readonly dialect?: { readonly sheetName?: string };
  readonly label: Localised;
}

/** What of a table's description the reading of its file takes; without fields, all columns are alike. */
export type Readable = Pick<Resource, 'name' | 'schema' | 'dialect'>;

/** A Frictionless Data Package v2, with the meaning of its tables under `study`. */
export interface DataPackage {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly description?: string;
  readonly resources: readonly Resource[];
  readonly study: Study;
  /** How tables are made of files that do not hold them as they are read; a property of this site's own. */
  readonly preparation?: readonly Preparation[];
}

/** A package with the tables that have been read. */
export interface Dataset {
  readonly package: DataPackage;
  readonly tables: Readonly<Record<string, Table>>;
}
