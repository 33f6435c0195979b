import { readLedger, type Ledger, type LedgerPack } from './ledger.ts';
import { refused, type Packed } from './pack-problem.ts';

/** What was published of a study before, as it is given beside the records. */
export interface EarlierGiven {
  /** Texts of ledgers, of which one may hold several packs, and several the same. */
  readonly ledgers: readonly string[];
  /** Packs themselves, which a ledger must know of: a pack does not say whom it holds. */
  readonly packs: readonly { readonly name: string; readonly version: string }[];
}

/**
 * Reads all that was published before as one ledger, so that the next pack is audited together with it.
 * @returns refusals where a ledger or a pack is of another study, where two ledgers tell different
 *   things of one version, and where no ledger knows of a pack.
 */
export function earlierLedger(
  { ledgers, packs }: EarlierGiven,
  study: string,
  version: string
): Packed<Ledger> {
  const known = new Map<string, LedgerPack>();
  for (const content of ledgers) {
    const read = readLedger(content, study, version);
    if (!read.ok) return read;
    for (const pack of read.value.packs) {
      const before = known.get(pack.version);
      if (before && JSON.stringify(before) !== JSON.stringify(pack))
        return refused({ rule: 'ledger-unreadable', where: pack.version });
      known.set(pack.version, pack);
    }
  }
  for (const pack of packs) {
    if (pack.name !== study)
      return refused({
        ...{ rule: 'ledger-other-study', where: pack.version },
        ...{ value: pack.name, expected: study }
      });
    if (pack.version === version)
      return refused({ rule: 'ledger-version', where: 'ledger', value: version });
    if (!known.has(pack.version)) return refused({ rule: 'ledger-lacks', where: pack.version });
  }
  return { ok: true, value: { ledger: 1, study, packs: [...known.values()] } };
}
