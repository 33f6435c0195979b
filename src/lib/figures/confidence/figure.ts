import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_confidence,
  page: 'training',
  order: 2,
  also: ['findings'],
  tables: ['confidence', 'confidence-change'],
  more: ['confidence-factors'],
  oneAxis: true,
  scripts: { published: ['t', 'confidence'] }
};
