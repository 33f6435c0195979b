import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { lintColumn } from '#lib/disclosure/identifiers.ts';
import { alteredFiles, MANIFEST, readManifest } from '#lib/pack/manifest.ts';
import { makePack, type FoundInTable } from '#lib/pack/make-pack.ts';
import { Random } from '../../../tools/sample/random.ts';
import { csvOf, packInput, randomFamilies, ROLES, type RandomFamily } from './random-study.ts';

// An audit takes a second, on a busy machine many.
vi.setConfig({ testTimeout: 180_000 });

const families = randomFamilies(3);
async function refusals(
  policy: Readonly<Record<string, unknown>>,
  more: Parameters<typeof packInput>[2] = {},
  some: readonly RandomFamily[] = families,
  signed = true
) {
  const made = await makePack(await packInput(some, policy, more), signed);
  return made.ok ? [] : made.problems.map(({ rule, where }) => `${rule}: ${where}`);
}
async function packOf(policy = {}, more = {}, some: readonly RandomFamily[] = families) {
  const made = await makePack(await packInput(some, policy, more), true);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

test('every column must be named, and for what it can be', async () => {
  const { families: roles, ...others } = ROLES;
  const { parents, ...rest } = roles;
  expect(parents).toBe('quasi');
  expect(await refusals({ columns: { ...others, families: rest } })).toEqual([
    'policy-column-unnamed: families.parents'
  ]);
  expect(
    await refusals({
      columns: { ...others, families: { ...roles, family_id: 'quasi', colour: 'drop' } }
    })
  ).toEqual(['policy-role: families.family_id', 'policy-column-unknown: families.colour']);
});

test('a policy is refused for what no policy may say', async () => {
  expect(
    await refusals({ threshold: 4, ways: 0, budget: 0.9, attrition: 'maybe', ledgr: 1 })
  ).toEqual([
    'policy-property: attrition',
    'policy-property: ways',
    'policy-property: threshold',
    'policy-property: budget',
    'policy-property: ledgr'
  ]);
  expect(await refusals({ tables: [['site'], ['colour']] })).toEqual(['policy-table: tables[1]']);
  expect(await refusals({ tables: [['site']], priority: [['parents']] })).toEqual([
    'policy-table: priority[0]'
  ]);
  expect(await refusals({ scales: { conflict: [80, 20] } })).toEqual([
    'policy-property: scales.conflict'
  ]);
  expect(await refusals({ scales: { conflict: [40, 60] } })).toEqual(['score-outside: conflict']);
  expect(await refusals({ signer: undefined })).toEqual(['policy-unsigned: signer']);
  expect(await refusals({ signer: undefined }, {}, families, false)).toEqual([]);
});

test('too few families, a ledger of another study, a version twice: each is refused', async () => {
  expect(await refusals({}, {}, families.slice(0, 4))).toEqual([
    'too-few-families: made-up-families'
  ]);
  const { ledger } = await packOf();
  expect(await refusals({}, { ledger: '{' })).toEqual(['ledger-unreadable: ledger']);
  expect(await refusals({}, { ledger: JSON.stringify({ ...ledger, study: 'x' }) })).toEqual([
    'ledger-other-study: ledger'
  ]);
  expect(await refusals({}, { ledger: JSON.stringify(ledger) })).toEqual([
    'ledger-version: ledger'
  ]);
});

test('what was published before must be in a ledger, which may be one of several', async () => {
  const { ledger } = await packOf();
  const text = JSON.stringify(ledger);
  const next = { version: '1.1.0' };
  const name = 'made-up-families';
  const given = (version: string, ledgers: readonly string[] = [], of = name) =>
    refusals({}, { ...next, ledger: ledgers, published: [{ name: of, version }] });
  expect(await given('1.0.0')).toEqual(['ledger-lacks: 1.0.0']);
  expect(await given('1.0.0', [text], 'others')).toEqual(['ledger-other-study: 1.0.0']);
  expect(await given('1.1.0', [text])).toEqual(['ledger-version: ledger']);
  expect(await given('1.0.0', [text, text])).toEqual([]);
  const otherwise = { ...ledger, packs: ledger.packs.map((pack) => ({ ...pack, waves: [] })) };
  expect(await given('1.0.0', [text, JSON.stringify(otherwise)])).toEqual([
    'ledger-unreadable: 1.0.0'
  ]);
});

test('a policy that cuts nothing refuses what would fix too much, and a version that lets families follow', async () => {
  const asked = { shortfall: 'refuse', ways: 3, budget: 0.2 };
  const made = await makePack(await packInput(families, asked), true);
  const [first] = made.ok ? [] : made.problems;
  expect(first).toMatchObject({ rule: 'too-much-fixed', where: 'conflict 0' });
  expect(Number(first!.value)).toBeGreaterThan(Number(first!.expected));
  expect(Number(first!.expected)).toBe(Math.floor(0.2 * Number(first!.of)));

  const calm = { shortfall: 'refuse', tables: [['site']], threshold: 10, width: 0.1 };
  const { ledger } = await packOf(calm, {}, families.slice(3));
  const again = await makePack(
    await packInput(families, calm, { version: '1.1.0', ledger: JSON.stringify(ledger) }),
    true
  );
  expect(again.ok ? [] : again.problems).toMatchObject([
    { rule: 'versions-follow', where: '1.0.0', expected: '10' }
  ]);
});

test('the same input is the same bytes, as the manifest says', async () => {
  const [one, other] = [await packOf(), await packOf()];
  expect([...one.files.keys()]).toEqual([...other.files.keys()]);
  for (const [path, bytes] of one.files) expect(bytes).toEqual(other.files.get(path));
  const manifest = readManifest(new TextDecoder().decode(one.files.get(MANIFEST)))!;
  const beside = new Map([...one.files].filter(([path]) => path !== MANIFEST));
  expect(await alteredFiles(manifest, beside)).toEqual([]);
  beside.set('total.csv.gz', new Uint8Array([1]));
  expect(await alteredFiles(manifest, beside)).toEqual(['total.csv.gz']);
});

test('no id, row or place of the records is in any byte of a pack, and its ledger stays outside', async () => {
  const { files, ledger } = await packOf();
  const texts = [...files].map(([path, bytes]) =>
    path.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : new TextDecoder().decode(bytes)
  );
  const rows = Object.values(csvOf(families)).flatMap((text) => text.trim().split('\n').slice(1));
  for (const text of texts) {
    expect(families.filter(({ id }) => text.includes(id))).toEqual([]);
    expect(rows.filter((row) => text.includes(row))).toEqual([]);
    expect(text).not.toContain(process.cwd());
    expect(text).not.toContain('families.csv');
  }
  expect(JSON.stringify(ledger)).toContain(families[0]!.id);
  // The order of the records makes no difference.
  const turned = await packOf({}, {}, families.toReversed());
  for (const [path, bytes] of files) expect([path, turned.files.get(path)]).toEqual([path, bytes]);
});

test('attrition that is guarded shows no number that tells of a few who were not seen', async () => {
  const { files } = await packOf({ attrition: 'guard' });
  const rows = gunzipSync(files.get('total.csv.gz')!).toString('utf8').trim().split('\n');
  const n = rows.flatMap(
    (row) => /^(?:families|score|pair|mentions),.*?,.*?,(\d+)/.exec(row)?.[1] ?? []
  );
  const counts = n.map(Number);
  for (const one of counts)
    for (const other of counts)
      expect([one - other, 0].includes(0) ? 0 : one - other).not.toBeOneOf([1, 2, 3, 4]);
});

test('all of 200 planted identifiers are refused, whatever column they stand in', async () => {
  const random = new Random(200);
  const digit = () => Math.floor(random.uniform() * 10);
  const digits = (count: number) => Array.from({ length: count }, digit).join('');
  const nhs = (): string => {
    const nine = digits(9);
    const sum = [...nine].reduce((all, one, at) => all + Number(one) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    return check === 10 || /^(\d)\1+$/.test(nine) ? nhs() : `${nine}${check}`;
  };
  const kinds: (() => string)[] = [
    nhs,
    () => `AB${digits(6)}C`,
    () => `a.${digits(4)}@example.org`,
    () => `0770090${digits(4)}`,
    () => `CF1${digit()} ${digit()}AA`
  ];
  const columns = [
    'families.parents',
    'families.home_language',
    'scores.conflict',
    'mentions.trust'
  ];
  let planted = 0;
  for (const column of columns)
    for (const kind of kinds)
      for (let turn = 0; turn < 10; turn++) {
        planted++;
        const [table = '', name = ''] = column.split('.');
        const values = Array.from({ length: 40 }, kind);
        const findings = lintColumn({ name, values }).map((one): FoundInTable => ({
          ...one,
          table
        }));
        expect(await refusals({}, { findings })).toContainEqual(`column-identifies: ${column}`);
      }
  expect(planted).toBeGreaterThanOrEqual(200);
});

test('a column that may lead to people needs a reason, and none where it is dropped', async () => {
  const finding: FoundInTable = {
    ...{ table: 'families', column: 'parents', kind: 'name', severity: 'flag' },
    ...{ count: 1, of: 2, examples: [] }
  };
  const findings = [finding];
  expect(await refusals({}, { findings })).toEqual(['column-warning: families.parents']);
  const reason = { column: 'families.parents', reason: 'Kinds of household' };
  const signer = { name: 'A. Signer', date: '2026-12-01', overrides: [reason] };
  expect(await refusals({ signer }, { findings })).toEqual([]);
  const columns = { ...ROLES, families: { ...ROLES.families, parents: 'drop' } };
  expect(await refusals({ columns }, { findings })).toEqual([]);
});
