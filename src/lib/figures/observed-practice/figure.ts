import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_observed_practice,
  page: 'practice',
  order: 6,
  tables: ['observed-practice']
};
