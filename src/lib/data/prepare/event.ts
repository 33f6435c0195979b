import type { Proposal, StepMaker } from './step.ts';
import { columnOfTexts, countsOf, freeName, mapTexts, textAt } from './text-table.ts';

const EVENT = /^(.+?)_arm_(\d+)[a-z]?$/;
const LABELLED = /^(.+?) \(Arm (\d+): (.+)\)$/;

/** The event of a text and the arm that goes with it, as REDCap writes them raw and labelled. */
function parted(text: string): { event: string; arm: string } | undefined {
  const raw = EVENT.exec(text);
  if (raw) return { event: raw[1]!.replaceAll('_', ' '), arm: raw[2]! };
  const labelled = LABELLED.exec(text);
  return labelled ? { event: labelled[1]!, arm: labelled[3]! } : undefined;
}

/** Events of REDCap, such as `month_6_arm_2`, which tell the time point and maybe the arm. */
export const event: StepMaker<'event'> = {
  propose(table): Proposal<'event'>[] {
    const column = table.columns.find((one) => {
      const said = one.texts.filter((text) => text.trim());
      return said.length > 0 && said.every(parted);
    });
    if (!column) return [];
    const parts = column.texts.flatMap((text) => parted(text) ?? []);
    const name = freeName(table, 'event');
    const several = new Set(parts.map(({ arm }) => arm)).size > 1;
    const counts = countsOf(column);
    return [
      {
        step: {
          ...{ kind: 'event', column: column.name, name },
          ...(several ? { arm: freeName(table, 'arm') } : {})
        },
        count: counts.reduce((sum, count) => sum + count, 0),
        examples: column.texts.slice(0, 3),
        on: true
      }
    ];
  },
  apply(table, { column: of, name, arm }) {
    const columns = table.columns.flatMap((column) => {
      if (column.name !== of) return [column];
      const events = mapTexts({ ...column, name }, (text) => parted(text)?.event ?? text);
      if (arm === undefined) return [events];
      const arms = Array.from(
        { length: table.rows },
        (_, row) => parted(textAt(column, row))?.arm ?? ''
      );
      return [events, columnOfTexts(arm, arms)];
    });
    return { ...table, columns };
  }
};
