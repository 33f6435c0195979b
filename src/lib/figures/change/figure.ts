import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_change,
  page: 'explore',
  order: 5,
  settings: ['by', 'facet', 'sites', 'wave', 'f', 'measures', 'at', 'threshold'],
  records: 'scores',
  fetched: true,
  scripts: { records: ['t', 'records', 'algebra', 'cr2', 'change'] }
};
