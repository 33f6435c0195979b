import { list, object, text, type Shape } from '../data/shape.ts';
import { UNSAID } from '../data/typed-table.ts';
import type { CodedRecords } from '../cube/coded-records.ts';
import type { EarlierPack } from './earlier-packs.ts';
import { refused, type Packed } from './pack-problem.ts';
import { MOST_CODES, type EarlierCodes } from './pattern-cells.ts';

/** A pack that was written, and the atom in which each family stood. */
export interface LedgerPack extends EarlierPack {
  /** Place of the atom by family id. */
  readonly families: Readonly<Record<string, number>>;
}

/**
 * What packs of a study have told, and of whom: as private as the records, since versions are only
 * safe together when each knows who was in the others.
 */
export interface Ledger {
  readonly ledger: 1;
  readonly study: string;
  readonly packs: readonly LedgerPack[];
}

const anything: Shape = () => {};
const shape = object({
  study: text,
  packs: list(
    object({
      version: text,
      waves: list(text),
      atoms: list(anything),
      items: list(anything),
      families: object({})
    }),
    'version'
  )
});

/** Reads a ledger for the next pack of a study, which is to have that version. */
export function readLedger(content: string, study: string, version: string): Packed<Ledger> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return refused({ rule: 'ledger-unreadable', where: 'ledger' });
  }
  let fault: string | undefined;
  shape(json, '', (path) => (fault ??= path || 'ledger'));
  if (fault !== undefined) return refused({ rule: 'ledger-unreadable', where: fault });
  const ledger = json as Ledger;
  if (ledger.study !== study)
    return refused({
      rule: 'ledger-other-study',
      where: 'ledger',
      value: ledger.study,
      expected: study
    });
  if (ledger.packs.some((pack) => pack.version === version))
    return refused({ rule: 'ledger-version', where: 'ledger', value: version });
  return { ok: true, value: ledger };
}

/**
 * Adds to records the families that stand in earlier packs alone, of whom nothing is known today.
 * @param ids of the families of the records, in their order.
 * @returns where each stood, and how many were added.
 */
export function withEarlier(
  records: CodedRecords,
  ids: readonly string[],
  packs: readonly LedgerPack[]
): { records: CodedRecords; before: EarlierCodes[]; gone: number } | undefined {
  const here = new Set(ids);
  const left = [...new Set(packs.flatMap(({ families }) => Object.keys(families)))].filter(
    (id) => !here.has(id)
  );
  if (packs.some(({ atoms }) => atoms.length > MOST_CODES)) return undefined;
  const all = [...ids, ...left];
  const before = packs.map(({ families, atoms }) => ({
    codes: Uint16Array.from(all, (id) => families[id] ?? atoms.length),
    levels: atoms.length
  }));
  if (!left.length) return { records, before, gone: 0 };
  const grown = <T extends Uint8Array | Uint16Array | Float64Array>(
    values: T,
    fill: number,
    width = 1
  ): T => {
    const longer = new (values.constructor as new (length: number) => T)(all.length * width);
    longer.fill(fill);
    longer.set(values);
    return longer;
  };
  return {
    records: {
      ...records,
      families: all.length,
      codes: records.codes.map((codes, at) => grown(codes, records.axes[at]!.levels.length)),
      measures: records.measures.map((one) => ({
        ...one,
        scores: grown(one.scores, NaN, records.waves.length)
      })),
      qualities: records.qualities.map((one) => ({ ...one, mentions: grown(one.mentions, UNSAID) }))
    },
    before,
    gone: left.length
  };
}
