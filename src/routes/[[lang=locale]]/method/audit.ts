import { m } from '#lib/paraglide/messages.js';
import type { Message } from './glossary.ts';

/** Kinds of data by their badges, and what each promises. */
export const KINDS_OF_DATA: readonly (readonly [badge: Message, text: Message])[] = [
  [m.audit_aid, m.audit_aid_text],
  [m.release_badge, m.audit_release_text],
  [m.audit_synthetic, m.audit_synthetic_text]
];

/** What an audit does, in its order. */
export const AUDIT_STEPS: readonly Message[] = [
  m.audit_step_1,
  m.audit_step_2,
  m.audit_step_3,
  m.audit_step_4,
  m.audit_step_5
];

/** Against whom a release was tested, and with what else to check it. */
export const AUDIT_LIMITS: readonly Message[] = [m.audit_against, m.release_limits, m.audit_check];
