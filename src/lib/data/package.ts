import type { Localised } from './localised.ts';
import type { Reason } from './missing.ts';
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
  /** Title in each language, where the site shows it. */
  readonly label?: Localised;
}

/** Schema of a table. Missing values carry the reason as their label; by default an empty cell is `blank`. */
export interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues?: readonly { readonly value: string; readonly label: Reason }[];
  readonly primaryKey?: readonly string[];
}

/** A table of the package and the file that holds it. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type: 'table';
  readonly title: string;
  readonly description?: string;
  readonly schema: Schema;
  readonly label: Localised;
}

/** A Frictionless Data Package v2, with the meaning of its tables under `study`. */
export interface DataPackage {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly description?: string;
  readonly resources: readonly Resource[];
  readonly study: Study;
}

/** A package with the tables that have been read. */
export interface Dataset {
  readonly package: DataPackage;
  readonly tables: Readonly<Record<string, Table>>;
}
