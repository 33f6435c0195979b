/** A parameter of an address: its name and its value. */
export type Parameter = readonly [name: string, value: string];

/** Rewrites the parameters of one version of the address as those of the next; `v` is not among them. */
export type Migration = (parameters: readonly Parameter[]) => readonly Parameter[];

/**
 * How to get from each version to the next: the first of them from 0, which is an address without
 * `v`, to 1. There is none yet, because nothing was published before version 1.
 */
const MIGRATIONS: readonly Migration[] = [];

/**
 * Rewrites an older address as one of today; a newer one, or one whose version cannot be read,
 * stays as it is.
 * @param parameters in their order, `v` among them where it is given; it stays as it is.
 */
export function migrateView(
  parameters: readonly Parameter[],
  migrations: readonly Migration[] = MIGRATIONS
): readonly Parameter[] {
  const written = parameters.filter(([name]) => name === 'v');
  const version = written.length ? Number(written[0]![1]) : 0;
  if (!Number.isInteger(version) || version < 0) return parameters;
  const others = parameters.filter(([name]) => name !== 'v');
  const migrated = migrations
    .slice(version)
    .reduce((current, migrate) => migrate(current), others as readonly Parameter[]);
  return [...written, ...migrated];
}
