import type { Language, Localised } from '../../data/localised.ts';
import { own } from '../../data/own.ts';
import type { DataPackage } from '../../data/package.ts';
import { thresholdOf } from '../../disclosure/threshold.ts';
import { m } from '../../paraglide/messages.js';
import { assumedSd } from '../../state/fit.ts';
import { groupingOf } from '../groups.ts';
import type { UsedView } from './used-view.ts';

const VARIANTS = {
  ml: m.model_variant_ml,
  linear: m.model_variant_linear,
  cr2: m.model_variant_cr2
};

/** @returns what was chosen in the view that a figure uses, as names and values in one language; what is wide open is left out. */
export function viewWords(
  { study }: DataPackage,
  view: UsedView,
  locale: Language
): [string, string][] {
  const said = { locale };
  const named = (
    label: string,
    levels: readonly { id: string; label: Localised }[],
    chosen: readonly string[]
  ): [string, string][] =>
    chosen.length
      ? [
          [
            label,
            levels
              .filter(({ id }) => chosen.includes(id))
              .map((level) => level.label[locale])
              .join(', ')
          ]
        ]
      : [];
  const words: [string, string][] = view.by
    ? [[m.files_view_by({}, said), groupingOf(study, view.by).label[locale]]]
    : [];
  if (view.facet)
    words.push([m.files_view_facet({}, said), groupingOf(study, view.facet).label[locale]]);
  for (const name of ['site', 'arm', 'phase', 'wave'] as const)
    words.push(...named(study[name].label[locale], study[name].levels, view[name]));
  for (const { id, label, levels } of study.dimensions)
    words.push(...named(label[locale], levels, own(view.f, id) ?? []));
  words.push(...named(m.files_view_measures({}, said), study.measures, view.measure));
  words.push(...named(m.files_view_at({}, said), study.wave.levels, view.at ? [view.at] : []));
  if (view.show === 'change')
    words.push([m.files_view_show({}, said), m.files_view_change({}, said)]);
  if (view.who === 'completers')
    words.push([m.files_view_who({}, said), m.files_view_completers({}, said)]);
  const sd = assumedSd(view);
  if (sd !== undefined)
    words.push([m.files_view_interval({}, said), m.files_view_sd({ sd }, said)]);
  if (view.interval.includes('exact'))
    words.push([m.files_view_interval({}, said), m.files_view_exact({}, said)]);
  for (const variant of view.model)
    words.push([m.model_variants({}, said), VARIANTS[variant as keyof typeof VARIANTS]({}, said)]);
  const threshold = view.hides ? thresholdOf(study, view.threshold) : 0;
  if (threshold) words.push(['n', m.files_about_hidden({ threshold }, said)]);
  return words;
}
