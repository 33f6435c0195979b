import { following } from '../disclosure/following.ts';
import { candidatesOf, masksOf, packTable, type PackItem, type PackTable } from './candidates.ts';
import { countAudit, type CountsFound } from './count-audit.ts';
import type { EarlierPack } from './earlier-packs.ts';
import type { PackAtoms } from './pack-atoms.ts';
import type { ReleasePlan } from './release-plan.ts';
import { measureAudit, qualityAudit } from './quantity-audits.ts';
import { scoreAudit, type QuantityFound } from './score-audit.ts';

/** How far an audit is: of what, and how many of its candidates are decided. */
export interface AuditProgress {
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

/** What an audit keeps, and what it found on the way. */
export interface AuditFound {
  readonly tables: readonly PackTable[];
  /** What may be released, the most important first. */
  readonly released: readonly PackItem[];
  /** All that reaches the threshold. */
  readonly candidates: readonly PackItem[];
  readonly quantities: readonly QuantityFound[];
  readonly counts: CountsFound;
}

const CERTIFICATE = 7_919;

/** Patterns are told of groups in which each has enough families, or where they are public anyway. */
function patternItems({ policy }: ReleasePlan, atoms: PackAtoms, items: readonly PackItem[]) {
  return items.filter(({ population, atoms: own }) => {
    if (population.about !== 'patterns') return false;
    if (policy.attrition === 'public') return true;
    const sizes = new Array<number>(1 << atoms.summed.waves.length).fill(0);
    for (const atom of own)
      sizes[atoms.answers(atom).bits(population.of)]! += atoms.families[atom]!;
    return sizes.every((size) => size >= policy.threshold);
  });
}

/** Steps of an audit of something, told as progress. */
function* told<T>(
  what: string,
  of: number,
  steps: Generator<number, T>
): Generator<AuditProgress, T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield { what, done: value, of };
  }
}

/**
 * Chooses what of records may be released under a policy, together with earlier packs. Where it may
 * be known who was seen when, the counts of groups are decided first and hold for all populations:
 * what does not follow of groups then follows of none of their parts. Else counts of all populations
 * are decided together, last.
 * @yields how far it is.
 * @throws Error where the certificate does not hold, which a chance of one in millions may cause.
 */
export function* auditPack(
  plan: ReleasePlan,
  atoms: PackAtoms,
  earlier: readonly EarlierPack[]
): Generator<AuditProgress, AuditFound> {
  const { policy } = plan;
  const tables = plan.tables.map((axes) => packTable(atoms, axes));
  const masks = masksOf(atoms);
  const audited = { plan, atoms, earlier, masks };
  const candidates = candidatesOf(atoms, tables, masks, policy.threshold);
  const ofGroups = candidates.filter(({ population }) => population.about === 'families');
  const count = (items: readonly PackItem[]) =>
    told('families', items.length, countAudit(audited, tables, items));
  const passed = ({ verdicts }: CountsFound, items: readonly PackItem[]) =>
    items.filter((_, at) => verdicts[at] === 'released');

  const isPublic = policy.attrition === 'public';
  const first = isPublic ? yield* count(ofGroups) : undefined;
  const groups = new Set((first ? passed(first, ofGroups) : ofGroups).map(({ cell }) => cell));
  const open = candidates.filter(({ cell }) => groups.has(cell));

  const { measures, qualities } = atoms.summed;
  const kept = new Set(open.filter(({ population }) => population.about === 'families'));
  for (const item of patternItems(plan, atoms, open)) kept.add(item);
  const quantities: QuantityFound[] = [];
  for (const audit of [
    ...measures.map((_, at) => measureAudit(audited, open, at)),
    ...qualities.map((_, at) => qualityAudit(audited, open, at))
  ]) {
    const found = yield* told(
      audit.quantities[0]!.name,
      audit.items.length,
      scoreAudit(policy, audit, policy.shortfall === 'cut')
    );
    audit.items.forEach((item, at) => {
      if (found.verdicts[at] === 'released') kept.add(item);
    });
    quantities.push(...found.quantities);
  }
  const chosen = candidates.filter((item) => kept.has(item));
  const counts = first ?? (yield* count(chosen));
  const holds = [
    ...quantities.map(({ quantity, sums }) => ({ ...quantity.unknowns, sums })),
    counts
  ].every(({ atoms: size, sums, secrets }) => !following(size, sums, secrets, CERTIFICATE).length);
  if (!holds) throw new Error('The certificate of the release does not hold');
  const released = first ? chosen : passed(counts, chosen);
  return { tables, released, candidates, quantities, counts };
}
