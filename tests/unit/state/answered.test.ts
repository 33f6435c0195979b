import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answered } from '#lib/reading/answered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that says what a test has it say. */
function waiting() {
  const worker = new EventTarget();
  const say = (data: unknown) => worker.dispatchEvent(new MessageEvent('message', { data }));
  const ended: string[] = [];
  const readings: unknown[] = [];
  const gone = new AbortController();
  answered<{ is: 'done' }>(
    worker as Worker,
    (reading) => void readings.push(reading),
    gone.signal
  ).then(
    ({ is }) => ended.push(is),
    (error: Error) => ended.push(error.message)
  );
  return { say, ended, readings, gone };
}

test('an answer ends the waiting, and what was said before is passed on', async () => {
  const { say, ended, readings } = waiting();
  say({ is: 'alive', bytes: 10 });
  say({ is: 'reading', reading: { bytes: 5, rows: 1 } });
  say({ is: 'done' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([ended, readings]).toEqual([['done'], [{ bytes: 5, rows: 1 }]]);
});

test('a worker that gives no sign of life for 4 seconds is told of', async () => {
  const { say, ended } = waiting();
  say({ is: 'alive', bytes: 10 });
  await vi.advanceTimersByTimeAsync(3900);
  expect(ended).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(ended).toEqual([expect.stringContaining('Reading got stuck')]);
});

test('signs of life, large files and work of no files are given time', async () => {
  const [living, large, other] = [waiting(), waiting(), waiting()];
  living.say({ is: 'alive', bytes: 10 });
  large.say({ is: 'alive', bytes: 100e6 });
  other.say({ is: 'alive' });
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      living.say({ is: 'alive' });
      await vi.advanceTimersByTimeAsync(1000);
    }
  };
  await pass(18);
  expect([living.ended, large.ended, other.ended]).toEqual([[], [], []]);
  await pass(42);
  const stuck = expect.stringContaining('Reading got stuck');
  expect([living.ended, large.ended, other.ended]).toEqual([[], [stuck], []]);
});

test('a failure, and being given up, end the waiting', async () => {
  const [failed, left] = [waiting(), waiting()];
  failed.say({ is: 'failed', message: 'no memory' });
  left.gone.abort(new Error('cancelled'));
  await vi.advanceTimersByTimeAsync(0);
  expect([failed.ended, left.ended]).toEqual([['no memory'], ['cancelled']]);
});
