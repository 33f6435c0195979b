import type { Dataset } from '../../src/lib/data/package.ts';
import { column } from '../../src/lib/data/table.ts';

/** The published figures that made-up families are to agree with; what was not published has no entry. */
export interface PublishedTargets {
  /** Families measured, by site and wave. */
  readonly measured: ReadonlyMap<string, number>;
  /** Measures of which any mean was published. */
  readonly measures: ReadonlySet<string>;
  /** Mean as printed, by measure, site and wave. */
  readonly means: ReadonlyMap<string, string>;
  /** Families interviewed, by site. */
  readonly interviewed: ReadonlyMap<string, number>;
  /** Families that mentioned a quality, by quality and site. */
  readonly mentioned: ReadonlyMap<string, number>;
}

/** The key of an entry: its ids, in the order in which the target names them. */
export const key = (...ids: readonly string[]): string => ids.join(' ');

/** @throws when the study lacks a table or column of these figures. */
export function publishedTargets({ tables }: Dataset): PublishedTargets {
  const texts = (name: string, value: string, ids: readonly string[]): Map<string, string> => {
    const table = tables[name];
    if (!table) throw new Error(`The published study has no table "${name}"`);
    const { values, printed } = column(table, value);
    const keys = ids.map((id) => column(table, id).values);
    return new Map(
      values.flatMap((cell, row): [string, string][] =>
        cell === null
          ? []
          : [[key(...keys.map((key) => String(key[row]))), printed?.[row] ?? String(cell)]]
      )
    );
  };
  const counts = (...from: Parameters<typeof texts>) =>
    new Map([...texts(...from)].map(([key, text]) => [key, Number(text)]));
  return {
    measured: counts('families-measured', 'n', ['site', 'wave']),
    measures: new Set(texts('family-scales', 'mean', ['measure']).keys()),
    means: texts('family-scales', 'mean', ['measure', 'site', 'wave']),
    interviewed: counts('practitioner-qualities', 'n', ['site']),
    mentioned: counts('practitioner-qualities', 'k', ['quality', 'site'])
  };
}
