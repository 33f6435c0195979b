import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.decks_figure_model,
  page: 'explore',
  order: 8,
  settings: ['arms', 'sites', 'wave', 'f', 'detail', 'model', 'threshold'],
  records: 'scores',
  single: true,
  fetched: true,
  scripts: { records: ['t', 'records', 'algebra', 'cr2', 'model'] }
};
