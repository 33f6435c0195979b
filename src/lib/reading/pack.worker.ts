import { makePack } from '../pack/make-pack.ts';
import { rolesOf } from '../pack/release-plan.ts';
import { bytesOf, work } from './alive.ts';
import type { Interim } from './answered.ts';
import { packInput } from './pack-input.ts';
import type { PackAnswer, PackAsked } from './packer.ts';

// The page's window and a worker's global scope share a name but not a type.
const page = globalThis as unknown as {
  postMessage(said: PackAnswer | Interim): void;
  onmessage: (message: { data: PackAsked }) => void;
};

async function answer({ source, wanted }: PackAsked): Promise<PackAnswer> {
  const input = await packInput(source);
  if (!input.ok) return { is: 'unreadable', problems: input.problems };
  const { dataset, columns, findings } = input.value;
  if (!wanted) {
    const named = [...columns].flatMap(([table, names]) =>
      names.map((column) => ({
        ...{ table, column, may: rolesOf(dataset, table, column) },
        found: findings.flatMap((one) =>
          one.table === table && one.column === column ? [one.kind] : []
        )
      }))
    );
    return { is: 'columns', columns: named };
  }
  const made = await makePack({ ...input.value, ...wanted }, wanted.signed, (progress) =>
    page.postMessage({ is: 'auditing', progress })
  );
  return made.ok ? { is: 'packed', made: made.value } : { is: 'refused', problems: made.problems };
}

page.onmessage = ({ data }) =>
  work(
    (said) => page.postMessage(said),
    bytesOf(data.source),
    async () => page.postMessage(await answer(data))
  );
