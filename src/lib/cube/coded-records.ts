import { qualitiesOf } from '../data/qualities-of.ts';
import { pointsOf } from '../data/rating-scale.ts';
import type { Study } from '../data/study.ts';
import {
  ABSENT,
  numberColumn,
  textColumn,
  truthColumn,
  UNSAID,
  type TypedTable
} from '../data/typed-table.ts';
import { columnOfAxis } from './selection.ts';
import { axesOf, newCodes, type Axis, type Codes } from './cells.ts';

/** What records say of each family, by its place from 0. */
export interface CodedRecords {
  readonly families: number;
  readonly axes: readonly Axis[];
  /** Codes of the families, by axis. */
  readonly codes: readonly Codes[];
  readonly waves: readonly string[];
  readonly measures: readonly {
    readonly id: string;
    /** Mean of the norm, where there is one. */
    readonly norm: number | undefined;
    /** One score a wave for each family, NaN where there is none. */
    readonly scores: Float64Array;
  }[];
  readonly qualities: readonly {
    readonly id: string;
    /** 1 where the family mentions it, 0 where it does not, `UNSAID` where neither is known. */
    readonly mentions: Uint8Array;
  }[];
  /** Absent where the study has no ratings. */
  readonly ratings?: {
    /** Points of the scale. */
    readonly points: number;
    readonly qualities: readonly {
      readonly id: string;
      /** Place of each family's rating on the scale, `UNRATED` where there is none. */
      readonly places: Uint8Array;
    }[];
  };
}

/** Stands for a rating that is absent. */
export const UNRATED = 255;

/** @returns the place of each row's family, `ABSENT` where it is not among the families. */
function familiesOf(table: TypedTable, id: string, places: Int32Array): Int32Array {
  return textColumn(table, id).values.map((code) => (code === ABSENT ? ABSENT : places[code]!));
}

function scoresOf(table: TypedTable, measure: string, places: Int32Array, size: number) {
  const scores = new Float64Array(size).fill(NaN);
  const { values } = numberColumn(table, measure);
  for (let row = 0; row < table.rows; row++)
    if (places[row]! !== ABSENT) scores[places[row]!] = values[row]!;
  return scores;
}

/** Families by their place, and what says of them one thing or another. */
function codesOf(axis: Axis, table: TypedTable, column: string): Codes {
  const codes = newCodes(axis, table.rows);
  const absent = axis.levels.length;
  if (!table.columns.has(column)) return codes.fill(absent) as Codes;
  const { values } = textColumn(table, column);
  for (let row = 0; row < table.rows; row++)
    codes[row] = values[row] === ABSENT ? absent : values[row]!;
  return codes;
}

/** @param places of the families of its rows. */
function ratingsOf(study: Study, table: TypedTable, places: Int32Array, families: number) {
  const { scale } = study.records!.ratings!;
  return {
    points: pointsOf(scale).length,
    qualities: qualitiesOf(study, 'ratings').map(({ id }) => {
      const rated = new Uint8Array(families).fill(UNRATED);
      const { values } = numberColumn(table, id);
      places.forEach((family, row) => {
        if (family !== ABSENT && !Number.isNaN(values[row]!))
          rated[family] = values[row]! - scale.min;
      });
      return { id, places: rated };
    })
  };
}

/**
 * Joins the tables of records to what is known of each family. Families without id do not occur
 * among them; scores and mentions of others are left out.
 * @param tables whose ids are codes of one dictionary and whose levels are the study's, as `readRecords` gives them.
 * @throws Error where the study holds no records or a table or column is missing.
 */
export function codedRecords(study: Study, tables: ReadonlyMap<string, TypedTable>): CodedRecords {
  if (!study.records) throw new Error('The dataset holds no records');
  const { families, scores, mentions, ratings } = study.records;
  const tableOf = (name: string): TypedTable => {
    const found = tables.get(name);
    if (!found) throw new Error(`The dataset has no table "${name}"`);
    return found;
  };
  const members = tableOf(families.table);
  const ids = textColumn(members, families.id);
  const places = new Int32Array(ids.texts.size).fill(ABSENT);
  ids.values.forEach((code, family) => (places[code] = family));
  const axes = axesOf(study);

  const scored = tableOf(scores.table);
  const waves = study.wave.levels.map(({ id }) => id);
  const seen = textColumn(scored, scores.wave).values;
  const scorePlaces = familiesOf(scored, scores.id, places).map((family, row) =>
    family === ABSENT ? ABSENT : family * waves.length + seen[row]!
  );
  const said = mentions && tableOf(mentions.table);
  const rated = ratings && tableOf(ratings.table);
  const speakers = mentions && said && familiesOf(said, mentions.id, places);
  return {
    families: members.rows,
    axes,
    codes: axes.map((axis) => codesOf(axis, members, columnOfAxis(study, axis.id))),
    waves,
    measures: study.measures.map(({ id, norm }) => ({
      id,
      norm: norm?.mean,
      scores: scoresOf(scored, id, scorePlaces, members.rows * waves.length)
    })),
    qualities: (mentions ? qualitiesOf(study, 'mentions') : []).map(({ id }) => {
      const mentioned = new Uint8Array(members.rows).fill(UNSAID);
      const values = said && truthColumn(said, id).values;
      speakers?.forEach((family, row) => {
        if (family !== ABSENT) mentioned[family] = values![row]!;
      });
      return { id, mentions: mentioned };
    }),
    ...(rated && {
      ratings: ratingsOf(study, rated, familiesOf(rated, ratings.id, places), members.rows)
    })
  };
}
