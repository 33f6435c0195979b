import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_training_design,
  page: 'training',
  order: 1,
  tables: ['training-design']
};
