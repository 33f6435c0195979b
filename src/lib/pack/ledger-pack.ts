import type { AuditFound } from './audit.ts';
import type { LedgerPack } from './ledger.ts';
import type { PackAtoms } from './pack-atoms.ts';

/**
 * What the next audit must know of this release: who stood where, and what was told.
 * @param cellOf the atom of each family, those of today first.
 * @param ids of the families of today, in their order; empty where families are not known.
 */
export function ledgerPack(
  version: string,
  atoms: PackAtoms,
  { tables, released }: Pick<AuditFound, 'tables' | 'released'>,
  cellOf: ArrayLike<number>,
  ids: readonly string[]
): LedgerPack {
  const { axes, codes, count, summed } = atoms;
  const levelOf = (axis: string, code: number) => axes.find(({ id }) => id === axis)!.levels[code]!;
  return {
    version,
    waves: summed.waves,
    atoms: Array.from({ length: count }, (_, atom) => {
      const { bits, says } = atoms.answers(atom);
      return {
        levels: Object.fromEntries(
          axes.flatMap(({ id, levels }, at) => {
            const level = levels[codes[at]![atom]!];
            return level === undefined ? [] : [[id, level]];
          })
        ),
        bits: Object.fromEntries(summed.measures.map(({ id }) => [id, bits(id)])),
        said: summed.qualities.filter(says)
      };
    }),
    items: released.map(({ table, cell, population }) => ({
      levels: Object.fromEntries(
        tables[table]!.axes.map((axis, at) => [axis, levelOf(axis, cell.levels[at]!)])
      ),
      population
    })),
    families: Object.fromEntries(ids.map((id, at) => [id, cellOf[at]!]))
  };
}
