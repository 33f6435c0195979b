import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.whatif_regression_title,
  page: 'what-if',
  order: 2,
  tables: ['families-measured', 'family-scales'],
  scripts: { published: ['published-means', 'whatif-regression'] }
};
