/** How many visits in one part of the service were observed. */
export interface VisitsRow {
  readonly visit_phase: string;
  readonly n: number;
}

/** Asks for the observed visits: a row for each part of the service, from first meeting to closure. */
export const visits = () => `\
-- Visits observed in each part of the service.
SELECT visit_phase, n
FROM visits
ORDER BY rowid`;
