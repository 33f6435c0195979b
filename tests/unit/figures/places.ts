import { readFileSync } from 'node:fs';
import { reference } from '../statistics/reference.ts';
import { openedFile, type Opened } from './eight-studies.ts';

/** What scripts/places.R found of an arm's places, or of differences within places. */
interface Over {
  readonly value: number[];
  readonly s2: number;
  readonly signed_rank: number[];
  readonly mean: number[];
  readonly se: number;
  readonly tau2: number;
  readonly next_one: number[];
  readonly shrunken: number[];
}
export const placesInR = reference<{
  levels: number[][];
  interaction: number[];
  tails: { f: number; df1: number; df2: number; p: number }[];
  crossed: Over;
  without: Over;
  with: Over;
}>('places');

export const placesFile = (name: 'crossed' | 'sites'): string =>
  readFileSync(new URL(`../../reference/places/${name}.csv`, import.meta.url), 'utf8');

const LEVELS = ['young', 'middle', 'old'];
/** Families put in arms within eight places; `changed` says another design of them. */
export const crossedPlaces = (
  changed: { allocation?: 'family' | 'none'; assignment?: 'random' | 'not-random' } = {}
): Promise<Opened> =>
  openedFile('crossed', placesFile('crossed'), {
    ...{ allocation: 'family', levels: LEVELS, ...changed }
  });
/** Places put in arms whole. */
export const wholePlaces = (): Promise<Opened> =>
  openedFile('sites', placesFile('sites'), { allocation: 'site' });
