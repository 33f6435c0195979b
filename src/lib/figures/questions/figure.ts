import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_questions,
  page: 'approach',
  order: 2,
  tables: ['restorative-questions']
};
