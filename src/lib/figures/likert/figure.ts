import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.figure_kind_likert,
  page: 'training',
  order: 3,
  oneAxis: true,
  scripts: { published: ['shares', 'likert'] },
  figures: {
    'likert-practice': { tables: ['statements-practice'] },
    'likert-agency': {
      name: m.likert_agency_title,
      tables: ['statements-agency'],
      also: ['findings']
    }
  }
};
