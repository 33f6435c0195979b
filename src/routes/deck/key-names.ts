import { m } from '#lib/paraglide/messages.js';
import type { KeyAction } from '#lib/story/keys.ts';

const LABELS: Readonly<Record<KeyAction, () => string>> = {
  next: m.show_key_next,
  previous: m.show_key_previous,
  first: m.show_key_first,
  last: m.show_key_last,
  overview: m.show_key_overview,
  blank: m.show_key_blank,
  stepwise: m.show_key_stepwise,
  filter: m.show_key_filter,
  saved: m.show_key_saved,
  code: m.show_key_code,
  presenter: m.show_key_presenter,
  'full-screen': m.show_key_full_screen,
  help: m.show_key_help,
  leave: m.show_key_leave,
  close: m.show_close
};
const NAMES: Readonly<Record<string, () => string>> = {
  ' ': m.show_key_name_space,
  PageDown: m.show_key_name_page_down,
  PageUp: m.show_key_name_page_up,
  Backspace: m.show_key_name_backspace,
  Home: m.show_key_name_home,
  End: m.show_key_name_end,
  Escape: m.show_key_name_escape,
  F: m.show_key_name_shift_f
};
const ARROWS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓'
};

/** @returns what an action does, in words. */
export const keyLabel = (action: KeyAction): string => LABELS[action]();
/** @returns what stands on a key. */
export const keyName = (key: string): string => NAMES[key]?.() ?? ARROWS[key] ?? key;
