import type { Study } from '../study.ts';
import { armId, level, levelsOfArms } from './arm-levels.ts';
import type { DescribedSite, Description } from './description.ts';
import { asGiven, descriptorWords } from './descriptor-words.ts';
import { allocationSaid, levelsOf } from './guess-description.ts';
import type { TableProfile } from './table-profile.ts';

type Described = Pick<Study, 'site' | 'arm' | 'design' | 'comparison'>;
interface Column {
  readonly table: number;
  readonly name: string;
  readonly label: string;
}

const EVERYONE: DescribedSite = { id: 'all', label: '', arm: '' };
const labelled = ({ label, name }: Column) => asGiven(label || name);
const design = (description: Description, profiles: readonly TableProfile[]) => ({
  allocation: allocationSaid(description, profiles),
  assignment: description.assignment,
  entryRulesDiffer: false
});

/** Sites, each with its arm, and how they came to it. @param column of the sites; absent where there is one. */
export function armsOnSites(
  description: Description,
  profiles: readonly TableProfile[],
  column: Column | undefined,
  arm: Column | undefined
): Described {
  const { sites } = description;
  const shown = sites.length ? sites : [EVERYONE];
  const levels = levelsOfArms(shown);
  const count = (wanted: string) => String(shown.filter((site) => site.arm === wanted).length);
  return {
    site: {
      label: column ? labelled(column) : descriptorWords.site(),
      levels: shown.map(({ id, label, arm: of }) => ({
        ...level(id, sites.length ? asGiven(label || id) : descriptorWords.everyone()),
        arm: armId(of),
        phase: '1'
      }))
    },
    arm: {
      label: arm ? asGiven(arm.label) : descriptorWords.arm(),
      reference: levels.find(({ id }) => id !== 'with')?.id ?? 'with',
      ...(levels.length > 2 ? { with: 'with' } : {}),
      levels
    },
    design: design(description, profiles),
    comparison: descriptorWords.comparison(
      { sites: String(shown.length), with: count('with'), without: count('without') },
      description.assignment === 'random'
    )
  };
}

/**
 * Arms that stand on families, each value of their column an arm of its own, and sites without one.
 * @param column of the sites; absent where there is one site.
 */
export function armsOnFamilies(
  description: Description,
  profiles: readonly TableProfile[],
  column: Column | undefined,
  arm: Column
): Described {
  const arms = description.sites;
  const reference =
    arms.find((one) => one.arm === 'without') ?? arms.find((one) => one.arm !== 'with');
  const compared = arms.find((one) => one.arm === 'with');
  const sites = column ? levelsOf(profiles, column.table, column.name) : [];
  const count = (wanted: string) => String(arms.filter((one) => one.arm === wanted).length);
  return {
    site: {
      label: column ? labelled(column) : descriptorWords.site(),
      levels: sites.length
        ? sites.map((id) => ({ ...level(id, asGiven(id)), phase: '1' }))
        : [{ ...level(EVERYONE.id, descriptorWords.everyone()), phase: '1' }]
    },
    arm: {
      label: labelled(arm),
      reference: (reference ?? arms[0]!).id,
      ...(compared && compared !== reference ? { with: compared.id } : {}),
      levels: arms.map(({ id, label }) => level(id, asGiven(label || id)))
    },
    design: design(description, profiles),
    comparison: descriptorWords.comparisonOfFamilies(
      { with: count('with'), without: count('without') },
      description.assignment === 'random'
    )
  };
}
