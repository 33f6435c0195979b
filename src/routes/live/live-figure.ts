import type { Component, Snippet } from 'svelte';
import type { Dataset } from '#lib/data/package.ts';
import type { FigureContext } from '#lib/figures/context.ts';
import type { LikertOrder } from '#lib/figures/likert/rows.ts';
import type { Assumed, Assumptions } from '#lib/figures/whatif/assumptions.ts';
import type { View } from '#lib/state/view.ts';
import type { Route } from '../href.ts';

/** What a figure that is drawn on its own is given, whichever it is. */
export interface Live {
  readonly context: FigureContext;
  /** The view before it was fitted. */
  readonly asked: View;
  /** What the reader assumes, and how to assume something else. */
  readonly own: Partial<Assumptions>;
  readonly assume: (name: Assumed, value: number) => void;
  /** Control of the order of statements. */
  readonly sorting?: Snippet<[id: string, order: LikertOrder]>;
}

/** A figure's component, and its props in a view; undefined where the data have nothing to draw. */
export interface Drawable {
  readonly Figure: Component<Record<string, unknown>>;
  readonly props: (live: Live) => Record<string, unknown> | undefined;
}

/** A figure of the site: the page that shows it, and how to draw it on its own. */
export interface LiveFigure {
  readonly route: Route;
  /** @returns whether the data hold what the figure shows. */
  readonly fits: (dataset: Dataset) => boolean;
  readonly load: (dataset: Dataset) => Promise<Drawable>;
}

/** Props are checked here, where the component is known; elsewhere figures are all alike. */
export function drawable<Props extends object>(
  { default: Figure }: { default: Component<Props> },
  props: (live: Live) => NoInfer<Props> | undefined
): Drawable {
  return {
    Figure: Figure as unknown as Drawable['Figure'],
    props: props as Drawable['props']
  };
}

type OnContext = Component<{ context: FigureContext; id?: string }>;

/** A figure that needs nothing but the context. */
export const plain = (
  route: Route,
  fits: LiveFigure['fits'],
  load: () => Promise<{ default: OnContext }>
): LiveFigure => ({
  route,
  fits,
  load: async () => drawable(await load(), ({ context }) => ({ context }))
});
