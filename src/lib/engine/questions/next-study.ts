/** What a study is planned by. */
interface Plan {
  readonly sd: number;
  readonly r: number;
  readonly icc: number;
  readonly points: number;
  /** Families measured again in each site. */
  readonly size: number;
}

/**
 * Asks for what the power of a study with whole sites in each arm follows from: a row for each number of
 * sites, with the noncentrality and degrees of freedom of its t-test. Power itself is the tail of a
 * noncentral t, which SQL does not have.
 */
export const nextStudy = ({ sd, r, icc, points, size }: Plan) => `\
-- The difference over its standard error, where sites are the units; its power is a tail of the noncentral t, which SQL lacks.
SELECT
  sites AS sites_per_arm,
  ${points} / sqrt(2 * ${sd} * ${sd} * (1 - ${r} * ${r}) * (${icc} + (1 - ${icc}) / ${size}) / sites) AS ncp,
  2 * sites - 2 AS df
FROM range(2, 21) AS counted(sites)`;
