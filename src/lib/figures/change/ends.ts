import { cellOf, missing } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { change, type ChangeRow } from '../../engine/questions/change.ts';
import type { FigureContext } from '../context.ts';
import { FEWEST_FAMILIES } from '../families/rows.ts';
import type { EndsOf } from './csv.ts';
import type { ChangeScope } from './scope.ts';

/**
 * Asks DuckDB for the least and the greatest change of each group, which are those of single
 * families: given of as many families as single ones are drawn of. Where DuckDB does not come, as
 * without a network, the ends are missing and all else is given; a release has none of single families.
 */
export async function endsOfChange(
  { engine, whole }: Pick<FigureContext, 'engine' | 'whole'>,
  study: Study,
  scope: ChangeScope
): Promise<EndsOf> {
  if (study.released)
    return () => ({ least: missing('suppressed'), greatest: missing('suppressed') });
  const fewest = Math.max(FEWEST_FAMILIES, scope.threshold);
  const key = (of: Pick<ChangeRow, 'measure' | 'group' | 'wave'>) =>
    JSON.stringify([of.measure, of.group, of.wave]);
  const found = new Map<string, ChangeRow>();
  try {
    await engine.open(await whole());
    const rows = await engine.ask<ChangeRow>(
      change(study, scope.question, { ...scope, threshold: fewest })
    );
    for (const row of rows) found.set(key(row), row);
  } catch {
    return () => ({ least: missing('not-given'), greatest: missing('not-given') });
  }
  return (of) => {
    const row = found.get(key(of));
    return { least: cellOf(row?.least, 'too-few'), greatest: cellOf(row?.greatest, 'too-few') };
  };
}
