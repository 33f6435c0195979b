import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_visits,
  page: 'practice',
  order: 5,
  tables: ['visits', 'data-collection']
};
