import { languageOf } from '#lib/data/localised.ts';
import { claimLists } from '#lib/figures/claims/claim-text.ts';
import { studyClaims } from '#lib/figures/claims/study-claims.ts';
import { conclusionRows } from '#lib/figures/conclusions/rows.ts';
import { confidenceRows } from '#lib/figures/confidence/rows.ts';
import { continuumTests } from '#lib/figures/continuum/tests.ts';
import { tableRows } from '#lib/data/table-rows.ts';
import { FIGURES, tablesOn } from '#lib/figures/figures.ts';
import { studySure } from '#lib/figures/sure/study-sure.ts';
import { words } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { drawStill } from '../still/draw-still.server.ts';
import FindingFigure from './FindingFigure.svelte';
import { sampleDataset } from '../datasets/dataset.server.ts';
import { figureTags, findingMinis, findings } from './findings.server.ts';
import type { PageServerLoad } from './$types';

/** What figures of the page read. */
const READ = [...tablesOn('findings'), 'conclusions', 'recommendations'];
/** Of these the page gets rows, not tables. */
const READY = [...(FIGURES['confidence']?.tables ?? []), 'conclusions', 'recommendations'];
const SHOWN = READ.filter((table) => !READY.includes(table));
/** Tables whose columns or categories are named from the descriptor. */
const LABELLED = ['whole-family', 'confidence', 'confidence-change', 'statements-agency'];

drawStill('finding', FindingFigure);

/** Texts and intervals come ready-made: what computes them would weigh on the page. */
export const load: PageServerLoad = async ({ params }) => {
  const dataset = await sampleDataset('study', params.lang, SHOWN, LABELLED);
  const read = await sampleDataset('study', params.lang, READ, READ);
  const lang = languageOf(params.lang);
  overwriteGetLocale(() => lang);
  const found = findings(studySure(read));
  return {
    dataset,
    lead: m.findings_lead(),
    leadStudy: m.ledger_lead_study(),
    short: {
      title: m.ledger_short(),
      say: m.ledger_short_say(),
      who: `${words(read.package.study.comparison)} ${m.ledger_short_who()}`
    },
    findings: found,
    sure: figureTags(found),
    minis: findingMinis(read),
    ledger: {
      label: m.ledger_label(),
      heads: [m.ledger_head_question(), m.ledger_head_found(), m.ledger_head_sure()] as const,
      checks: (found[0]?.sure.checks ?? []).map(({ id }) => m.ledger_check({ check: id })),
      which: m.ledger_checks(),
      need: m.ledger_need(),
      needText: m.ledger_need_text(),
      needLink: m.ledger_need_link()
    },
    before: {
      title: m.ledger_before(),
      ask: m.ledger_ask(),
      asked: [m.ledger_ask_1(), m.ledger_ask_2(), m.ledger_ask_3(), m.ledger_ask_4()],
      recommend: m.ledger_recommend(),
      recommended: tableRows(read, 'recommendations').map((row) => row.id(`text_${lang}`)),
      print: m.ledger_print(),
      word: m.brief_save(),
      saving: m.brief_saving(),
      slides: m.ledger_slides()
    },
    texts: {
      say: m.ledger_say(),
      not: m.ledger_not(),
      copy: m.ledger_copy(),
      copied: m.ledger_copied(),
      rules: m.ledger_rules()
    },
    links: {
      practice: m.findings_link_practice(),
      themes: m.findings_link_themes(),
      arms: m.findings_link_arms(),
      independence: m.findings_link_independence(),
      change: m.findings_link_change(),
      sd: m.findings_link_sd(),
      whatif: m.findings_link_whatif(),
      fragility: m.weigh_fragility_title(),
      next: m.next_title(),
      training: m.findings_link_training(),
      adoption: m.findings_link_adoption(),
      method: m.findings_link_method()
    },
    briefFailed: m.brief_failed(),
    claimsTitle: m.ledger_details(),
    conclusions: conclusionRows(read, ['trajectory', 'independence']),
    claims: claimLists(studyClaims(read, 'conflict')),
    tests: continuumTests(read),
    confidence: confidenceRows(read)
  };
};
