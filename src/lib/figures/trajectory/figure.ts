import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_trajectory,
  page: 'explore',
  order: 1,
  settings: ['by', 'facet', 'sites', 'wave', 'f', 'measures', 'change', 'sd', 'threshold'],
  also: ['findings'],
  tables: ['families-measured', 'family-scales'],
  records: 'scores',
  scripts: {
    published: ['trajectory-published'],
    records: ['t', 'records', 'trajectory-records']
  },
  views: {
    change: {
      name: m.figure_kind_change,
      query: '?v=1&measure=conflict&show=change'
    },
    independence: {
      name: m.figure_kind_independence,
      query: '?v=1&measure=independence'
    }
  }
};
