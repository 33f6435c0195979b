import { own } from '#lib/data/own.ts';
import type { Name } from '#lib/figures/figure-kind.ts';
import { FIGURES } from '#lib/figures/figures.ts';
import { FIGURE_ROUTES } from '../figure-routes.ts';
import type { Route } from '../href.ts';

/** Where a kind of figure, as a dataset's notes and sources name it, is shown. */
export interface Place {
  readonly name: Name;
  readonly route: Route;
  /** Query, where the page must show something else than by default, and anchor. */
  readonly at: string;
}

const figures = Object.values(FIGURES);
const firstOf = new Map(figures.toReversed().map((figure) => [figure.kind, figure]));

/**
 * The place that shows each kind of figure first. A view that goes by the name of a kind stands
 * before it, for it shows what is published.
 */
export const FIGURE_PLACES: Readonly<Record<string, Place>> = Object.fromEntries([
  ...[...firstOf].map(([kind, { id, name, page }]): [string, Place] => [
    kind,
    { name, route: FIGURE_ROUTES[page], at: `#${id}` }
  ]),
  ...figures.flatMap(({ id, page, views = {} }) =>
    Object.entries(views).map(([called, { name, query }]): [string, Place] => [
      called,
      { name, route: FIGURE_ROUTES[page], at: `${query}#${id}` }
    ])
  )
]);

/** @returns the page that shows a figure; the explorer where none does. */
export const routeOf = (figure: string): Route =>
  FIGURE_ROUTES[own(FIGURES, figure)?.page ?? 'explore'];
