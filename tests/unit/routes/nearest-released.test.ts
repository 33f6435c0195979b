import { expect, test } from 'vitest';
import { fitView } from '#lib/state/fit.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import {
  nearestReleased,
  viewHolding
} from '../../../src/routes/[[lang=locale]]/explore/nearest-released.ts';
import { shippedRelease } from '../pack/shipped-release.ts';

const { study, cube } = await shippedRelease();
const viewOf = (part: Partial<View>) =>
  fitView({ ...DEFAULT_VIEW, data: 'it', ...part }, study, 'it').view;

test('a view holds scores, counts alone or nothing', () => {
  expect(viewHolding(cube, study, viewOf({}))).toBe('some');
  const two = viewOf({ f: { parents: ['lone'], children: ['1'] } });
  expect(viewHolding(cube, study, two)).toBe('nothing');
});

test('the nearest takes one filter away, whichever leaves something released', () => {
  const view = viewOf({ f: { parents: ['lone'], children: ['1'] } });
  const nearest = nearestReleased(cube, study, view);
  expect(nearest.map(({ f, by }) => [f, by])).toEqual([
    [{ children: ['1'] }, 'site'],
    [{ parents: ['lone'] }, 'site']
  ]);
  for (const less of nearest) expect(viewHolding(cube, study, { ...view, ...less })).toBe('some');
});

test('where every filter must go, all families by place are left', () => {
  const f = { parents: ['lone'], children: ['1'], age_band: ['0to4'], home_language: ['welsh'] };
  const view = viewOf({ f, by: 'deprivation', site: ['LA1'] });
  const [first] = nearestReleased(cube, study, view);
  expect(viewHolding(cube, study, { ...view, ...first! })).toBe('some');
  const left = Object.keys(first!.f).length + first!.site.length;
  expect(left).toBeLessThan(3);
});
