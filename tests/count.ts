import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that counts its tests. */
export default class Count implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    let engines = 0;
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count[test.result().state] += 1;
      if (module.project.name === 'engines')
        engines += tests.filter((test) => test.result().state === 'skipped').length;
      // A file that could not be read has no tests, and is a failure all the same.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        count.failed += 1;
    }
    if (engines)
      console.log(
        `\n${engines} tests of engines were skipped: npm run test:engines installs DuckDB, PostgreSQL and Spark, and runs them.`
      );
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
