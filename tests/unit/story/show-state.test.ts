import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionOf, digitsAfter } from '#lib/story/keys.ts';
import {
  beginShow,
  elapsed,
  isShowState,
  showAfter,
  type Command,
  type ShowState
} from '#lib/story/show-state.ts';
import { newTalk, talkFromText, talkToText } from '#lib/story/talk.ts';

/** Three slides, the second with three stops. */
const STOPS = [1, 3, 1];
const after = (...commands: (Command | Command['do'])[]) =>
  commands.reduce<ShowState>(
    (state, command) =>
      showAfter(state, typeof command === 'string' ? ({ do: command } as Command) : command, STOPS),
    beginShow(STOPS.length)
  );
const place = ({ slide, step }: ShowState) => [slide, step];

describe('a talk', () => {
  test('goes through the steps of a slide, and back to the end of the slide before', () => {
    expect(place(after('next'))).toEqual([2, 0]);
    expect(place(after('next', 'next', 'next'))).toEqual([2, 2]);
    expect(place(after('next', 'next', 'next', 'next'))).toEqual([3, 0]);
    expect(place(after('last', 'previous'))).toEqual([2, 2]);
    expect(place(after('last', 'previous', 'previous'))).toEqual([2, 1]);
  });
  test('stays at its ends', () => {
    expect(place(after('previous'))).toEqual([1, 0]);
    expect(place(after('last', 'next'))).toEqual([3, 0]);
    expect(place(after({ do: 'go', slide: 99 }))).toEqual([3, 0]);
    expect(place(after({ do: 'go', slide: 0 }))).toEqual([1, 0]);
  });
  test('goes slide by slide in the overview, and leaves it with a slide', () => {
    expect(place(after('overview', 'next', 'next'))).toEqual([3, 0]);
    const chosen = after('overview', 'next', { do: 'go', slide: 2 });
    expect([place(chosen), chosen.overview]).toEqual([[2, 0], false]);
  });
  test('is lit again by any move', () => {
    expect(after('blank').blank).toBe(true);
    expect(after('blank', 'blank').blank).toBe(false);
    expect(after('blank', 'previous').blank).toBe(false);
  });
  test('leaves a changed view with the slide, and returns to the saved one', () => {
    const changed = after('next', { do: 'view', query: '?v=1&by=arm' });
    expect(changed.view).toBe('?v=1&by=arm');
    expect(showAfter(changed, { do: 'saved' }, STOPS)).toEqual(after('next'));
    expect(place(showAfter(changed, { do: 'next' }, STOPS))).toEqual([3, 0]);
    expect(showAfter(changed, { do: 'next' }, STOPS).view).toBeNull();
  });
  test('keeps to its deck when a slide has fewer stops than it had', () => {
    const state = after('last', 'previous');
    expect(place(showAfter(state, { do: 'code' }, [1, 2, 1]))).toEqual([2, 1]);
    expect(place(showAfter(state, { do: 'code' }, [1]))).toEqual([1, 0]);
    expect(showAfter(state, { do: 'next' }, [])).toBe(state);
  });
  test('counts its time while the clock runs', () => {
    const running = after({ do: 'clock', at: 1000 });
    expect(elapsed(running.clock, 4000)).toBe(3000);
    const halted = showAfter(running, { do: 'clock', at: 5000 }, STOPS);
    expect(elapsed(halted.clock, 9000)).toBe(4000);
    const again = showAfter(halted, { do: 'clock', at: 10_000 }, STOPS);
    expect(elapsed(again.clock, 10_500)).toBe(4500);
    expect(elapsed(showAfter(again, { do: 'restart', at: 11_000 }, STOPS).clock, 12_000)).toBe(
      1000
    );
    expect(elapsed(showAfter(halted, { do: 'restart', at: 11_000 }, STOPS).clock, 12_000)).toBe(0);
  });
});

const at = fc.integer({ min: 0, max: 10 ** 9 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc
    .constantFrom(
      ...(['next', 'previous', 'first', 'last', 'blank', 'overview', 'code'] as const),
      ...(['stepwise', 'saved', 'close'] as const)
    )
    .map((name) => ({ do: name })),
  fc.integer({ min: -5, max: 40 }).map((slide) => ({ do: 'go' as const, slide })),
  fc.constantFrom('', '?v=1&by=arm').map((query) => ({ do: 'view' as const, query })),
  at.map((time) => ({ do: 'clock' as const, at: time })),
  at.map((time) => ({ do: 'restart' as const, at: time }))
);

test('100 random commands keep a talk within its deck, and it survives being kept after each', () => {
  const stops = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 });
  const commands = fc.array(command, { minLength: 100, maxLength: 100 });
  fc.assert(
    fc.property(stops, commands, (has, asked) => {
      let state = beginShow(has.length);
      for (const one of asked) {
        const before = state;
        state = showAfter(state, one, has);
        expect(state.slide).toBeGreaterThanOrEqual(1);
        expect(state.slide).toBeLessThanOrEqual(has.length);
        expect(state.step).toBeGreaterThanOrEqual(0);
        expect(state.step).toBeLessThan(has[state.slide - 1]!);
        if (state.slide !== before.slide) expect(state.view).toBeNull();
        expect(state.clock.before).toBeGreaterThanOrEqual(0);
        expect(isShowState(JSON.parse(JSON.stringify(state)))).toBe(true);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }
    })
  );
});

test('what a window kept is read again; what is broken begins anew', () => {
  const told = {
    state: beginShow(2),
    stops: [1, 1],
    deck: '{}',
    address: '',
    room: { width: 640, height: 360 },
    heard: []
  };
  const talk = { ...newTalk(), told };
  expect(talkFromText(talkToText(talk))).toEqual(talk);
  expect(talkFromText(talkToText({ id: 'a', told: { ...told, state: {} as never } }))).toEqual({
    id: 'a'
  });
  for (const broken of [null, '', '{', '7', '{"id":7}', 'null'])
    expect(talkFromText(broken)).toEqual({ id: expect.stringMatching(/^\w+-\w+-\w+$/) as string });
});

test.each([
  [' ', 'next'],
  ['PageDown', 'next'],
  ['PageUp', 'previous'],
  ['ArrowLeft', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['.', 'blank'],
  ['b', 'blank'],
  ['r', 'saved'],
  ['f', 'filter'],
  ['F', 'full-screen'],
  ['x', undefined]
])('the key %o asks for %s', (key, action) => {
  expect(actionOf(key)).toBe(action);
});

test('digits are gathered until another key', () => {
  expect(['1', '2', '3', '4'].reduce(digitsAfter, '')).toBe('234');
  expect(digitsAfter('12', 'Enter')).toBe('');
});
