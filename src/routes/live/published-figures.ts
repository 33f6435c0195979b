// Fetched together where any is drawn on its own: one file each would part what the pages share into many small ones.
import Adoption from '#lib/figures/adoption/Adoption.svelte';
import Authorities from '#lib/figures/authorities/Authorities.svelte';
import AuthorityGroups from '#lib/figures/authority-groups/AuthorityGroups.svelte';
import Confidence from '#lib/figures/confidence/Confidence.svelte';
import Continuum from '#lib/figures/continuum/Continuum.svelte';
import Fragility from '#lib/figures/fragility/Fragility.svelte';
import Included from '#lib/figures/included/Included.svelte';
import LikertAgency from '#lib/figures/likert/LikertAgency.svelte';
import LikertPractice from '#lib/figures/likert/LikertPractice.svelte';
import Mechanisms from '#lib/figures/mechanisms/Mechanisms.svelte';
import ObservedPractice from '#lib/figures/observed-practice/ObservedPractice.svelte';
import Phases from '#lib/figures/phases/Phases.svelte';
import Qualities from '#lib/figures/qualities/Qualities.svelte';
import Questions from '#lib/figures/questions/Questions.svelte';
import Recommendations from '#lib/figures/recommendations/Recommendations.svelte';
import Themes from '#lib/figures/themes/Themes.svelte';
import TrainingDesign from '#lib/figures/training-design/TrainingDesign.svelte';
import Trajectory from '#lib/figures/trajectory/Trajectory.svelte';
import Visits from '#lib/figures/visits/Visits.svelte';
import Window from '#lib/figures/window/Window.svelte';
import { drawable, plain, type Drawables } from './drawable.ts';

/** Figures of published tables, and those that draw records too. What computes much comes with its figure alone. */
export const PUBLISHED_FIGURES: Drawables = {
  adoption: plain(Adoption),
  authorities: plain(Authorities),
  'authority-groups': plain(AuthorityGroups),
  confidence: async (dataset) => {
    const { confidenceRows } = await import('#lib/figures/confidence/rows.ts');
    const rows = confidenceRows(dataset);
    return drawable(Confidence, ({ context }) => ({ context, rows }));
  },
  continuum: async (dataset) => {
    const { continuumTests } = await import('#lib/figures/continuum/tests.ts');
    const tests = continuumTests(dataset);
    return drawable(Continuum, ({ context }) => ({ context, tests }));
  },
  fragility: plain(Fragility),
  included: plain(Included),
  'likert-agency': () => drawable(LikertAgency, ({ context, sorting }) => ({ context, sorting })),
  'likert-practice': () =>
    drawable(LikertPractice, ({ context, sorting }) => ({ context, sorting })),
  mechanisms: plain(Mechanisms),
  'observed-practice': plain(ObservedPractice),
  phases: plain(Phases),
  qualities: plain(Qualities),
  questions: plain(Questions),
  recommendations: plain(Recommendations),
  themes: plain(Themes),
  'training-design': plain(TrainingDesign),
  trajectory: plain(Trajectory),
  visits: plain(Visits),
  window: plain(Window)
};
