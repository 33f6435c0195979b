import { describe, expect, test } from 'vitest';
import { presenterLine, screenLine, type OpenLine, type Told } from '#lib/story/channel.ts';
import { fitSlide } from '#lib/story/fit-slide.ts';
import { momentsOf } from '#lib/story/moments.ts';
import { beginShow, showAfter, type ShowState } from '#lib/story/show-state.ts';
import { textBlocks } from '#lib/story/text-blocks.ts';

describe('the moments of a figure', () => {
  test('are its groups, one after another', () => {
    expect(momentsOf('?v=1&by=arm', 2, true)).toEqual([
      { view: '?v=1&by=arm', groups: 1 },
      { view: '?v=1&by=arm', groups: 2 }
    ]);
  });
  test('show scores before changes of scores', () => {
    expect(momentsOf('?v=1&measure=conflict&show=change', 2, true)).toEqual([
      { view: '?v=1&measure=conflict', groups: 1 },
      { view: '?v=1&measure=conflict', groups: 2 },
      { view: '?v=1&measure=conflict&show=change', groups: 2 }
    ]);
  });
  test('are one where there are no groups', () => {
    expect(momentsOf('', 0, false)).toEqual([{ view: '', groups: 0 }]);
    expect(momentsOf('?v=1&show=change', 1, false)).toEqual([
      { view: '?v=1&show=change', groups: 1 }
    ]);
  });
});

test.each([
  [1280, 720, 640, 360, 2],
  [1920, 1080, 640, 360, 3],
  [1024, 768, 512, 384, 2],
  [768, 1024, 360, 480, 768 / 360],
  [360, 640, 360, 640, 1]
])('a slide of %i by %i is laid out as %i by %i', (width, height, w, h, scale) => {
  const fit = fitSlide(width, height);
  expect([fit.width, fit.height, fit.scale].map((value) => Math.round(value * 1000))).toEqual(
    [w, h, scale].map((value) => Math.round(value * 1000))
  );
});
test('a slide without room is not drawn', () => {
  expect(fitSlide(0, 0).scale).toBe(0);
});

test('a text is parted into paragraphs and lists', () => {
  expect(textBlocks('One\nline\n\n- a\n- b\n \n\nTwo - three')).toEqual([
    { text: 'One\nline' },
    { items: ['a', 'b'] },
    { text: 'Two - three' }
  ]);
  expect(textBlocks(' \n')).toEqual([]);
});

/** A line that carries messages at once, in place of the browser's. */
function wire(): OpenLine {
  type Ear = Parameters<OpenLine>[1];
  const ears = new Set<Ear>();
  return (_, hear) => {
    ears.add(hear);
    return {
      post: (message) => [...ears].filter((ear) => ear !== hear).forEach((ear) => ear(message)),
      close: () => ears.delete(hear)
    };
  };
}
function screenOn(line: OpenLine, begun: { state: ShowState; heard: readonly string[] }) {
  const screen = { state: begun.state };
  const tell = (heard: readonly string[]): Told => ({
    ...{ state: screen.state, stops: [1, 1, 1, 1, 1], deck: '', address: '', heard },
    room: { width: 1, height: 1 }
  });
  const end = screenLine(
    'talk',
    begun.heard,
    (command) => {
      screen.state = showAfter(screen.state, command, [1, 1, 1, 1, 1]);
      end.announce();
    },
    tell,
    line
  );
  end.announce();
  return { screen, end };
}

describe('the windows of a talk', () => {
  test('agree, whichever comes first', () => {
    const line = wire();
    const { screen } = screenOn(line, { state: beginShow(5), heard: [] });
    let told: Told | undefined;
    const presenter = presenterLine('talk', (latest) => (told = latest), line);
    expect(told?.state.slide).toBe(1);
    presenter.send({ do: 'next' });
    expect(screen.state.slide).toBe(2);
    expect(told?.state.slide).toBe(2);
  });
  test('carry out what was asked while the screen was away, once', () => {
    const line = wire();
    const first = screenOn(line, { state: beginShow(5), heard: [] });
    let told: Told | undefined;
    const presenter = presenterLine('talk', (latest) => (told = latest), line);
    presenter.send({ do: 'next' });
    first.end.close();
    expect(told).toBeUndefined();
    presenter.send({ do: 'next' });
    presenter.send({ do: 'next' });
    const again = screenOn(line, { state: first.screen.state, heard: first.end.heard() });
    expect(again.screen.state.slide).toBe(4);
    expect(told?.state.slide).toBe(4);
    again.end.announce();
    expect(again.screen.state.slide).toBe(4);
  });
});
