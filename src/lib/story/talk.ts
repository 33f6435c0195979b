import { randomId } from './random-id.ts';
import type { Told } from './channel.ts';
import { isShowState } from './show-state.ts';

/** What a window keeps of a talk, so that a reload, or a window opened from it, goes on with it. */
export interface Talk {
  /** Shared by the windows of a talk. */
  readonly id: string;
  /** Undefined until the talk has begun. */
  readonly told?: Told;
}

/** @returns a talk that has not begun. */
export const newTalk = (): Talk => ({ id: randomId() });

export const talkToText = (talk: Talk): string => JSON.stringify(talk);

/** @returns the talk that a window has kept, a new one where that cannot be read. */
export function talkFromText(text: string | null): Talk {
  try {
    const { id, told } = JSON.parse(text ?? '') as Talk;
    if (typeof id !== 'string') return newTalk();
    return told && isShowState(told.state) ? { id, told } : { id };
  } catch {
    return newTalk();
  }
}
