import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_themes,
  page: 'said',
  order: 2,
  settings: ['sites'],
  tables: ['themes']
};
