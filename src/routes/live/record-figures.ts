// Fetched together where any is drawn on its own.
import Change from '#lib/figures/change/Change.svelte';
import Distribution from '#lib/figures/distribution/Distribution.svelte';
import Families from '#lib/figures/families/Families.svelte';
import IncludedRecords from '#lib/figures/included/IncludedRecords.svelte';
import Model from '#lib/figures/model/Model.svelte';
import Ratings from '#lib/figures/ratings/Ratings.svelte';
import { drawable, plain, type Drawables, type Live } from './drawable.ts';

const withRecords = ({ context }: Live) =>
  context.records && { context: { ...context, records: context.records } };

/** Figures that come with records. */
export const RECORD_FIGURES: Drawables = {
  change: plain(Change),
  distribution: plain(Distribution),
  families: plain(Families),
  included: () => drawable(IncludedRecords, withRecords),
  model: plain(Model),
  ratings: () => drawable(Ratings, withRecords)
};
