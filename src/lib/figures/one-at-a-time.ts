import { detailOf } from '../state/fit.ts';
import type { FigureContext } from './context.ts';

/**
 * Whether a measure steps aside (`data-away`) on a telephone, where measures come one at a time: only
 * where the reader may choose another one.
 * @returns undefined where it stays, as an attribute wants it.
 */
export function oneAtATime(context: FigureContext, measure: string): true | undefined {
  if (!context.show) return undefined;
  return detailOf(context.view, context.dataset.package.study) === measure ? undefined : true;
}
