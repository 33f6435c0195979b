import type { FigurePage } from '#lib/figures/figure-kind.ts';
import type { Route } from './href.ts';

/** Where the pages that show figures are. */
export const FIGURE_ROUTES: Readonly<Record<FigurePage, Route>> = {
  findings: '/[[lang=locale]]',
  explore: '/[[lang=locale]]/explore',
  training: '/[[lang=locale]]/training',
  practice: '/[[lang=locale]]/practice',
  approach: '/[[lang=locale]]/approach',
  said: '/[[lang=locale]]/said',
  'what-if': '/[[lang=locale]]/method/what-if'
};
