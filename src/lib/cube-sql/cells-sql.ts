import type { CubeAsk } from './cube-ask.ts';
import type { Dialect } from './dialect.ts';
import { name, toldFamilies } from './told-families.ts';

/** Columns by which cells differ. */
export const keyColumns = ({ axes, measures, mentions }: CubeAsk): string[] => [
  ...axes.map((_, at) => name.axis(at)),
  ...measures.map((_, at) => name.bits(at)),
  ...mentions.map((_, at) => name.says(at))
];

/**
 * What is summed over the families of a cell, by name. Families of one cell have their scores at the
 * same waves, so that the sums over pairs are those over scores, but for the products.
 */
export function sumColumns({ waves, measures, mentions, ratings, points }: CubeAsk) {
  const overWaves = <T>(make: (measure: number, wave: number) => T, from = 0) =>
    measures.flatMap((_, m) => waves.slice(from).map((_wave, w) => make(m, w + from)));
  const sum = (as: string, sql: string) => [as, `SUM(${sql})`] as const;
  const square = (one: string, other: string) => `${one} * ${other}`;
  return [
    [name.families, 'COUNT(*)'] as const,
    ...overWaves((m, w) => sum(name.sum(m, w), name.score(m, w))),
    ...overWaves((m, w) => sum(name.squares(m, w), square(name.score(m, w), name.score(m, w)))),
    ...overWaves((m, w) => sum(name.products(m, w), square(name.score(m, 0), name.score(m, w))), 1),
    ...mentions.map((_, q) => sum(name.mention(q), name.mention(q))),
    ...ratings.flatMap((_, q) =>
      points.map((point, at) =>
        sum(name.rated(q, at), `CASE WHEN ${name.rating(q)} = ${point} THEN 1 ELSE 0 END`)
      )
    )
  ];
}

/** One statement that gives a row a cell: families alike in every characteristic and in what they answered, and their sums. */
export function cellsSql(ask: CubeAsk, dialect: Dialect): string {
  const keys = keyColumns(ask);
  const sums = sumColumns(ask).map(([as, sql]) => `${sql} AS ${as}`);
  return (
    `WITH ${toldFamilies(ask, dialect)}\nSELECT\n  ${[...keys, ...sums].join(',\n  ')}\n` +
    `FROM families_told\nGROUP BY ${keys.join(', ')}`
  );
}
