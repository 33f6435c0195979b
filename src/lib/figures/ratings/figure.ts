import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_ratings,
  page: 'explore',
  order: 3,
  settings: ['by', 'sites', 'f', 'threshold'],
  records: 'ratings',
  fetched: true,
  oneAxis: true,
  scripts: { records: ['t', 'records', 'ratings'] }
};
