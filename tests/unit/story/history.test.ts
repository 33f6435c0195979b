import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, beginHistory, redo, undo, type History } from '../../../src/lib/story/history.ts';

const times = <T>(n: number, step: (history: History<T>) => History<T>, from: History<T>) =>
  Array.from({ length: n }).reduce<History<T>>(step, from);

test('undo goes back step by step, and redo forth again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 50 }), (steps) => {
      const all = steps.reduce((history, step) => advance(history, step), beginHistory(0));
      const back = times(steps.length, undo, all);
      expect(back.now).toBe(0);
      expect(undo(back)).toEqual(back);
      const forth = times(steps.length, redo, back);
      expect(forth.now).toBe(steps.at(-1) ?? 0);
      expect(redo(forth)).toEqual(forth);
    })
  );
});

test('steps of one name are undone as one, until another comes between', () => {
  let history = beginHistory('');
  for (const [now, step] of [
    ['a', 'title 1'],
    ['ab', 'title 1'],
    ['ab c', 'title 2'],
    ['ab cd', 'title 2'],
    ['moved', undefined],
    ['e', 'title 2']
  ] as const)
    history = advance(history, now, step);
  const back: string[] = [];
  for (; history.past.length; history = undo(history)) back.push(history.now);
  expect(back).toEqual(['e', 'moved', 'ab cd', 'ab']);
});

test('typing after undo begins a step of its own', () => {
  const typed = advance(advance(beginHistory(''), 'a', 'title'), 'ab', 'title');
  expect(undo(advance(undo(typed), 'x', 'title')).now).toBe('');
});

test('what was undone is gone once something else is done', () => {
  const history = advance(undo(advance(beginHistory(1), 2)), 3);
  expect(redo(history).now).toBe(3);
});

test('200 steps are kept', () => {
  const all = Array.from({ length: 300 }, (_, at) => at + 1).reduce(
    (history, step) => advance(history, step),
    beginHistory(0)
  );
  expect(times(500, undo, all).now).toBe(100);
});
