import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.next_title,
  page: 'what-if',
  order: 4,
  tables: ['families-measured', 'family-scales'],
  asked: true,
  oneAxis: true,
  scripts: { published: ['t', 'power', 'whatif-next'] }
};
