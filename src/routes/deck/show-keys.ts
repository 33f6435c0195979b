import { actionOf, digitsAfter, type KeyAction } from '#lib/story/keys.ts';

/** Controls that use the space bar and Enter, and those that use other keys too. */
const PRESSED = 'button, a[href], summary';
const TYPED = 'input, select, textarea';

/**
 * Makes a listener for the keys of a talk, which leaves to a control the keys that it uses.
 * @param act does what a key asks for.
 * @param enter is given the number typed before Enter, undefined where none was.
 */
export function showKeys(act: (action: KeyAction) => void, enter: (slide?: number) => void) {
  let digits = '';
  return (event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const control = target instanceof Element ? target : undefined;
    if (control?.matches(TYPED) && !/^(Escape|Page)/.test(key)) return;
    const pressing = control?.matches(PRESSED) && (key === ' ' || key === 'Enter');
    const typed = digits;
    digits = digitsAfter(digits, key);
    if (pressing && !typed) return;
    if (key === 'Enter') enter(typed ? Number(typed) : undefined);
    else {
      const action = actionOf(key);
      if (!action) return;
      act(action);
    }
    event.preventDefault();
  };
}
