import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.weigh_fragility_name,
  page: 'explore',
  order: 9,
  settings: ['sites', 'f', 'threshold'],
  tables: ['practitioner-qualities'],
  records: 'mentions',
  asked: true,
  oneAxis: true,
  scripts: {
    published: ['shares', 'qualities-published', 'fragility'],
    records: ['t', 'records', 'shares', 'qualities-records', 'fragility']
  }
};
