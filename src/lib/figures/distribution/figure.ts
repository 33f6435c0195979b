import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.decks_figure_distribution,
  page: 'explore',
  order: 6,
  settings: ['by', 'sites', 'wave', 'f', 'detail', 'threshold'],
  records: 'scores',
  single: true,
  fetched: true,
  scripts: { records: ['t', 'records', 'distribution', 'distribution-rows'] }
};
