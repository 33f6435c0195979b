// Figures of what is assumed, fetched together where any is drawn on its own.
export { default as AssumedSd } from '#lib/figures/whatif/AssumedSd.svelte';
export { default as Regression } from '#lib/figures/whatif/Regression.svelte';
export { default as Unseen } from '#lib/figures/whatif/Unseen.svelte';
