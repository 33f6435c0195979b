import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_authority_groups,
  page: 'practice',
  order: 2,
  tables: ['phase-1-groups', 'phase-1-plans', 'service-categories']
};
