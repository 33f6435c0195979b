import type { Quality, Study } from './study.ts';

/** Qualities that families mention, or rate: those that the records name, else all of the study. */
export function qualitiesOf(
  { qualities, records }: Pick<Study, 'qualities' | 'records'>,
  role: 'mentions' | 'ratings'
): readonly Quality[] {
  const only = records?.[role]?.qualities;
  return only ? qualities.filter(({ id }) => only.includes(id)) : qualities;
}
