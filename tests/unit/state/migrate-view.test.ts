import fc from 'fast-check';
import { expect, test } from 'vitest';
import { migrateView, type Migration } from '../../../src/lib/state/migrate-view.ts';

const rename =
  (from: string, to: string): Migration =>
  (parameters) =>
    parameters.map(([name, value]) => [name === from ? to : name, value]);
/** Two made-up steps: `place` became `area`, and `area` became `site`. */
const STEPS = [rename('place', 'area'), rename('area', 'site')];

test('an address without a version goes through every step, an older one through those after it', () => {
  expect(
    migrateView(
      [
        ['place', 'LA1'],
        ['by', 'arm']
      ],
      STEPS
    )
  ).toEqual([
    ['site', 'LA1'],
    ['by', 'arm']
  ]);
  expect(
    migrateView(
      [
        ['v', '1'],
        ['place', 'LA1'],
        ['area', 'LA2']
      ],
      STEPS
    )
  ).toEqual([
    ['v', '1'],
    ['place', 'LA1'],
    ['site', 'LA2']
  ]);
});

test.each(['2', '3', 'x', '-1', '1.5'])('of version %s stays as it is', (version) => {
  const parameters = [
    ['area', 'LA1'],
    ['v', version]
  ] as const;
  expect(new Map(migrateView(parameters, STEPS))).toEqual(new Map(parameters));
});

test('without steps every address stays as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'v'), fc.string())), (parameters) => {
      expect([...migrateView(parameters, [])].sort()).toEqual([...parameters].sort());
    })
  );
});
