import type { Language } from '../../data/localised.ts';
import { isMadeUp } from '../../data/study.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import type { TakenFigure } from '../context.ts';

/**
 * What must be known of the data of a figure wherever it goes: that families are made up, unless the
 * caveat says so, and that records were not checked for publication.
 */
export function standing(
  { context, caveat }: Pick<TakenFigure, 'context' | 'caveat'>,
  locale: Language = getLocale()
): string[] {
  const synthetic = m.explore_kind_synthetic({}, { locale });
  const madeUp = isMadeUp(context.dataset.package.study) && !caveat?.includes(synthetic);
  return [...(madeUp ? [synthetic] : []), ...(context.unchecked ? [context.unchecked.line] : [])];
}
