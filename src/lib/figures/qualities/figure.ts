import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_qualities,
  page: 'explore',
  order: 2,
  settings: ['by', 'facet', 'sites', 'f', 'exact', 'threshold'],
  also: ['findings', 'said'],
  tables: ['practitioner-qualities'],
  records: 'mentions',
  oneAxis: true,
  scripts: {
    published: ['shares', 'qualities-published', 'qualities'],
    records: ['t', 'records', 'shares', 'qualities-records', 'qualities']
  }
};
