import type { Measure } from '../data/study.ts';

/**
 * Measures that are drawn on one axis with a measure, since they have its norm; without a norm it
 * is drawn on an axis of its own.
 */
export function sameScale(measures: readonly Measure[], id: string): ReadonlySet<string> {
  const norm = measures.find((measure) => measure.id === id)?.norm;
  const alike = measures.filter(
    (measure) => norm && measure.norm?.mean === norm.mean && measure.norm.sd === norm.sd
  );
  return new Set([id, ...alike.map((measure) => measure.id)]);
}
