import { afterEach, expect, test, vi } from 'vitest';
import { whileIdle } from '#lib/state/while-idle.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function* counting(taken: number[], last: number) {
  for (let step = 1; step <= last; step++) {
    taken.push(step);
    yield;
  }
}

test('takes steps as long as the idle period has room, and goes on in the next', () => {
  const periods: ((period: { timeRemaining(): number }) => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (run: (typeof periods)[number]) => periods.push(run));
  const taken: number[] = [];
  whileIdle(counting(taken, 4));
  expect(taken).toEqual([]);
  const room = [12, 6, 3];
  periods.shift()!({ timeRemaining: () => room.shift()! });
  expect(taken).toEqual([1, 2, 3]);
  periods.shift()!({ timeRemaining: () => 50 });
  expect(taken).toEqual([1, 2, 3, 4]);
  expect(periods).toEqual([]);
});

test('takes no more steps once it is stopped', () => {
  let waiting: number | undefined = 0;
  let idle: (period: { timeRemaining(): number }) => void = () => {};
  vi.stubGlobal('requestIdleCallback', (run: typeof idle) => {
    idle = run;
    return (waiting = 7);
  });
  vi.stubGlobal('cancelIdleCallback', (asked: number) => {
    if (asked === waiting) waiting = undefined;
  });
  const taken: number[] = [];
  const stop = whileIdle(counting(taken, 9));
  idle({ timeRemaining: () => 0 });
  stop();
  expect([taken, waiting]).toEqual([[1], undefined]);
});

test('takes a step at a time where the browser does not tell when it is idle', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const taken: number[] = [];
  const stop = whileIdle(counting(taken, 9));
  vi.advanceTimersByTime(50);
  expect(taken).toEqual([1, 2]);
  stop();
  vi.advanceTimersByTime(1000);
  expect(taken).toEqual([1, 2]);
});
