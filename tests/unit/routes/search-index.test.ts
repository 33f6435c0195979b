import { expect, test } from 'vitest';
import { pageEntries } from '../../../src/routes/search/page-entries.ts';
import { byPage, siteIndex, type SearchPage } from '../../../src/routes/search/site-index.ts';

const PAGE = `<!doctype html><html><body><header><h2>Not here</h2></header>
<main id="content" class="wrap"><!--[--><h1>Methods</h1><p>First &amp; last.</p>
<nav><ul><li><a href="#notes">Contents</a></li></ul></nav>
<section><h2 id="design">Design</h2><p>Who was <em>asked</em>.</p>
<h3>Scales</h3><p>Four of them.</p></section>
<section><h2 id="notes">Notes</h2><ul>
<li id="note-P08"><p><strong>P08</strong> What the means show.</p><p>Concerns: <a href="#x">means</a></p></li>
</ul></section>
<figure id="means" data-figure="trajectory"><figcaption><h3>Published means</h3></figcaption>
<div><svg><svg></svg><text>61.4</text></svg><h4>Conflict</h4></div>
<p data-part="summary"><span>It fell. </span></p><div class="menu x"><button>Table</button><span>Menu</span></div>
<div id="means-notes"><ul data-part="notes"><li>P08 again</li></ul></div>
<div id="means-table"><table><caption>All means</caption><tr><th>LA3</th><td>Start</td><td>61.4</td></tr>
<tr><th>LA3</th><td>Start</td><td>40.7</td></tr></table></div>
<h4 id="theme-trust">Trust</h4><p>Told by families.</p></figure>
<dl><div id="term-n"><dt>n</dt><dd>How many.</dd></div></dl>
<script>const hidden = '<h2>Nor here</h2>';</script></main></body></html>`;

test('a page is read as its headings, figures and anchored parts, each with its own text', () => {
  expect(pageEntries(PAGE)).toEqual([
    { anchor: '', title: 'Methods', trail: [], text: 'First & last.' },
    { anchor: 'design', title: 'Design', trail: [], text: 'Who was asked.' },
    { anchor: 'design', title: 'Scales', trail: ['Design'], text: 'Four of them.' },
    { anchor: 'notes', title: 'Notes', trail: [], text: '' },
    {
      anchor: 'note-P08',
      title: 'P08',
      trail: ['Notes'],
      text: 'What the means show. Concerns: means'
    },
    {
      anchor: 'means',
      title: 'Published means',
      trail: [],
      text: 'Conflict It fell. All means. Start.'
    },
    {
      anchor: 'theme-trust',
      title: 'Trust',
      trail: ['Published means'],
      text: 'Told by families.'
    },
    { anchor: 'term-n', title: 'n', trail: [], text: 'How many.' }
  ]);
});

const entry = (title: string, text: string) => ({ anchor: title, title, trail: [], text });
const pages: SearchPage[] = [
  {
    route: '/[[lang=locale]]/explore',
    entries: [
      entry('Gwrthdaro', 'Cymedr y gwrthdaro yng Nghaerdydd.'),
      entry('Nodyn P08', 'Cryfderau, 20.7 pwynt, a gŵyn.')
    ]
  },
  { route: '/[[lang=locale]]/method', entries: [entry('Atchweliad', 'Dim am wrthdaro teuluol.')] }
];
const search = siteIndex(pages, 'cy');
const titles = (query: string) => search(query).map(({ title }) => title);

test('words are found by their beginning, without accents, mutated, and with a slip', () => {
  expect(titles('Caerdydd')).toEqual(['Gwrthdaro']);
  expect(titles('gwyn')).toEqual(['Nodyn P08']);
  expect(titles('p08')).toEqual(['Nodyn P08']);
  expect(titles('20.7')).toEqual(['Nodyn P08']);
  expect(titles('chryf')).toEqual(['Nodyn P08']);
  expect(titles('atchwelaid')).toEqual(['Atchweliad']);
});

test('every word asked for must be found; titles count for more', () => {
  expect(titles('gwrthdaro')).toEqual(['Gwrthdaro', 'Atchweliad']);
  expect(titles('gwrthdaro teulu')).toEqual(['Atchweliad']);
  expect(titles('gwrthdaro nowhere')).toEqual([]);
  expect(titles('')).toEqual([]);
  expect(titles(' – ')).toEqual([]);
});

test('what is found tells which words were looked for, and stands by page, the best page first', () => {
  const found = search('wrthdaro');
  expect(['gwrthdaro', 'Wrthdaro', 'cymedr'].map(found[0]!.isHit)).toEqual([true, true, false]);
  expect(byPage(found).map(({ route, found: some }) => [route, some.length])).toEqual([
    [found[0]!.route, 1],
    [found[1]!.route, 1]
  ]);
});

test('findings and figures come before notes and glossary, and a note is known by its words', () => {
  const at = (anchor: string, title: string, text: string) => ({ anchor, title, trail: [], text });
  const found = siteIndex(
    [
      {
        route: '/[[lang=locale]]/method',
        entries: [
          at('term-conflict', 'Conflict', 'One of four scales.'),
          at('note-P07', 'P07', 'A conclusion names conflict. The slide beside it does not.')
        ]
      },
      {
        route: '/[[lang=locale]]/explore',
        entries: [at('trajectory', 'Mean scores', 'Conflict in three authorities.')]
      },
      {
        route: '/[[lang=locale]]',
        entries: [at('dynamics', 'Does family life change?', 'Mean conflict fell in one.')]
      }
    ],
    'en'
  )('conflict');
  expect(found.map(({ title }) => title)).toEqual([
    'Mean scores',
    'Does family life change?',
    'Conflict',
    'A conclusion names conflict.'
  ]);
  expect(found.at(-1)!.trail).toEqual(['P07']);
});
