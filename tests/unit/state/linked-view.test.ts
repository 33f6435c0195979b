import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_VIEW, formatView, parseView } from '../../../src/lib/state/view.ts';

const VIEW = { ...DEFAULT_VIEW, by: 'arm' };
const PRINT = '0123456789ab.1200.0123456789abcdef';

test('a copied link names the version, which the view itself never does', () => {
  const link = formatView(VIEW, { version: '1.0.0' });
  expect(link).toBe('?v=1&data=study@1.0.0&by=arm');
  const { view, version, ignored } = parseView(link);
  expect(view).toEqual(VIEW);
  expect(version).toBe('1.0.0');
  expect(ignored).toEqual([]);
  expect(formatView(view)).toBe('?v=1&by=arm');
});
test('of the plain view, too', () => {
  expect(formatView(DEFAULT_VIEW, { version: '1.0.0' })).toBe('?v=1&data=study@1.0.0');
});
test('a link to own data carries their fingerprint, and nothing that cannot be one is read as one', () => {
  const view = { ...DEFAULT_VIEW, data: 'local' };
  const link = formatView(view, { print: PRINT });
  expect(link).toBe(`?v=1&data=local&print=${PRINT}`);
  expect(parseView(link)).toEqual({ view, ignored: [], print: PRINT });
  expect(parseView('?v=1&print=12')).toEqual({
    view: DEFAULT_VIEW,
    ignored: [{ parameter: 'print', value: '12', why: 'malformed' }]
  });
});
test.each([
  ['study@latest', 'study@latest', undefined],
  ['study@1.0', 'study@1.0', undefined],
  ['a@b@2.10.3', 'a@b', '2.10.3'],
  ['study@1.0.0-rc.1', 'study', '1.0.0-rc.1']
])('data=%s', (value, data, version) => {
  const read = parseView(`?v=1&data=${value}`);
  expect(read.view.data).toBe(data);
  expect(read.version).toBe(version);
});
test('reading what was written gives name, version and fingerprint back', () => {
  const number = fc.nat({ max: 99_999 });
  const version = fc.tuple(number, number, number).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(fc.constantFrom('study', 'families'), version, (data, released) => {
      const read = parseView(formatView({ ...VIEW, data }, { version: released, print: PRINT }));
      expect(read).toEqual({
        view: { ...VIEW, data },
        ignored: [],
        version: released,
        print: PRINT
      });
    })
  );
});
