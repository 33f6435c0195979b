import { defineConfig } from 'vitest/config';

// Two files at a time take little more than half as long as one; more only get in each other's way.
const WORKERS = 2;
// Machines differ: what never comes fails, what comes late does not.
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 };

// Apart from the site's own configuration, whose plugins would build the site anew for every run.
export default defineConfig({
  test: {
    reporters: ['default', './tests/count.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/unit/in-english.ts'],
          environment: 'node',
          // Files share the modules of their process, and the DuckDB that one of them started.
          isolate: false,
          ...PATIENCE,
          maxWorkers: WORKERS
        }
      },
      {
        test: {
          name: 'engines',
          // Where they are run by themselves, they are not run beside all others.
          include: process.env.WITHOUT_ENGINES ? [] : ['tests/engines/**/*.test.ts'],
          setupFiles: ['tests/unit/in-english.ts'],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: WORKERS
        }
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/site.ts'],
          ...PATIENCE,
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: WORKERS
        }
      }
    ]
  }
});
