// Figures of published tables, fetched together where any is drawn on its own: one file each would part what the pages share into many small ones.
export { default as Authorities } from '#lib/figures/authorities/Authorities.svelte';
export { default as AuthorityGroups } from '#lib/figures/authority-groups/AuthorityGroups.svelte';
export { default as Confidence } from '#lib/figures/confidence/Confidence.svelte';
export { default as Continuum } from '#lib/figures/continuum/Continuum.svelte';
export { default as Described } from '#lib/figures/described/Described.svelte';
export { default as Design } from '#lib/figures/training/Design.svelte';
export { default as Included } from '#lib/figures/included/Included.svelte';
export { default as Likert } from '#lib/figures/likert/Likert.svelte';
export { default as Phases } from '#lib/figures/phases/Phases.svelte';
export { default as Qualities } from '#lib/figures/qualities/Qualities.svelte';
export { default as Questions } from '#lib/figures/questions/Questions.svelte';
export { default as Reports } from '#lib/figures/training/Reports.svelte';
export { default as Themes } from '#lib/figures/themes/Themes.svelte';
export { default as Trajectory } from '#lib/figures/trajectory/Trajectory.svelte';
export { default as Visits } from '#lib/figures/visits/Visits.svelte';
export { default as Window } from '#lib/figures/window/Window.svelte';
