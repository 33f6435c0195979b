import { columnsOf, isLong, type Description } from './description.ts';
import { siteSource } from './guess-description.ts';
import { namesWave } from './name-words.ts';
import { columnProfile, type TableProfile } from './table-profile.ts';
import { MOST_TIMES } from './time-columns.ts';

/** What makes rows of no use, and the columns that it is about. */
export interface Unusable {
  readonly is: 'wave-missing' | 'family-every-row' | 'arm-unsaid';
  readonly names: readonly string[];
}

/** Share of rows above which ids that repeat, or never do, tell what a row is. */
const [REPEATED, EVERY] = [0.9, 0.98];
/** Share of a column's cells that may be no numbers. */
const ODD = 0.2;

/**
 * Files whose rows cannot be told apart: several of a family without a time point, or time points
 * beside an id that no two rows share, so that no family is seen twice.
 */
export function unusableRows(
  description: Description,
  profiles: readonly TableProfile[]
): Unusable[] {
  const long = isLong(description);
  return [...new Set(columnsOf(description, 'score').map(({ table }) => table))].flatMap(
    (table): Unusable[] => {
      const { file, columns } = description.tables[table]!;
      const id = columnProfile(
        profiles,
        table,
        columns.find(({ role }) => role === 'family')?.name
      );
      const { rows } = profiles[table]!;
      if (!id || id.many || rows < 3) return [];
      const told = rows - id.missing;
      const timed = columns.some(({ role }) => role === 'wave');
      if (!long && id.distinct < REPEATED * told)
        return [{ is: 'wave-missing', names: [file, id.name] }];
      const once = columns.every(({ role, wave }) => role !== 'score' || wave === 'once');
      const time = profiles[table]!.columns.find(
        ({ name, distinct }) =>
          namesWave(name) && distinct > 1 && distinct <= MOST_TIMES && name !== id.name
      );
      return id.distinct >= EVERY * told && (timed || (!long && once && time))
        ? [{ is: 'family-every-row', names: [id.name] }]
        : [];
    }
  );
}

/** Columns that are used as scores and hold more than a few cells that are no numbers. */
export function unreadableScores(
  description: Description,
  profiles: readonly TableProfile[]
): string[] {
  return columnsOf(description, 'score').flatMap(({ table, name }) => {
    const column = columnProfile(profiles, table, name);
    if (!column || column.kind === 'empty') return [];
    const said = profiles[table]!.rows - column.missing;
    const readable = column.kind === 'number' && column.odd.cells <= ODD * said;
    return readable ? [] : [name];
  });
}

/** Values of an arm of which nobody has said which worked in the way that is studied. */
export function armsUnsaid(
  description: Description,
  profiles: readonly TableProfile[]
): Unusable[] {
  const { sites } = description;
  const [arm] = columnsOf(description, 'arm');
  if (!arm || sites.length < 2 || sites.some((site) => site.arm)) return [];
  const source = siteSource(description, profiles);
  const values = source?.arms ? Object.values(source.arms) : sites.map(({ id }) => id);
  return [{ is: 'arm-unsaid', names: [arm.label || arm.name, ...new Set(values)] }];
}
