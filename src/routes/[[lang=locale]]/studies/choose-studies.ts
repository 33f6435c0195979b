import type { ListedDataset } from '#lib/data/dataset-list.ts';
import { localised } from '#lib/data/localised.ts';
import { words } from '#lib/format.ts';
import type { DataOption } from '../../datasets/names.ts';

/** @returns the studies that can be compared, by their titles. */
export const studyOptions = (listed: readonly ListedDataset[]): DataOption[] =>
  listed.map(({ name, title }) => ({ id: name, label: words(title ?? localised(() => name)) }));

/** @returns what is compared where the address does not say: those kept for this page, else the first two. */
export function firstChoice(listed: readonly ListedDataset[]): string[] {
  const kept = listed.filter(({ only }) => only === 'studies');
  return (kept.length > 1 ? kept : listed.slice(0, 2)).map(({ name }) => name);
}
