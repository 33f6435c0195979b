import { own } from '../../data/own.ts';
import type { FigureContext } from '../context.ts';

/** What a reader may state of one measure that no data say, and the numbers that can be meant. */
export interface Stating {
  /** Its name in the address, before the measure's. */
  readonly name: 'margin' | 'moved' | 'reliability';
  readonly least: number;
  readonly greatest: number;
}

const keyOf = ({ name }: Stating, measure: string) => `${name}.${measure}`;

/** @returns what the address states of the measure; undefined where it states nothing that can be meant. */
export function statedOf(
  { view }: Pick<FigureContext, 'view'>,
  stating: Stating,
  measure: string
): number | undefined {
  const value = own(view.assumed, keyOf(stating, measure)) ?? NaN;
  return value >= stating.least && value <= stating.greatest ? value : undefined;
}

/**
 * Has the address state it, or nothing where the value is NaN.
 * @returns what is stated, which is brought between the bounds.
 */
export function state(
  { view, show }: Pick<FigureContext, 'view' | 'show'>,
  stating: Stating,
  measure: string,
  value: number
): number | undefined {
  const key = keyOf(stating, measure);
  const rest = Object.entries(view.assumed).filter(([name]) => name !== key);
  const within = Math.min(stating.greatest, Math.max(stating.least, value));
  const stated = Number.isNaN(within) ? rest : [...rest, [key, within] as const];
  show?.({ assumed: Object.fromEntries(stated) }, 'instead');
  return Number.isNaN(within) ? undefined : within;
}
