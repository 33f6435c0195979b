import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MadePack } from '../../src/lib/pack/make-pack.ts';

/** Whether something stands where a pack is to be written. */
export const isTaken = (out: string): boolean => existsSync(out) && readdirSync(out).length > 0;

const asJson = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/**
 * Writes a pack whole or not at all: beside its folder first, under another name. Ledger and report
 * stand beside the folder, never in it; only their owner may read them.
 * @throws when a file cannot be written; what was begun is taken away.
 */
export async function writePack(
  out: string,
  { files, ledger, report }: MadePack,
  ledgerFile: string
): Promise<void> {
  const begun = `${out}.part-${process.pid}`;
  const [newLedger, newReport] = [`${ledgerFile}.part-${process.pid}`, `${begun}.report`];
  try {
    await mkdir(begun, { recursive: true });
    await mkdir(dirname(ledgerFile), { recursive: true });
    for (const [path, bytes] of files) await writeFile(join(begun, path), bytes);
    await writeFile(newLedger, asJson(ledger), { mode: 0o600 });
    await writeFile(newReport, asJson(report), { mode: 0o600 });
    // The ledger comes first: a pack that it does not know would be forgotten by the next audit.
    await rename(newLedger, ledgerFile);
    if (existsSync(out)) await rm(out, { recursive: true });
    await rename(begun, out);
    await rename(newReport, `${out}.report.json`);
  } finally {
    for (const left of [begun, newLedger, newReport])
      await rm(left, { recursive: true, force: true });
  }
}
