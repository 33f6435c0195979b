import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_window,
  page: 'approach',
  order: 3,
  tables: ['window-quadrants', 'window-accounts', 'themes']
};
