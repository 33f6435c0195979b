import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_included,
  page: 'explore',
  order: 4,
  settings: ['by', 'sites', 'wave', 'f', 'detail', 'threshold'],
  tables: ['families-measured'],
  records: 'scores',
  fetched: true,
  scripts: {
    published: ['included-published'],
    records: ['t', 'records', 'included-records']
  }
};
