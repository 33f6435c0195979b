import type { PageData } from '../[[lang=locale]]/$types';
import { words } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { CheckState } from '#lib/statistics/how-sure.ts';
import type { Brief } from './brief.ts';

/** As the marks of the page, which Word has as letters. */
const MARKS: Readonly<Record<CheckState, string>> = {
  met: '✓',
  'not-met': '✗',
  'not-applicable': '–'
};

/** @returns the findings of the page as a brief. @param address of the page, and @param day in the reader's words. */
export function briefOf(data: PageData, address: string, day: string): Brief {
  const { study, version } = data.dataset.package;
  const { before, short, ledger, texts } = data;
  return {
    language: `${getLocale()}-GB`,
    title: m.findings_title(),
    lead: `${data.lead} ${data.leadStudy}`,
    short,
    heads: ledger.heads,
    rows: data.findings.map(({ question, found, sure, say, not }) => ({
      ...{ question, found, say, not, word: sure.word, count: sure.count },
      checks: sure.checks.map(({ state, name }) => `${MARKS[state]} ${name}`)
    })),
    need: { title: ledger.need, text: ledger.needText },
    lists: [
      { title: before.ask, items: before.asked },
      { title: before.recommend, items: before.recommended }
    ],
    said: { say: texts.say, not: texts.not },
    foot: [
      m.figure_source({ source: words(study.citation) }),
      m.brief_made({ date: day, version, address })
    ]
  };
}
