import { isMadeUp, type Study } from '#lib/data/study.ts';
import { m } from '#lib/paraglide/messages.js';

/** What must be known of the data of a slide at first sight; published figures need nothing said. */
export const badgesOf = (study: Study): string[] => [
  ...(isMadeUp(study) ? [m.explore_kind_synthetic()] : []),
  ...(study.kind === 'records' ? [m.audit_aid(), m.explore_kind_records()] : []),
  ...(study.kind === 'audited' ? [m.release_badge()] : [])
];
