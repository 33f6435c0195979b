import { bytesOf, work } from './alive.ts';
import type { Interim } from './answered.ts';
import type { CheckAnswer, CheckAsked } from './check-files.ts';
import { groupsOf } from './check-groups.ts';
import { lintSource, rowOf } from './check-source.ts';

// The page's window and a worker's global scope share a name but not a type.
const page = globalThis as unknown as {
  postMessage(said: CheckAnswer | Interim): void;
  onmessage: (message: { data: CheckAsked }) => void;
};

async function answer(asked: CheckAsked): Promise<CheckAnswer> {
  switch (asked.is) {
    case 'identifiers': {
      const found = await lintSource(asked.source, (reading) =>
        page.postMessage({ is: 'reading', reading })
      );
      return { is: 'identifiers', found };
    }
    case 'row':
      return { is: 'row', slice: await rowOf(asked.row) };
    case 'groups':
      return { is: 'groups', groups: groupsOf(asked.groups) };
  }
}

/** Bytes of the files that are read anew; groups are counted in memory. */
const given = (asked: CheckAsked) => {
  if (asked.is === 'groups') return undefined;
  return bytesOf(asked.is === 'row' ? { files: asked.row.files } : asked.source);
};

page.onmessage = ({ data }) =>
  work(
    (said) => page.postMessage(said),
    given(data),
    async () => page.postMessage(await answer(data))
  );
