import { isNumber, type Cell } from '#lib/data/missing.ts';
import type { Dataset } from '#lib/data/package.ts';
import { confidenceRows } from '#lib/figures/confidence/rows.ts';
import { likertRows } from '#lib/figures/likert/rows.ts';
import { designRows, questionnaires } from '#lib/figures/training-design/rows.ts';
import { number, signed } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A number that leads the page, and the words that it begins. */
export interface Lead {
  readonly id: 'people' | 'change' | 'agree';
  readonly figure: string;
  readonly text: string;
}

const range = (values: readonly Cell[], text: (value: number) => string) => {
  const known = values.filter(isNumber);
  return m.interval({ low: text(Math.min(...known)), high: text(Math.max(...known)) });
};

/** @returns the three numbers of the evaluation, in the language of the page. */
export function leads(dataset: Dataset): Lead[] {
  const people = questionnaires(designRows(dataset, getLocale())).map(({ n }) => n ?? NaN);
  const rows = confidenceRows(dataset);
  const points = (value: number) => signed(value, 'score');
  const changes = (of: (step: number) => boolean) =>
    range(
      rows.flatMap(({ steps }) => steps.filter((_, at) => of(at)).map(({ change }) => change)),
      points
    );
  const answers = ['statements-practice', 'statements-agency'].flatMap((table) =>
    likertRows(dataset, table, 'source', () => 0).map(({ favour, n }) => favour / n)
  );
  return [
    {
      id: 'people',
      figure: people.map((n) => number(n, 'count')).join(' → '),
      text: m.training_lead_people()
    },
    {
      id: 'change',
      figure: changes((step) => step === 0),
      text: m.training_lead_change({ later: changes((step) => step > 0) })
    },
    {
      id: 'agree',
      figure: range(answers, (share) => number(share, 'share')),
      text: m.training_lead_agree()
    }
  ];
}
