import { MOST_IN_PATTERNS } from '../data/most-waves.ts';
import { codedRecords } from '../cube/coded-records.ts';
import type { DataPackage } from '../data/package.ts';
import { textColumn, type TypedTable } from '../data/typed-table.ts';
import type { Finding } from '../disclosure/finding.ts';
import { kAnonymity } from '../disclosure/k-anonymity.ts';
import { lDiversity } from '../disclosure/l-diversity.ts';
import { auditPack, type AuditFound, type AuditProgress } from './audit.ts';
import { inTurns } from './in-turns.ts';
import { ledgerPack } from './ledger-pack.ts';
import { earlierLedger, type EarlierGiven } from './earlier-given.ts';
import { withEarlier, type Ledger } from './ledger.ts';
import { packAtoms, type PackAtoms } from './pack-atoms.ts';
import { packFiles } from './pack-files.ts';
import { refused, type Packed, type PackProblem } from './pack-problem.ts';
import { patternCells, type PatternCells } from './pattern-cells.ts';
import { readPolicy, type Policy } from './policy.ts';
import { refusalsOf } from './refusals.ts';
import { releasePlan, type ReleasePlan } from './release-plan.ts';

/** Most atoms that an exact audit is made of: its time grows with their cube. */
export const MOST_ATOMS = 2_500;

/** What a column of the input seems to hold, by table. */
export interface FoundInTable extends Finding {
  readonly table: string;
}

/** What a pack is made of. */
export interface PackInput {
  readonly policy: string;
  readonly dataset: DataPackage;
  /** Columns of every file as they stand in it, by table. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly FoundInTable[];
  /** Records as they were read, or cells that were made of them elsewhere. */
  readonly tables?: ReadonlyMap<string, TypedTable>;
  readonly cells?: PatternCells;
  /** Ledgers of what was published before, and the packs that were. */
  readonly ledger?: string | readonly string[];
  readonly published?: EarlierGiven['packs'];
}

/** A pack, and what stays beside the records. */
export interface MadePack {
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly ledger: Ledger;
  readonly report: Report;
}

/** What the audit found, for those who hold the records. */
export interface Report {
  readonly version: string;
  readonly families: number;
  readonly atoms: number;
  readonly k: number;
  readonly unique: number;
  readonly l: Readonly<Record<string, number>>;
  readonly candidates: number;
  readonly released: number;
  readonly quantities: readonly {
    readonly name: string;
    readonly unknowns: number;
    readonly allowed: number;
    readonly rank: number;
    readonly width: number;
  }[];
}

/** What looks as if it led to people, among columns that something published is made of. */
function columnProblems(
  { columns, signer }: Policy,
  findings: readonly FoundInTable[]
): PackProblem[] {
  return findings.flatMap(({ table, column, kind, severity }): PackProblem[] => {
    const [where, role] = [`${table}.${column}`, columns[table]?.[column]];
    if (role === 'direct' || role === 'drop') return [];
    if (severity === 'refuse') return [{ rule: 'column-identifies', where, value: kind }];
    const passed = signer?.overrides?.some((one) => one.column === where);
    return passed ? [] : [{ rule: 'column-warning', where, value: kind }];
  });
}

/** Scores that are not on their scale. */
function outside(
  { scales, study }: ReleasePlan,
  tables: ReadonlyMap<string, TypedTable>
): PackProblem[] {
  const records = codedRecords(study, tables);
  return records.measures.flatMap(({ id, scores }): PackProblem[] => {
    const [low, high] = scales.get(id)!;
    const count = scores.filter((score) => score < low || score > high).length;
    const expected = `${low} … ${high}`;
    return count ? [{ rule: 'score-outside', where: id, value: String(count), expected }] : [];
  });
}

/** Where cells hold other axes, measures or qualities than the plan in their order. */
function otherCells(plan: ReleasePlan, { cells }: PatternCells): PackProblem[] {
  const { summed, axes } = cells;
  const pairs = [
    ['axes', axes.slice(1).map(({ id }) => id), plan.axes],
    [
      'summed.measures',
      summed.measures.map(({ id }) => id),
      plan.study.measures.map(({ id }) => id)
    ],
    ['summed.qualities', summed.qualities, plan.study.qualities.map(({ id }) => id)],
    ['summed.waves', summed.waves, plan.study.wave.levels.map(({ id }) => id)]
  ] as const;
  return pairs.flatMap(([where, held, wanted]): PackProblem[] =>
    held.join() === wanted.join()
      ? []
      : [{ rule: 'cells-unreadable', where, expected: wanted.join(', ') }]
  );
}

/** Ids of families in the order of the records. */
function familyIds({ study }: ReleasePlan, tables: ReadonlyMap<string, TypedTable>): string[] {
  const { table, id } = study.records!.families;
  const { values, texts } = textColumn(tables.get(table)!, id);
  return Array.from(values, (code) => texts.text(code));
}

function reportOf(
  plan: ReleasePlan,
  dataset: DataPackage,
  atoms: PackAtoms,
  found: AuditFound
): Report {
  const { threshold } = plan.policy;
  const codes = atoms.codes.map((one) => Array.from(one));
  const patterns = Array.from({ length: atoms.count }, (_, at) =>
    JSON.stringify([atoms.summed.measures.map(({ id }) => atoms.answers(at).bits(id))])
  );
  const { k, unique } = kAnonymity(atoms.count, [...codes, patterns], threshold, atoms.families);
  const l = plan.sensitive.map((axis) => {
    const at = plan.axes.indexOf(axis);
    const others = codes.filter((_, other) => other !== at);
    return [axis, lDiversity(atoms.count, others, codes[at]!, atoms.families).l] as const;
  });
  return {
    version: dataset.version,
    families: atoms.families.reduce((sum, size) => sum + size, 0),
    atoms: atoms.count,
    k,
    unique,
    l: Object.fromEntries(l),
    candidates: found.candidates.length,
    released: found.released.length,
    quantities: found.quantities.map(({ name, unknowns, allowed, rank, width }) => ({
      ...{ name, unknowns, allowed, rank },
      width: Number(width.toFixed(3))
    }))
  };
}

/**
 * Makes a pack of records, or says why not. Nothing is released unless all may be.
 * @param signed false leaves the signature out of question, as for a look at the result.
 * @throws the signal's reason where it is aborted.
 */
export async function makePack(
  input: PackInput,
  signed: boolean,
  onProgress: (progress: AuditProgress) => void = () => {},
  signal?: AbortSignal
): Promise<Packed<MadePack>> {
  const { dataset, tables, cells } = input;
  const policy = readPolicy(input.policy);
  if (!policy.ok) return policy;
  const planned = releasePlan(policy.value, dataset, input.columns);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const ledgers = [input.ledger ?? []].flat();
  const ledger = earlierLedger(
    { ledgers, packs: input.published ?? [] },
    dataset.name,
    dataset.version
  );
  if (!ledger.ok) return ledger;
  const { packs } = ledger.value;
  const problems = columnProblems(plan.policy, input.findings);
  if (tables) problems.push(...outside(plan, tables));
  if (signed && !plan.policy.signer) problems.push({ rule: 'policy-unsigned', where: 'signer' });
  if (!tables && packs.length) problems.push({ rule: 'ledger-without-ids', where: 'ledger' });
  if (cells) problems.push(...otherCells(plan, cells));
  const waves = plan.study.wave.levels.length;
  if (waves > MOST_IN_PATTERNS)
    problems.push({
      rule: 'too-many-waves',
      where: dataset.name,
      value: String(waves),
      expected: String(MOST_IN_PATTERNS)
    });
  if (problems.length) return refused(...problems);

  const centres = new Map([...plan.scales].map(([id, [low, high]]) => [id, (low + high) / 2]));
  const ids = tables ? familyIds(plan, tables) : [];
  const joined = tables && withEarlier(codedRecords(plan.study, tables), ids, packs);
  const finest = joined
    ? patternCells(joined.records, centres, joined.before, joined.gone)
    : cells!;
  const atoms = packAtoms(finest);
  const families = atoms.families.reduce((sum, size) => sum + size, 0);
  const { threshold } = plan.policy;
  if (families < threshold)
    return refused({
      rule: 'too-few-families',
      where: dataset.name,
      value: String(families),
      expected: String(threshold)
    });
  if (!joined && tables) return refused({ rule: 'ledger-unreadable', where: 'packs' });
  if (atoms.count > MOST_ATOMS)
    return refused({
      rule: 'too-many-atoms',
      where: dataset.name,
      value: String(atoms.count),
      expected: String(MOST_ATOMS)
    });

  const found = await inTurns(auditPack(plan, atoms, packs), onProgress, signal);
  const asks = packs.length && plan.policy.shortfall === 'refuse';
  const alone = asks ? await inTurns(auditPack(plan, atoms, []), onProgress, signal) : undefined;
  const refusals = refusalsOf(plan, packs, found, alone);
  if (refusals.length) return refused(...refusals);
  const written = ledgerPack(dataset.version, atoms, found, finest.cellOf, ids);
  return {
    ok: true,
    value: {
      files: await packFiles(plan, dataset, atoms, found),
      ledger: { ...ledger.value, packs: [...packs, written] },
      report: reportOf(plan, dataset, atoms, found)
    }
  };
}
