import type { Selection } from '../../cube/selection.ts';
import { list, text } from '../sql.ts';
import { trajectory } from './trajectory.ts';

/** How far the published mean of one group at one wave is from its mean at the first wave. */
export interface DifferenceRow {
  readonly measure: string;
  readonly group: string;
  readonly wave: string;
  /** Families measured at this wave. */
  readonly n: number | null;
  /** Null where either mean is not published. */
  readonly difference: number | null;
}

/**
 * Asks for differences of published means: a row for each measure, group and wave of the selection.
 * @param first id of the wave that the others are compared with; it need not be selected.
 */
export const difference = (selection: Selection, first: string) => `\
-- Published mean less that of the first wave. The families may differ from wave to wave.
WITH means AS (
${trajectory({ ...selection, waves: [...new Set([first, ...selection.waves])] })}
)
SELECT later.measure, later."group", later.wave, later.n, later.mean - start.mean AS difference
FROM means AS later
JOIN means AS start ON start.measure = later.measure AND start."group" = later."group"
JOIN study.measure ON measure.measure = later.measure
JOIN study.${selection.by} AS series ON series.${selection.by} = later."group"
JOIN study.wave ON wave.wave = later.wave
WHERE start.wave = ${text(first)}
  AND later.wave IN ${list(selection.waves)}
ORDER BY measure.position, series.position, wave.position`;
