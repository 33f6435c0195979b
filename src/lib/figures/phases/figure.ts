import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_phases,
  page: 'practice',
  order: 1,
  tables: ['study-parts', 'data-collection', 'families-measured']
};
