import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { METHODS } from '../../../src/routes/[[lang=locale]]/method/methods/methods.ts';
import { fisherExact } from '../../../src/lib/statistics/fisher-exact.ts';
import { newcombe } from '../../../src/lib/statistics/newcombe.ts';
import { wilson } from '../../../src/lib/statistics/wilson.ts';

/** Something of every name that the method page's R speaks of. */
const DATA = `
  x <- c(9, 12, 15, 11, 18, 14, 10, 16); y <- c(8, 10, 15, 9, 13, 12, 11, 12)
  both <- data.frame(x, y); x1 <- x; y1 <- y; x2 <- c(13, 17, 12, 19, 15); y2 <- c(12, 17, 13, 16, 14)
  group <- rep(c("a", "b"), 4); score <- x; p <- c(0.01, 0.02, 0.04, 0.3); sd <- 10; rho <- 0.5
  k <- 7; n <- 24; k1 <- 9; n1 <- 24; k2 <- 3; n2 <- 21; agree <- 14; table <- matrix(c(9, 4, 3, 8), 2)
  xbar <- 49.1; ybar <- 45.2; nx <- 24; ny <- 11; mu <- 50; r <- 0.6; delta <- -2; g <- 0.3
  xbar1 <- 49; ybar1 <- 44; xbar2 <- c(48, 47); ybar2 <- c(47, 47); nx2 <- c(20, 30); ny2 <- c(12, 14)
  means <- c(3.2, 4.1); s <- 4; weights <- c(10, 20)
  m1 <- c(-5, -3, -4); m0 <- c(1, 0, 2); change <- y - x; arm <- group; site <- rep(c("s", "t", "u", "v"), each = 2); level <- rep(c("i", "j"), 2)[c(1, 2, 2, 1, 1, 2, 1, 2)]
`;
/** Names that stand for something else in one method. */
const OWN: Readonly<Record<string, string>> = {
  'weighted-mean': 'n <- c(24, 11)',
  'median-category': 'n <- length(x)'
};

const calls = METHODS.flatMap(({ methods }) => methods);
/** Calls of packages are told by name; R alone does not have them. */
const plain = calls.filter(({ r }) => !r.includes('::'));

function answers(): Record<string, number[]> {
  const text = (lines: string) => JSON.stringify(lines);
  const script = plain.map(
    ({ id, r }) => `
      told <- tryCatch({
        last <- eval(parse(text = ${text(`${DATA}\n${OWN[id] ?? ''}\n${r}`)}), new.env())
        if (inherits(last, c("htest", "summary.lm", "anova"))) "0" else paste(sprintf("%.12g", unlist(last)), collapse = " ")
      }, error = function(e) paste("error:", conditionMessage(e)))
      cat(${text(id)}, told, "\\n", sep = "\\t")`
  );
  const said = execFileSync('Rscript', ['--vanilla', '-'], {
    input: `options(warn = -1)\n${script.join('\n')}`,
    encoding: 'utf8'
  });
  const rows = said
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows.filter(([, told]) => told?.startsWith('error:'))).toEqual([]);
  return Object.fromEntries(rows.map(([id, told]) => [id, (told ?? '').split(' ').map(Number)]));
}

test('the R of the method page runs, and gives what the site computes', ({ skip }) => {
  if (spawnSync('Rscript', ['--version']).status !== 0) skip('Rscript is not on this machine.');
  const said = answers();
  expect(Object.keys(said)).toEqual(plain.map(({ id }) => id));
  expect(Object.entries(said).filter(([, values]) => values.some(Number.isNaN))).toEqual([]);
  const close = (id: string, ...values: number[]) =>
    said[id]!.forEach((value, at) => expect(value, id).toBeCloseTo(values[at]!, 8));
  const ends = ({ low, high }: { low: number; high: number }) => [low, high];
  close('wilson', ...ends(wilson(7, 24)));
  close('newcombe', ...ends(newcombe(9, 24, 3, 21)));
  close('fisher-exact', fisherExact(9, 24, 3, 21).midP);
});
