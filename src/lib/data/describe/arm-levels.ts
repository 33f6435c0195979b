import type { Localised } from '../localised.ts';
import type { Level } from '../study.ts';
import type { DescribedSite } from './description.ts';
import { descriptorWords } from './descriptor-words.ts';

export const level = (id: string, label: Localised): Level => ({ id, label });

/** Id of an arm in a study; sites of which nobody has said it are of one too. */
export const armId = (arm: DescribedSite['arm']): string => arm || 'unsaid';

/** Arms that sites belong to, those without the way that is studied first. */
export function levelsOfArms(sites: readonly Pick<DescribedSite, 'arm'>[]): Level[] {
  const words = {
    without: descriptorWords.without(),
    with: descriptorWords.with(),
    '': descriptorWords.unsaid()
  };
  const found = (['without', 'with', ''] as const).filter((arm) =>
    sites.some((site) => site.arm === arm)
  );
  return found.map((arm) =>
    level(armId(arm), found.length > 1 || arm ? words[arm] : descriptorWords.everyone())
  );
}
