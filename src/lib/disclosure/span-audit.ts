import { dot, type Vector } from '../statistics/matrix.ts';
import { orthogonalBasis, projectOut } from '../statistics/orthogonal-basis.ts';

/** A selection lies in the span where less than this share of its length is outside. */
const TOLERANCE = 1e-7;

/** A selection of families by profile: 1 where they are in it, else 0. */
export interface Selection {
  readonly members: Vector;
}

const length = (vector: Vector) => Math.sqrt(dot(vector, vector));

/**
 * The selections whose sum follows exactly from published sums, by adding and subtracting them: those
 * that lie in the span of the published (Chin and Özsoyoğlu 1982: key-specific compromise of sum
 * queries). It is found in floating point, by what is left outside an orthogonal basis, with a relative
 * tolerance of 1e-7. A published mean with its n is a sum. What limits of the values or whole numbers
 * tell beyond that is not asked here.
 */
export function derivable<S extends Selection>(
  published: readonly Selection[],
  secret: readonly S[]
): S[] {
  const { q } = orthogonalBasis(published.map(({ members }) => members));
  return secret.filter(
    ({ members }) => projectOut(q, members).length <= TOLERANCE * length(members)
  );
}

/**
 * Selections that may be published together so that nothing secret follows exactly: taken one after
 * the other, each kept only if no secret lies in the span of what was kept with it. The order
 * decides what is kept, so give the most wanted first; a greatest possible choice is not sought. Only
 * what is given as secret is guarded: the small cells of every filter, and `mergedGroups` of them.
 * @returns the kept selections in their order. What is derivable from nothing, as an empty selection is,
 * would bar all others.
 */
export function auditedRelease<S extends Selection>(
  candidates: readonly S[],
  secret: readonly Selection[]
): S[] {
  const basis: Vector[] = [];
  let outside = secret.map(({ members }) => members);
  return candidates.filter(({ members }) => {
    const { rest, length: left } = projectOut(basis, members);
    if (left <= TOLERANCE * length(members)) return true;
    const unit = rest.map((value) => value / left);
    const narrowed = outside.map((vector) => projectOut([unit], vector).rest);
    const safe = narrowed.every(
      (vector, at) => length(vector) > TOLERANCE * length(secret[at]!.members)
    );
    if (safe) {
      basis.push(unit);
      outside = narrowed;
    }
    return safe;
  });
}
