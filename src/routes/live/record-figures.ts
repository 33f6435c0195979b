// Fetched together where any is drawn on its own.
import Answers from '#lib/figures/answers/Answers.svelte';
import Change from '#lib/figures/change/Change.svelte';
import Distribution from '#lib/figures/distribution/Distribution.svelte';
import Families from '#lib/figures/families/Families.svelte';
import IncludedRecords from '#lib/figures/included/IncludedRecords.svelte';
import LeftOut from '#lib/figures/left-out/LeftOut.svelte';
import Model from '#lib/figures/model/Model.svelte';
import Ratings from '#lib/figures/ratings/Ratings.svelte';
import { drawable, plain, type Drawables, type Live } from './drawable.ts';

const withRecords = ({ context }: Live) =>
  context.records && { context: { ...context, records: context.records } };

/** Figures that come with records. */
export const RECORD_FIGURES: Drawables = {
  answers: plain(Answers),
  change: plain(Change),
  distribution: plain(Distribution),
  families: plain(Families),
  included: () => drawable(IncludedRecords, withRecords),
  'left-out': plain(LeftOut),
  model: plain(Model),
  ratings: () => drawable(Ratings, withRecords)
};
