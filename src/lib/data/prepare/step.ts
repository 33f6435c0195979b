import type { ColumnFacts } from '../formats/column-facts.ts';
import type { TextTable } from './text-table.ts';

/** A change made to a table before it is read: what is done, to which columns. It is plain JSON. */
export type Step =
  /** The header is `rows` lines below `above` others, and the table begins after `left` columns. */
  | {
      readonly kind: 'header';
      readonly above: number;
      readonly rows: number;
      readonly left: number;
    }
  /** Columns that are left out, such as row names. */
  | { readonly kind: 'columns'; readonly without: readonly string[] }
  /** Rows that are no families, by what they are and by what ids in a column look like. */
  | { readonly kind: 'rows'; readonly without: readonly RowKind[]; readonly id: string }
  /** Spaces before and after texts go. */
  | { readonly kind: 'trim'; readonly columns: readonly string[] }
  /** Codes that stand for no value, in these columns alone. */
  | {
      readonly kind: 'missing';
      readonly columns: readonly { readonly column: string; readonly codes: readonly string[] }[];
    }
  /** Numbers with marks, such as 1,737.00 or 45 %, become plain. */
  | {
      readonly kind: 'numbers';
      readonly columns: readonly { readonly column: string; readonly decimal: '.' | ',' }[];
    }
  /** Spellings of one level become one. */
  | {
      readonly kind: 'levels';
      readonly columns: readonly {
        readonly column: string;
        readonly spellings: readonly Renamed[];
      }[];
    }
  /** Blank cells take what stands above them. */
  | { readonly kind: 'fill'; readonly columns: readonly string[] }
  /** An id made of several columns. */
  | { readonly kind: 'id'; readonly columns: readonly string[]; readonly name: string }
  /** A REDCap event is parted into the time point and, where there are several, the arm. */
  | {
      readonly kind: 'event';
      readonly column: string;
      readonly name: string;
      readonly arm?: string;
    }
  /** Words of a scale become numbers. */
  | {
      readonly kind: 'words';
      readonly columns: readonly string[];
      readonly values: readonly { readonly word: string; readonly value: number }[];
    }
  /** Several answers in one cell become a column each, of yes and no. */
  | {
      readonly kind: 'answers';
      readonly column: string;
      readonly separator: string;
      readonly answers: readonly string[];
    }
  /** Rows of one value each become a row for each key, with a column for each name. */
  | {
      readonly kind: 'spread';
      readonly key: readonly string[];
      readonly name: string;
      readonly value: string;
    }
  /** Dates or ages become months since a family's first, and those the nearest time point. */
  | {
      readonly kind: 'bands';
      readonly column: string;
      readonly holds: 'ymd' | 'dmy' | 'mdy' | 'years' | 'months';
      readonly family: string;
      readonly name: string;
      readonly months: readonly number[];
    }
  /** Items become one score: their sum or mean where enough are answered. */
  | {
      readonly kind: 'scale';
      readonly name: string;
      readonly items: readonly { readonly column: string; readonly reversed: boolean }[];
      readonly how: 'mean' | 'sum';
      readonly minimum: number;
      readonly maximum: number;
      /** Answers below which there is no score; a sum is then of the mean times the items. */
      readonly atLeast: number;
    };

/** What a row is that is no family. */
export const ROW_KINDS = ['blank', 'summary', 'note', 'header'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface Renamed {
  readonly from: string;
  readonly to: string;
}

export type StepKind = Step['kind'];
export type StepOf<Kind extends StepKind> = Extract<Step, { readonly kind: Kind }>;

/** A step that the page proposes, and what it found. */
export interface Proposal<Kind extends StepKind = StepKind> {
  readonly step: StepOf<Kind>;
  /** How many rows or cells it is about. */
  readonly count: number;
  /** Cells as they stand in the file, a few of them. */
  readonly examples: readonly string[];
  /** Cells that stay as they are, since they are none of what the step expects. */
  readonly odd?: readonly string[];
  /** Whether it is made unless the reader says otherwise. */
  readonly on: boolean;
}

/** What a file says of its columns, by their names. */
export type Facts = ReadonlyMap<string, ColumnFacts>;

/** What can be done to tables in one way. */
export interface StepMaker<Kind extends StepKind> {
  /** @returns steps of the kind that the table seems to need. @param facts what its file says of columns. */
  readonly propose: (table: TextTable, facts: Facts) => readonly Proposal<Kind>[];
  /** @returns the table after the step; columns that it lacks are passed over. */
  readonly apply: (table: TextTable, step: StepOf<Kind>) => TextTable;
}
