import { openRatios, sumOver, Vanishing, type Members, type Trial } from './vanishing.ts';

/** Numbers of which each atom has one, such as its families' scores at a time point added up. */
export interface Unknowns {
  readonly atoms: number;
  /** Sums that must not follow: of single atoms, of small groups. None is empty. */
  readonly secrets: readonly Members[];
  /** Atoms of one family, which knows its own number and could take it off. */
  readonly insiders: readonly number[];
  /** Most released sums that do not follow from each other. */
  readonly most: number;
}

/** Something that may be released, and which sums of which unknowns that tells. */
export interface Candidate {
  readonly tells: readonly { readonly unknowns: number; readonly members: Members }[];
}

/** What becomes of a candidate: `open` would let a secret follow, `full` would fix too much. */
export type Verdict = 'released' | 'open' | 'full';

export interface Audited {
  /** In the order of the candidates. */
  readonly verdicts: readonly Verdict[];
  /** For each of the unknowns, released sums of which none follows from the others. */
  readonly ranks: readonly number[];
}

/** Candidates that are tried together, until one of them opens a secret. */
const TOGETHER = 32;

/** Whether no secret follows, not even for a family that takes off its own number. */
function isSafe(watched: readonly Float64Array[], { secrets, insiders }: Unknowns): boolean {
  if (secrets.some((members) => watched.every((vector) => sumOver(vector, members) === 0)))
    return false;
  if (!insiders.length) return true;
  const own = insiders.map((atom) => Int32Array.of(atom));
  const known = new Map<number, number>();
  for (const [at, ratio] of openRatios(watched, own).entries()) {
    if (known.has(ratio)) return false;
    known.set(ratio, insiders[at]!);
  }
  return openRatios(watched, secrets).every((ratio, at) => {
    const [insider, secret] = [known.get(ratio), secrets[at]!];
    return insider === undefined || (secret.length === 1 && secret[0] === insider);
  });
}

/**
 * Chooses what may be released together so that no secret follows by adding and subtracting, nor
 * when one family takes off its own answer (Chin and Özsoyoğlu 1982), exactly but for chances of
 * one in millions. Candidates are taken in their order, so the most wanted come first; those tried
 * together are halved until the one that opens a secret is found.
 * @param before sums that are known already, whatever follows from them.
 * @yields how many candidates are decided.
 */
export function* auditedRelease(
  unknowns: readonly Unknowns[],
  before: Candidate['tells'],
  candidates: readonly Candidate[]
): Generator<number, Audited> {
  const verdicts: Verdict[] = [];
  const vanishing = unknowns.map(({ atoms, most }, at) => {
    const known = before.filter((told) => told.unknowns === at);
    const all = new Vanishing(atoms, most + known.length, at + 1);
    for (const { members } of known) {
      const trial = all.try(1);
      trial.add(members);
      trial.keep();
    }
    return all;
  });

  /** Tries candidates together. @returns undefined where a secret follows; nothing is released then. */
  function attempt(some: readonly Candidate[]): Verdict[] | undefined {
    const trials = new Map<number, Trial>();
    const rows = some.flatMap(({ tells }) => tells.map((told) => told.unknowns));
    for (const at of new Set(rows))
      trials.set(at, vanishing[at]!.try(rows.filter((row) => row === at).length));
    const found = some.map(({ tells }): Verdict => {
      const room = tells.every(({ unknowns: at, members }) => {
        const trial = trials.get(at)!;
        return (
          vanishing[at]!.rank + trial.steps.length < unknowns[at]!.most || trial.follows(members)
        );
      });
      if (!room) return 'full';
      for (const { unknowns: at, members } of tells) trials.get(at)!.add(members);
      return 'released';
    });
    for (const [at, { steps, watched }] of trials)
      if (steps.length && !isSafe(watched, unknowns[at]!)) return undefined;
    for (const trial of trials.values()) trial.keep();
    return found;
  }

  function* decide(some: readonly Candidate[]): Generator<number> {
    const found = attempt(some) ?? (some.length === 1 ? ['open' as const] : undefined);
    if (found) {
      verdicts.push(...found);
      yield verdicts.length;
      return;
    }
    const half = some.length >> 1;
    yield* decide(some.slice(0, half));
    yield* decide(some.slice(half));
  }

  for (let start = 0; start < candidates.length; start += TOGETHER)
    yield* decide(candidates.slice(start, start + TOGETHER));
  return { verdicts, ranks: vanishing.map(({ rank }) => rank) };
}
