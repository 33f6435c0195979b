import { languageOf } from '#lib/data/localised.ts';
import { claimLists } from '#lib/figures/claims/claim-text.ts';
import { studyClaims } from '#lib/figures/claims/study-claims.ts';
import { conclusionRows } from '#lib/figures/conclusions/rows.ts';
import { confidenceRows } from '#lib/figures/confidence/rows.ts';
import { continuumTests } from '#lib/figures/continuum/tests.ts';
import { FIGURES, tablesOn } from '#lib/figures/figures.ts';
import { studySure } from '#lib/figures/sure/study-sure.ts';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sampleDataset } from '../datasets/dataset.server.ts';
import { findings } from './findings.server.ts';
import type { PageServerLoad } from './$types';

/** What figures of the page read. */
const READ = [...tablesOn('findings'), 'conclusions'];
/** Of these the page gets rows, not tables. */
const READY = [...(FIGURES['confidence']?.tables ?? []), 'conclusions'];
const SHOWN = READ.filter((table) => !READY.includes(table));
/** Tables whose columns or categories are named from the descriptor. */
const LABELLED = ['whole-family', 'confidence', 'confidence-change', 'statements-agency'];

/** Texts and intervals come ready-made: what computes them would weigh on the page. */
export const load: PageServerLoad = async ({ params }) => {
  const dataset = await sampleDataset('study', params.lang, SHOWN, LABELLED);
  const read = await sampleDataset('study', params.lang, READ, READ);
  overwriteGetLocale(() => languageOf(params.lang));
  return {
    dataset,
    lead: m.findings_lead(),
    note: m.findings_strength_note(),
    findings: findings(studySure(read)),
    links: {
      practice: m.findings_link_practice(),
      themes: m.findings_link_themes(),
      arms: m.findings_link_arms(),
      independence: m.findings_link_independence(),
      change: m.findings_link_change(),
      sd: m.findings_link_sd(),
      whatif: m.findings_link_whatif(),
      training: m.findings_link_training(),
      adoption: m.findings_link_adoption(),
      method: m.findings_link_method()
    },
    claimsTitle: m.findings_dynamics_claims(),
    conclusions: {
      practice: conclusionRows(read, ['continuum']),
      noticed: conclusionRows(read, ['qualities']),
      dynamics: conclusionRows(read, ['trajectory', 'independence'])
    },
    claims: claimLists(studyClaims(read, 'conflict')),
    tests: continuumTests(read),
    confidence: confidenceRows(read)
  };
};
