import { cellsSql } from '../../src/lib/cube-sql/cells-sql.ts';
import { checksSql } from '../../src/lib/cube-sql/checks-sql.ts';
import type { CubeAsk } from '../../src/lib/cube-sql/cube-ask.ts';
import { cubeProblemText, type Asked } from '../../src/lib/cube-sql/cube-problem.ts';
import { DIALECTS } from '../../src/lib/cube-sql/dialect.ts';
import { neededColumns, sourceProblems } from '../../src/lib/cube-sql/needed-columns.ts';
import { readCellRows } from '../../src/lib/cube-sql/read-cells.ts';
import { readChecks, type AnswerRow } from '../../src/lib/cube-sql/read-checks.ts';
import { openedSource, type From } from './opened-source.ts';
import type { Bounds } from './source.ts';
import { Broken, Refused } from './told.ts';

/** Cells beyond which no file is written. */
const MOST_CELLS = 100_000;
/** Tries after a connection broke, and the wait before the first of them. */
const [TRIES, WAIT] = [3, 1_000];

function held<T>(result: Asked<T>): T {
  if (!result.ok) throw new Refused(...result.problems.slice(0, 20).map(cubeProblemText));
  return result.value;
}

/** Both answers of an engine; the cells are not asked for where the tables are not as described. */
async function answersOf(from: From, ask: CubeAsk, bounds: Bounds, tell: (line: string) => void) {
  const source = await openedSource(from, bounds);
  try {
    const needed = neededColumns(ask);
    const lacking = sourceProblems(needed, await source.types(needed));
    if (lacking.length) throw new Refused(...lacking.map(cubeProblemText));
    const dialect = DIALECTS[source.dialect];
    tell('Looking at the tables …');
    const { sql, checks } = checksSql(ask, dialect);
    const [row] = await source.rows(sql);
    held(readChecks(ask, checks, row ?? {}));
    tell('Summing families to cells …');
    const limited = `SELECT * FROM (\n${cellsSql(ask, dialect)}\n) AS cells LIMIT ${MOST_CELLS + 1}`;
    return { checks: row, cells: await source.rows(limited) };
  } finally {
    await source.close();
  }
}

/** Both answers of an engine, from the beginning where the connection breaks. @throws Refused */
export async function patientAnswers(
  from: From,
  ask: CubeAsk,
  bounds: Bounds,
  tell: (line: string) => void = () => {}
) {
  for (let tried = 1; ; tried++) {
    try {
      return await answersOf(from, ask, bounds, tell);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      if (tried > TRIES)
        throw new Refused(
          `The connection broke ${tried} times. Check network and server, and run it again.`
        );
      const wait = WAIT * 2 ** (tried - 1);
      tell(`The connection broke. Beginning again in ${wait / 1_000} s …`);
      await new Promise((go) => setTimeout(go, wait));
    }
  }
}

/** The cells of both answers. @throws Refused where they cannot be right. */
export function cellsFrom(
  ask: CubeAsk,
  answers: { cells: AnswerRow[]; checks: AnswerRow | undefined }
) {
  const { checks } = checksSql(ask, DIALECTS.standard);
  if (answers.cells.length > MOST_CELLS) {
    const limit = String(MOST_CELLS);
    held({
      ok: false,
      problems: [{ rule: 'too-many-cells', where: ask.dataset.name, found: limit, expected: limit }]
    });
  }
  return held(
    readCellRows(ask, answers.cells, held(readChecks(ask, checks, answers.checks ?? {})))
  );
}
