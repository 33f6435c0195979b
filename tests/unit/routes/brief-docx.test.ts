import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Brief } from '../../../src/routes/brief/brief.ts';
import { briefDocx } from '../../../src/routes/brief/brief-docx.ts';

/** The smallest PNG there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);
const brief: Brief = {
  language: 'cy-GB',
  title: 'Title & <more>',
  lead: 'Lead',
  short: { title: 'Short', say: 'Say', who: '74 families' },
  heads: ['Question', 'Found', 'Sure'],
  rows: [
    {
      question: 'Does it change?',
      found: 'It fell by 20.7.',
      word: 'Very weak',
      count: '1 of 5',
      checks: ['✓ Compared', '✗ Enough'],
      say: 'You may',
      not: 'You may not',
      picture: { png: PNG, width: 280, height: 88, alt: 'LA3 −20.7' }
    }
  ],
  need: { title: 'Needed', text: 'Ten and ten' },
  lists: [{ title: 'Ask', items: ['How many?'] }],
  said: { say: 'You can say', not: 'Please do not say' },
  foot: ['Source: slides', 'Made today: https://example.org/']
};

test('the brief is a Word file of texts, a table and pictures that say what they show', async () => {
  const files = unzipSync(new Uint8Array(await (await briefDocx(brief)).arrayBuffer()));
  const xml = strFromU8(files['word/document.xml']!);
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  expect(texts).toEqual([
    ...['Title &amp; &lt;more&gt;', 'Lead', 'Short: ', 'Say', '74 families'],
    ...['Question', 'Found', 'Sure'],
    ...['Does it change?', 'It fell by 20.7.', 'Very weak ', '1 of 5', '✓ Compared', '✗ Enough'],
    ...['Needed', 'Ten and ten', 'Ask', 'How many?'],
    ...['You can say', 'Please do not say', 'You may', 'You may not']
  ]);
  expect(xml).toContain('descr="LA3 −20.7"');
  expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  expect(strFromU8(files['word/styles.xml']!)).toContain('w:val="cy-GB"');
  const footers = Object.keys(files).filter((name) => /footer\d*\.xml$/.test(name));
  expect(footers.map((name) => strFromU8(files[name]!)).join()).toContain('https://example.org/');
});
