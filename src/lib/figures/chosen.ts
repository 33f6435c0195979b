import { own } from '../data/own.ts';
import type { FigureContext } from './context.ts';

/** @returns what the address chooses of something that is no characteristic of families, such as a card. */
export const chosenIn = (
  { asked }: Pick<FigureContext, 'asked'>,
  name: string,
  options: readonly string[]
): string | undefined => options.find((option) => option === own(asked.f, name)?.[0]);

/** Has the address choose it; nothing is written for an empty text. */
export const choose = (
  { asked, show }: Pick<FigureContext, 'asked' | 'show'>,
  name: string,
  value: string,
  instead?: 'instead'
): void => show?.({ f: { ...asked.f, [name]: value ? [value] : [] } }, instead);
