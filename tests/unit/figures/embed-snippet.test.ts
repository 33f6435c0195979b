import { expect, test } from 'vitest';
import {
  embedSnippet,
  heightIn,
  titleIn
} from '../../../src/lib/figures/takeaway/embed-snippet.ts';

const ADDRESS = 'https://figures.example/embed/?figure=visits&v=1&fixed=1';

test('a frame has its address and its title, and no sign of either ends it early', () => {
  const snippet = embedSnippet(ADDRESS, 'Who said "yes" <script>');
  expect(snippet).toContain(
    'src="https://figures.example/embed/?figure=visits&#38;v=1&#38;fixed=1"'
  );
  expect(snippet).toContain('title="Who said &#34;yes&#34; &#60;script&#62;"');
});

interface Frame {
  contentWindow: object;
  style: { height?: string };
}

/** Runs the script of the snippet in a made-up page with these frames. @returns what hears its messages. */
function scriptWith(frames: readonly Frame[]) {
  const source = /<script>(.*)<\/script>/.exec(embedSnippet(ADDRESS, ''))![1]!;
  let hear: (message: object) => void = () => {};
  const addEventListener = (_: string, listener: typeof hear) => (hear = listener);
  const page = { querySelectorAll: () => frames };
  new Function('addEventListener', 'document', source)(addEventListener, page);
  return (message: object) => hear(message);
}

test('its script heeds a height from the frame itself and from this site alone', () => {
  const frames: Frame[] = [
    { contentWindow: {}, style: {} },
    { contentWindow: {}, style: {} }
  ];
  const hear = scriptWith(frames);
  const [source, origin] = [frames[1]!.contentWindow, 'https://figures.example'];
  const data = { type: 'evidence-explorer:height', height: 512, id: 'visits' };
  hear({ data, source, origin: 'https://other.example' });
  hear({ data, source: {}, origin });
  hear({ data: { ...data, type: 'other' }, source, origin });
  hear({ data: { ...data, height: '1px;color:red' }, source, origin });
  hear({ data: null, source, origin });
  expect(frames.map(({ style }) => style)).toEqual([{}, {}]);
  hear({ data, source, origin });
  expect(frames.map(({ style }) => style)).toEqual([{}, { height: '512px' }]);
});

test.each([
  [{ type: 'evidence-explorer:height', height: 20, id: 'a' }, 20],
  [{ type: 'evidence-explorer:height', height: '20' }, undefined],
  [{ type: 'evidence-explorer:height', height: Infinity }, undefined],
  [{ height: 20 }, undefined],
  [null, undefined],
  ['text', undefined]
])('%j tells %s', (message, height) => {
  expect(heightIn(message)).toBe(height);
});

test('the title is taken from a message of a figure alone', () => {
  const message = { type: 'evidence-explorer:height', height: 20, id: 'a', title: 'Visits' };
  expect(titleIn(message)).toBe('Visits');
  expect(titleIn({ ...message, type: 'other' })).toBeUndefined();
  expect(titleIn({ ...message, title: 3 })).toBeUndefined();
  expect(titleIn(null)).toBeUndefined();
});
