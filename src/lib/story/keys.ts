import type { Command } from './show-state.ts';

/** What concerns one window only, not the talk. */
export type WindowAction = 'help' | 'filter' | 'full-screen' | 'presenter' | 'leave';
/** A command that needs no more than its name. */
export type Plain = Exclude<Command['do'], 'go' | 'view' | 'clock' | 'restart'>;
export type KeyAction = Plain | WindowAction;

/** The keys of a talk, as `KeyboardEvent.key` names them; clickers send the first of each. */
export const KEYS: readonly { readonly action: KeyAction; readonly keys: readonly string[] }[] = [
  { action: 'next', keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n'] },
  { action: 'previous', keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'] },
  { action: 'first', keys: ['Home'] },
  { action: 'last', keys: ['End'] },
  { action: 'overview', keys: ['o'] },
  { action: 'blank', keys: ['b', '.'] },
  { action: 'stepwise', keys: ['s'] },
  { action: 'filter', keys: ['f'] },
  { action: 'saved', keys: ['r'] },
  { action: 'code', keys: ['q'] },
  { action: 'presenter', keys: ['p'] },
  { action: 'full-screen', keys: ['F'] },
  { action: 'help', keys: ['?', 'h'] },
  { action: 'leave', keys: ['Escape'] }
];

/** @returns what a key asks for, undefined where nothing. */
export function actionOf(key: string): KeyAction | undefined {
  return KEYS.find(({ keys }) => keys.includes(key))?.action;
}

/**
 * Digits that are typed before Enter.
 * @param typed the digits so far.
 * @returns the digits, one more where the key is one; empty after any other key.
 */
export function digitsAfter(typed: string, key: string): string {
  return /^\d$/.test(key) ? (typed + key).slice(-3) : '';
}
