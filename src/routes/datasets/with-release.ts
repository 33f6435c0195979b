import type { Question } from '#lib/cube/cube.ts';
import type { DataPackage, Dataset } from '#lib/data/package.ts';
import { released } from '#lib/engine/questions/released.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { list, number, words } from '#lib/format.ts';
import { holdingOf } from '#lib/pack/holding.ts';
import { releasedCube } from '#lib/pack/released-cube.ts';
import { tableName } from '#lib/pack/released-table.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ReadRelease } from '#lib/reading/read-release.ts';
import { questionOf, selectionOf } from '#lib/state/fit.ts';
import type { View } from '#lib/state/view.ts';
import ReleaseNews from '../[[lang=locale]]/explore/ReleaseNews.svelte';
import type { Mark, OpenRecords } from './open-dataset.ts';

const TOLD = 5;

function warningOf({ integrity, altered }: ReadRelease): string | undefined {
  if (integrity === 'intact') return undefined;
  if (integrity === 'unchecked') return m.release_unchecked();
  const files = list([...altered.slice(0, TOLD), ...(altered.length > TOLD ? ['…'] : [])]);
  return m.release_altered({ files });
}

/** Opens an audited release as records are, as far as it goes. */
export function withRelease(dataset: Dataset, read: ReadRelease): OpenRecords {
  const { study, resources }: DataPackage = dataset.package;
  const cube = releasedCube(study, read.tables);
  const tables = study.released!.tables.map((axes) => ({ name: tableName(axes), axes }));
  const named = tables.filter(({ name }) => resources.some((one) => one.name === name));

  function marks(view: View): Mark {
    const question = questionOf(view, study);
    const inView = selectionOf(view, study);
    const told = (asked: Question) => {
      const holding = holdingOf(cube, study, asked, inView);
      if (holding === 'nothing') return m.release_mark_nothing();
      if (holding === 'some') return undefined;
      const groups = cube.sums(asked).map(({ families }) => families);
      const n = groups.reduce((sum, families) => sum + families, 0);
      return Number.isNaN(n)
        ? m.release_mark_some_counts()
        : m.release_mark_count({ n: number(n, 'count') });
    };
    const sitesOf = (arm: string) =>
      study.site.levels.filter((site) => site.arm === arm).map(({ id }) => id);
    return (axis, level) => {
      if (axis === 'by') return told({ ...question, by: level });
      const [name, levels] = axis === 'arm' ? ['site', sitesOf(level)] : [axis, [level]];
      const known = name === 'site' || study.dimensions.some(({ id }) => id === name);
      if (!known || !levels.length) return undefined;
      return told({ by: name, filters: { ...question.filters, [name]: levels } });
    };
  }

  return {
    ...{ dataset, cube, rows: recordRows(study, cube) },
    release: {
      News: ReleaseNews,
      part: (all) => m.release_part({ all }),
      integrity: read.integrity,
      warning: () => warningOf(read),
      marks,
      atFigures: (view) => ({
        warning: warningOf(read),
        said: [m.release_said({ title: words(study.title) })],
        sqlOf: (about) => released(questionOf(view, study), about, named)
      })
    }
  };
}
