// Fetched together where any is drawn on its own.
import Alike from '#lib/figures/alike/Alike.svelte';
import Answers from '#lib/figures/answers/Answers.svelte';
import Change from '#lib/figures/change/Change.svelte';
import Detectable from '#lib/figures/detectable/Detectable.svelte';
import Distribution from '#lib/figures/distribution/Distribution.svelte';
import Families from '#lib/figures/families/Families.svelte';
import GotBetter from '#lib/figures/got-better/GotBetter.svelte';
import IncludedRecords from '#lib/figures/included/IncludedRecords.svelte';
import LeftOut from '#lib/figures/left-out/LeftOut.svelte';
import Model from '#lib/figures/model/Model.svelte';
import NotMeasured from '#lib/figures/not-measured/NotMeasured.svelte';
import OverSites from '#lib/figures/over-sites/OverSites.svelte';
import Ratings from '#lib/figures/ratings/Ratings.svelte';
import Subgroups from '#lib/figures/subgroups/Subgroups.svelte';
import { drawable, plain, type Drawables, type Live } from './drawable.ts';

const withRecords = ({ context }: Live) =>
  context.records && { context: { ...context, records: context.records } };

/** Figures that come with records. */
export const RECORD_FIGURES: Drawables = {
  alike: plain(Alike),
  answers: plain(Answers),
  change: plain(Change),
  detectable: plain(Detectable),
  distribution: plain(Distribution),
  families: plain(Families),
  'got-better': plain(GotBetter),
  included: () => drawable(IncludedRecords, withRecords),
  'left-out': plain(LeftOut),
  model: plain(Model),
  'not-measured': plain(NotMeasured),
  'over-sites': plain(OverSites),
  ratings: () => drawable(Ratings, withRecords),
  subgroups: plain(Subgroups)
};
