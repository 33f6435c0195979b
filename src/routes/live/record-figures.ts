// Figures of records, fetched together where any is drawn on its own.
export { default as Change } from '#lib/figures/change/Change.svelte';
export { default as Distribution } from '#lib/figures/distribution/Distribution.svelte';
export { default as Families } from '#lib/figures/families/Families.svelte';
export { default as IncludedRecords } from '#lib/figures/included/IncludedRecords.svelte';
export { default as Model } from '#lib/figures/model/Model.svelte';
export { default as Ratings } from '#lib/figures/ratings/Ratings.svelte';
