// Fetched together where any is drawn on its own.
import type { Component } from 'svelte';
import { assumptionsOf, rangesOf } from '#lib/figures/whatif/assumptions.ts';
import { scopeOf } from '#lib/figures/whatif/scope.ts';
import type { WhatIfProps } from '#lib/figures/whatif/what-if-props.ts';
import NextStudy from '#lib/figures/whatif-next/NextStudy.svelte';
import Regression from '#lib/figures/whatif-regression/Regression.svelte';
import AssumedSd from '#lib/figures/whatif-sd/AssumedSd.svelte';
import Unseen from '#lib/figures/whatif-unseen/Unseen.svelte';
import { drawable, type Drawable, type Drawables } from './drawable.ts';

const assuming = (Figure: Component<WhatIfProps>) => (): Drawable =>
  drawable(Figure, ({ context, assume }) => {
    const scope = scopeOf(context.dataset, context.view);
    if (!scope) return undefined;
    const ranges = rangesOf(scope);
    const assumed = assumptionsOf(ranges, context.view.assumed);
    return { context, scope, ranges, assumed, assume };
  });

/** Figures of what is assumed. */
export const WHAT_IF_FIGURES: Drawables = {
  'whatif-next': assuming(NextStudy),
  'whatif-regression': assuming(Regression),
  'whatif-sd': assuming(AssumedSd),
  'whatif-unseen': assuming(Unseen)
};
