import type { Component, Snippet } from 'svelte';
import type { Dataset } from '#lib/data/package.ts';
import type { FigureContext } from '#lib/figures/context.ts';
import type { LikertOrder } from '#lib/figures/likert/rows.ts';
import type { Assumed } from '#lib/figures/whatif/assumptions.ts';

/** What a figure that is drawn on its own is given, whichever it is. */
export interface Live {
  readonly context: FigureContext;
  /** Asks for another assumption. */
  readonly assume: (name: Assumed, value: number) => void;
  /** Control of the order of statements. */
  readonly sorting?: Snippet<[id: string, order: LikertOrder]>;
}

/** A figure's component, and its props in a view; undefined where the data have nothing to draw. */
export interface Drawable {
  readonly Figure: Component<Record<string, unknown>>;
  readonly props: (live: Live) => Record<string, unknown> | undefined;
}

/** How to draw figures on their own, by their ids. */
export type Drawables = Readonly<
  Record<string, (dataset: Dataset) => Drawable | Promise<Drawable>>
>;

/** Props are checked here, where the component is known; elsewhere figures are all alike. */
export function drawable<Props extends object>(
  Figure: Component<Props>,
  props: (live: Live) => NoInfer<Props> | undefined
): Drawable {
  return {
    Figure: Figure as unknown as Drawable['Figure'],
    props: props as Drawable['props']
  };
}

type OnContext = Component<{ context: FigureContext; id?: string }>;

/** A figure that needs nothing but the context. */
export const plain = (Figure: OnContext) => (): Drawable =>
  drawable(Figure, ({ context }) => ({ context }));
