import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filteredCells } from '#lib/disclosure/cells.ts';

test('cells of two characteristics, one filter and then both', () => {
  const characteristics = { la: ['A', 'A', 'B', 'A'], lone: ['0', '1', '1', '0'] };
  expect(filteredCells(characteristics, 1)).toEqual({
    profiles: [2, 1, 1],
    cells: [
      { filter: {}, members: [1, 1, 1], families: 4 },
      { filter: { la: 'A' }, members: [1, 1, 0], families: 3 },
      { filter: { la: 'B' }, members: [0, 0, 1], families: 1 },
      { filter: { lone: '0' }, members: [1, 0, 0], families: 2 },
      { filter: { lone: '1' }, members: [0, 1, 1], families: 2 }
    ]
  });
  expect(filteredCells(characteristics, 9).cells.slice(5)).toEqual([
    { filter: { la: 'A', lone: '0' }, members: [1, 0, 0], families: 2 },
    { filter: { la: 'A', lone: '1' }, members: [0, 1, 0], families: 1 },
    { filter: { la: 'B', lone: '1' }, members: [0, 0, 1], families: 1 }
  ]);
});

test('no families have no cells', () => {
  expect(filteredCells({ la: [] }, 1)).toEqual({ profiles: [], cells: [] });
});

test('a cell counts the families that its filter selects, and no filter comes twice', () => {
  const level = fc.constantFrom('x', 'y', 'z', '');
  const rows = fc.array(fc.tuple(level, level, level), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.nat(3), (some, most) => {
      const families = some.map(([a, b, c]) => ({ a, b, c }) as Record<string, string>);
      const column = (name: string) => families.map((family) => family[name]!);
      const { profiles, cells } = filteredCells(
        { a: column('a'), b: column('b'), c: column('c') },
        most
      );
      expect(profiles.reduce((sum, n) => sum + n, 0)).toBe(some.length);
      for (const cell of cells) {
        const asked = Object.entries(cell.filter);
        expect(asked.length).toBeLessThanOrEqual(most);
        expect(cell.families).toBe(
          families.filter((family) => asked.every(([name, is]) => family[name] === is)).length
        );
      }
      const filters = cells.map(({ filter }) => JSON.stringify(filter));
      expect(new Set(filters).size).toBe(filters.length);
    })
  );
});
