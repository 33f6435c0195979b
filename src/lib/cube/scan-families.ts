import type { Dataset } from '../data/package.ts';
import type { Study } from '../data/study.ts';
import { column, type Table } from '../data/table.ts';
import { momentsOf } from '../statistics/moments.ts';
import { pairMomentsOf } from '../statistics/pairs.ts';
import type { Cube, GroupSums, Question } from './cube.ts';
import { GROUPINGS, groupOf } from './selection.ts';

/** Records by family: levels by axis, scores by measure and wave (NaN where absent), mentions. */
interface Families {
  readonly count: number;
  readonly axes: ReadonlyMap<string, readonly (string | null)[]>;
  readonly scores: ReadonlyMap<string, Float64Array>;
  /** True, false, or null for a family that was not interviewed. */
  readonly mentions: ReadonlyMap<string, readonly (boolean | null)[]>;
}

const at = (measure: string, wave: string) => `${measure}\u0000${wave}`;
const textOf = (table: Table, name: string) =>
  column(table, name).values.map((value) => (value === null ? null : String(value)));

/** @throws where the dataset holds no records, since its descriptor was checked before. */
function familiesOf({ package: { study }, tables }: Dataset): Families {
  const roles = study.records;
  const table = roles && tables[roles.families.table];
  const scored = roles && tables[roles.scores.table];
  if (!table || !scored) throw new Error('The dataset holds no records');
  const rowOf = new Map(textOf(table, roles.families.id).map((id, row) => [id, row]));
  const axes = new Map(
    study.dimensions
      .filter(({ levels }) => levels.length)
      .map(({ id }) => [id, textOf(table, id)] as const)
  ).set('site', textOf(table, roles.families.site));

  const [ids, waves] = [textOf(scored, roles.scores.id), textOf(scored, roles.scores.wave)];
  const scores = new Map<string, Float64Array>();
  for (const measure of study.measures)
    for (const wave of study.wave.levels)
      scores.set(at(measure.id, wave.id), new Float64Array(table.rows).fill(NaN));
  for (const { id: measure } of study.measures)
    column(scored, measure).values.forEach((value, row) => {
      const family = rowOf.get(ids[row] ?? null);
      const into = scores.get(at(measure, waves[row] ?? ''));
      if (value !== null && family !== undefined && into) into[family] = Number(value);
    });

  const interviewed = roles.mentions && tables[roles.mentions.table];
  const who = interviewed && roles.mentions ? textOf(interviewed, roles.mentions.id) : [];
  const mentions = new Map(
    study.qualities.map(({ id }) => {
      const said = new Array<boolean | null>(table.rows).fill(null);
      if (interviewed)
        column(interviewed, id).values.forEach((value, row) => {
          const family = rowOf.get(who[row] ?? null);
          if (family !== undefined) said[family] = value === null ? null : Boolean(value);
        });
      return [id, said] as const;
    })
  );
  return { count: table.rows, axes, scores, mentions };
}

/** @returns sums over the families in those rows. */
function sumsOver(
  group: string,
  rows: readonly number[],
  families: Families,
  study: Study
): GroupSums {
  const waves = study.wave.levels.map(({ id }) => id);
  const scoresOf = (measure: string, wave: string) => {
    const scores = families.scores.get(at(measure, wave));
    return rows.map((row) => scores?.[row] ?? NaN);
  };
  // Sums are taken from the norm's mean, near which scores lie, so that squares keep their digits.
  const centreOf = (measure: string) => study.measures.find(({ id }) => id === measure)?.norm?.mean;
  return {
    group,
    families: rows.length,
    moments: (measure, wave) => momentsOf(scoresOf(measure, wave), centreOf(measure)),
    pairs: (measure, wave) =>
      pairMomentsOf(scoresOf(measure, waves[0] ?? ''), scoresOf(measure, wave), centreOf(measure)),
    patterns: (measure) => {
      const seen = waves.map((wave) => scoresOf(measure, wave));
      const counts = new Map<string, number>();
      rows.forEach((_, index) => {
        const pattern = seen.map((scores) => (Number.isNaN(scores[index]) ? '.' : 'X')).join('');
        counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      });
      return counts;
    },
    mentions: (quality) => {
      const said = families.mentions.get(quality);
      const answers = rows.map((row) => said?.[row] ?? null).filter((answer) => answer !== null);
      return { k: answers.filter(Boolean).length, n: answers.length };
    }
  };
}

/**
 * Answers questions of records by a plain scan over the families' columns, which is enough up to
 * 100,000 families.
 * @throws where the dataset holds no records.
 */
export function scanFamilies(dataset: Dataset): Cube {
  const { study } = dataset.package;
  const families = familiesOf(dataset);
  const every = Array.from({ length: families.count }, (_, row) => row);
  /** Axes whose filter a family fails. */
  const failed = ({ filters }: Question, row: number) =>
    Object.keys(filters).filter((axis) => {
      const level = families.axes.get(axis)?.[row];
      return typeof level !== 'string' || !filters[axis]?.includes(level);
    });
  const groupOfRow = (by: string, row: number) => {
    const grouping = GROUPINGS.find((known) => known === by);
    const level = families.axes.get(grouping ? 'site' : by)?.[row];
    return grouping && level ? groupOf(study, grouping, level) : level;
  };
  return {
    families: families.count,
    sums(question) {
      const rows = new Map<string, number[]>();
      for (const row of every) {
        const group = groupOfRow(question.by, row);
        if (typeof group !== 'string' || failed(question, row).length) continue;
        const members = rows.get(group);
        if (members) members.push(row);
        else rows.set(group, [row]);
      }
      const known = GROUPINGS.find((grouping) => grouping === question.by);
      const levels = known
        ? study[known].levels
        : (study.dimensions.find(({ id }) => id === question.by)?.levels ?? []);
      return levels.flatMap(({ id }) => {
        const members = rows.get(id);
        return members ? [sumsOver(id, members, families, study)] : [];
      });
    },
    facets(question) {
      const fails = every.map((row) => failed(question, row));
      return new Map(
        [...families.axes].map(([axis, levels]) => {
          const counts = new Map<string, number>();
          every.forEach((row) => {
            const level = levels[row];
            if (typeof level === 'string' && fails[row]?.every((other) => other === axis))
              counts.set(level, (counts.get(level) ?? 0) + 1);
          });
          return [axis, counts] as const;
        })
      );
    }
  };
}
