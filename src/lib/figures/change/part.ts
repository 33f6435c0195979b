import type { Cube } from '../../cube/cube.ts';
import type { View } from '../../state/view.ts';
import type { FigureContext } from '../context.ts';
import { armsInView, armsRows, type Arms, type ArmsRow } from './arms.ts';
import { baselineRows, type BaselineRow } from './baseline.ts';
import type { EndsOf } from './csv.ts';
import { endsOfChange } from './ends.ts';
import { changeRows, type ChangeRow } from './rows.ts';
import { changeScope, type ChangeScope } from './scope.ts';

/** What the figure of change shows of one view. */
export interface ChangePart {
  readonly scope: ChangeScope;
  readonly rows: readonly ChangeRow[];
  /** Absent where one of the two arms has no families in view. */
  readonly arms?: Arms;
  readonly compared?: readonly ArmsRow[];
  /** Made once they are asked for, since each takes long. */
  readonly baseline: () => readonly BaselineRow[];
  /** Least and greatest change of single families, which DuckDB is asked for. */
  readonly ends: () => Promise<EndsOf>;
}

/** Sums the records of a context over a view, which need not be its own. */
export function changePart(context: FigureContext, cube: Cube, view: View): ChangePart {
  const { study } = context.dataset.package;
  const scope = changeScope(study, view);
  const arms = armsInView(study, cube, view);
  return {
    scope,
    rows: changeRows(study, cube, view),
    ...(arms && { arms, compared: armsRows(study, arms, view) }),
    baseline: () => baselineRows(study, cube, view),
    ends: () => endsOfChange(context, study, scope)
  };
}
