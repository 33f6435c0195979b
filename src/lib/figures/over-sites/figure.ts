import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.weigh_places_name,
  page: 'explore',
  order: 17,
  settings: ['sites', 'f', 'detail', 'at', 'threshold'],
  records: 'scores',
  single: true,
  fetched: true,
  asked: true,
  oneAxis: true,
  scripts: { records: ['t', 'records', 'over-sites'] }
};
