import type { Study } from '../data/study.ts';

/** Name of the column of a table that holds the ids of families; undefined where it holds none. */
export function familyIdIn({ records }: Pick<Study, 'records'>, table: string): string | undefined {
  const roles = [
    records?.families,
    records?.scores,
    records?.mentions,
    records?.ratings,
    records?.wide
  ];
  return roles.find((role) => role?.table === table)?.id;
}
