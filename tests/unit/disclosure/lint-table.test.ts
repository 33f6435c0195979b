import { expect, test } from 'vitest';
import { kAnonymity } from '#lib/disclosure/k-anonymity.ts';
import { lDiversity } from '#lib/disclosure/l-diversity.ts';
import { lintColumn } from '#lib/disclosure/identifiers.ts';
import { lintTable } from '#lib/disclosure/lint-table.ts';

async function findingsIn(csv: string, id?: string) {
  const found = [];
  for await (const findings of lintTable(new Blob([csv]).stream(), id)) found.push(...findings);
  return found;
}

test('a table is judged column by column as a column alone is', async () => {
  const emails = ['a@example.org', ' b@example.org ', 'a@example.org', ''];
  const rows = emails.map((email, at) => `F${at},"${email}",5to10`);
  const csv = `family_id,contact,age_band\n${rows.join('\n')}\nF9,x@example.org\n`;
  const found = await findingsIn(csv, 'family_id');
  expect(found).toEqual(lintColumn({ name: 'contact', values: emails }));
  expect(found.map(({ column, kind, count, of }) => [column, kind, count, of])).toEqual([
    ['contact', 'email', 3, 3]
  ]);
});

test('a table of nothing holds nothing', async () => {
  expect(await findingsIn('')).toEqual([]);
  expect(await findingsIn('email,phone\n')).toEqual([]);
});

test('rows that stand for several families count as often as they would alone', () => {
  const [site, age, need] = [
    ['a', 'a', 'b', 'b'],
    [1, 2, 1, 1],
    ['x', 'y', 'x', 'z']
  ];
  const weights = [1, 4, 2, 3];
  const whole = (values: readonly (string | number)[]) =>
    values.flatMap((value, row) => Array.from({ length: weights[row]! }, () => value));
  const weighted = kAnonymity(4, [site!, age!], 5, weights);
  expect(weighted).toEqual(kAnonymity(10, [whole(site!), whole(age!)], 5));
  expect([weighted.k, weighted.below, weighted.groups]).toEqual([1, 5, 3]);
  expect(lDiversity(4, [site!, age!], need!, weights)).toEqual(
    lDiversity(10, [whole(site!), whole(age!)], whole(need!))
  );
});
