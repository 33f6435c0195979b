import { readFile } from 'node:fs/promises';
import { readDataset } from '#lib/data/read-dataset.ts';
import { notesFor } from '#lib/figures/notes.ts';
import type { TakenData } from '#lib/figures/takeaway/taken-data.ts';
import { trajectoryCsv } from '#lib/figures/trajectory/csv.ts';
import { trajectoryRows } from '#lib/figures/trajectory/rows.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import type { EngineStatus } from '#lib/state/engine.svelte.ts';

const read = await readDataset('study', async (path) =>
  readFile(`sample-data/study/${path}`, 'utf8')
);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
export const dataset = read.value;

/** The trajectories of the published study as they are taken away, in a language, with an assumed SD of 10. */
export function takenTrajectory(language: 'en' | 'cy'): TakenData {
  const view = { ...DEFAULT_VIEW, interval: ['sd10'], measure: ['conflict', 'cohesion'] };
  const rows = trajectoryRows(dataset, view);
  const { study } = dataset.package;
  const columns = trajectoryCsv(rows);
  const link = 'https://example.org/explore/?v=1&interval=sd10#trajectory';
  return {
    figure: {
      kind: 'trajectory',
      id: 'trajectory',
      title: language === 'cy' ? 'Sgorau cymedrig cyhoeddedig' : 'Published mean scores',
      caveat: study.comparison[language],
      summary: [],
      notes: notesFor(study, 'trajectory', ['conflict'], true),
      source: study.sources.find(({ figure }) => figure === 'trajectory'),
      csv: () => columns,
      sql: 'SELECT 1',
      context: {
        dataset,
        view,
        asked: view,
        engine: undefined as unknown as EngineStatus,
        whole: () => Promise.resolve(dataset),
        link: () => link,
        embed: () => link
      },
      element: undefined as unknown as HTMLElement
    },
    package: dataset.package,
    tables: dataset.tables,
    columns,
    language,
    links: { en: link, cy: link.replace('/explore/', '/cy/explore/') }
  };
}
