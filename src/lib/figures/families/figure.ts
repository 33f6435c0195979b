import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.decks_figure_families,
  page: 'explore',
  order: 7,
  records: 'scores',
  fetched: true
};
