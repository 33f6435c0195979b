import { m } from '../../paraglide/messages.js';
import type { FigureKind } from '../figure-kind.ts';

export const figure: FigureKind = {
  name: m.weigh_better_name,
  page: 'explore',
  order: 15,
  settings: ['sites', 'f', 'detail', 'at', 'threshold'],
  records: 'scores',
  single: true,
  fetched: true,
  asked: true,
  oneAxis: true,
  scripts: { records: ['t', 'records', 'got-better'] }
};
