import { defineConfig } from 'vitest/config'

/** Where .ci/run wants the counts of a run. */
const report = process.env.VITEST_REPORT

export default defineConfig({
  test: {
    // every core: much of a run is waiting for programs that tests start
    maxWorkers: '100%',
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        test: {
          name: 'main',
          include: ['test/**/*.test.ts'],
          exclude: ['test/clients/**', 'test/package/installed/**'],
          // far more than any needs: a limit is for what hangs, and machines can be busy
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // no test leaves anything behind in a module: each file need not load them all again
          isolate: false,
        },
      },
      // programs that we did not write, in languages of their own: npm run test:clients
      { test: { name: 'clients', include: ['test/clients/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 } },
      // the packed file, installed into an empty project: npm run test:package
      {
        test: {
          name: 'package',
          include: ['test/package/installed/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
