import { defineConfig } from 'vitest/config';

// Apart from the site's own configuration, whose plugins would build the site anew for every run.
export default defineConfig({
  test: {
    reporters: ['default', './tests/count.ts'],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Machines differ: what never comes fails, what comes late does not.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false
        }
      }
    ]
  }
});
