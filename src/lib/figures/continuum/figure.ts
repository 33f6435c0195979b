import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_continuum,
  page: 'practice',
  order: 4,
  settings: ['sites'],
  also: ['findings'],
  tables: ['whole-family'],
  more: ['whole-family-accounts'],
  scripts: { published: ['continuum'] }
};
