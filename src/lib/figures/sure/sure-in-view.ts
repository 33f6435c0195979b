import { own } from '../../data/own.ts';
import type { FigureContext } from '../context.ts';
import type { SureTag } from './sure-tag.ts';

const met = ({ checks }: SureTag) => checks.filter(({ state }) => state === 'met').length;

/**
 * How sure a figure is of what it shows. Where it shows several measures, the least sure speaks for all.
 * @returns nothing where it answers no question, or the view leaves out places or times that the gauge counts.
 */
export function sureInView(
  { sure, view, dataset }: FigureContext,
  figure: string
): SureTag | undefined {
  if (!sure || view.site.length || view.arm.length || view.phase.length || view.wave.length)
    return undefined;
  const shown = view.measure.length
    ? view.measure
    : dataset.package.study.measures.map((m) => m.id);
  const tags = [figure, ...shown.map((measure) => `${figure} ${measure}`)].flatMap(
    (id) => own(sure, id) ?? []
  );
  return tags.reduce<SureTag | undefined>(
    (least, tag) => (least && met(least) <= met(tag) ? least : tag),
    undefined
  );
}
