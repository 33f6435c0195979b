import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_authorities,
  page: 'practice',
  order: 3,
  settings: ['sites'],
  tables: ['authorities', 'entry-rules']
};
