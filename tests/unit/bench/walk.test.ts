import { expect, test } from 'vitest';
import { walk } from '../../../tools/bench/walk.ts';

const axes = ['site', 'age', 'need'].map((id) => ({ id, levels: ['a', 'b', 'c'] }));

test('each question differs from the one before in one thing, and says whether its axes do', () => {
  const steps = walk(axes, 300, 1);
  let before: (typeof steps)[number]['question'] = { by: 'site', filters: {} };
  for (const { question, newAxis } of steps) {
    const changed = axes.filter(
      ({ id }) => JSON.stringify(question.filters[id]) !== JSON.stringify(before.filters[id])
    );
    expect(changed.length + (question.by === before.by ? 0 : 1)).toBeLessThanOrEqual(1);
    const asked = ({ by, filters }: typeof before) => [by, ...Object.keys(filters)];
    const known = ['site', 'arm', ...asked(before)];
    expect(newAxis).toBe(asked(question).some((axis) => !known.includes(axis)));
    for (const { id, levels } of axes)
      if (question.filters[id]) {
        expect(question.filters[id].length).toBeGreaterThan(0);
        expect(levels).toEqual(expect.arrayContaining([...question.filters[id]]));
      }
    before = question;
  }
  expect(steps.filter(({ newAxis }) => newAxis).length).toBeGreaterThan(20);
  expect(walk(axes, 300, 1)).toEqual(steps);
});
