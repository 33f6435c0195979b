import { describe, expect, test } from 'vitest';
import type { Study } from '#lib/data/study.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import {
  chosenSites,
  placePatch,
  placeTree,
  toggled
} from '../../../src/routes/[[lang=locale]]/explore/places.ts';

const label = { en: '', cy: '' };
const site = (id: string, arm: string, phase: string) => ({ id, label, arm, phase });
const levels = (...ids: string[]) => ids.map((id) => ({ id, label }));
const study = {
  site: { label, levels: [site('a', 'no', '2'), site('b', 'no', '2'), site('c', 'yes', '3')] },
  arm: { label, levels: levels('no', 'yes'), reference: 'no' },
  phase: { label, levels: levels('2', '3') },
  wave: { label, levels: levels('0') },
  measures: [],
  dimensions: []
} as unknown as Study;

describe('the tree of places', () => {
  test('has sites within arms, with the phase that all of an arm share', () => {
    expect(placeTree(study)).toEqual([
      { arm: 'no', sites: ['a', 'b'], phase: '2' },
      { arm: 'yes', sites: ['c'], phase: '3' }
    ]);
  });
  test('has one branch where families have arms', () => {
    const records = { families: { table: 't', id: 'i', site: 's', arm: 'arm' } };
    const own = { ...study, records } as unknown as Study;
    expect(placeTree(own)).toEqual([{ sites: ['a', 'b', 'c'] }]);
    expect(chosenSites(own, { ...DEFAULT_VIEW, arm: ['yes'] })).toEqual([]);
    // What is chosen of the families' arms stays.
    expect(placePatch(own, ['a'])).toEqual({ site: ['a'], phase: [] });
  });
  test('shows what addresses ask for by arm or phase', () => {
    expect(chosenSites(study, DEFAULT_VIEW)).toEqual([]);
    expect(chosenSites(study, { ...DEFAULT_VIEW, arm: ['no'] })).toEqual(['a', 'b']);
    expect(chosenSites(study, { ...DEFAULT_VIEW, phase: ['3'] })).toEqual(['c']);
  });
  test('asks for sites, or for nothing where all are', () => {
    const none = { site: [], arm: [], phase: [] };
    expect(placePatch(study, ['b', 'a'])).toEqual({ ...none, site: ['a', 'b'] });
    expect(placePatch(study, ['a', 'b', 'c'])).toEqual(none);
  });
  test('adds to what is chosen and takes from it', () => {
    const none = { site: [], arm: [], phase: [] };
    const arm = { ...DEFAULT_VIEW, arm: ['no'] };
    expect(toggled(study, arm, ['a'], false)).toEqual({ ...none, site: ['b'] });
    const site = { ...DEFAULT_VIEW, site: ['a'] };
    expect(toggled(study, site, ['b'], true)).toEqual({ ...none, site: ['a', 'b'] });
  });
  test('asks for an arm by its name where it is chosen alone', () => {
    const none = { site: [], arm: [], phase: [] };
    expect(toggled(study, DEFAULT_VIEW, ['a', 'b'], true, 'no')).toEqual({ ...none, arm: ['no'] });
    const site = { ...DEFAULT_VIEW, site: ['a'] };
    expect(toggled(study, site, ['a', 'b'], true, 'no')).toEqual({ ...none, arm: ['no'] });
    expect(toggled(study, { ...DEFAULT_VIEW, site: ['c'] }, ['a', 'b'], true, 'no')).toEqual(none);
  });
});
