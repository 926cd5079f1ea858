import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { memoryTests, processTests, serviceTests } from './test/process-tests.ts'

/** Where a runner of several test commands wants this one's counts. */
const report = process.env.VITEST_REPORT

/** Far more than any test needs: a limit is for what hangs, and machines can be busy. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }

/** Tests of the package as it is installed. */
const packageTests = 'test/package/installed/**/*.test.ts'

/** Real engines, which are fetched and started. */
const engineTests = 'test/engines/real/**/*.test.ts'

/** What neither of the two projects without programs runs. */
const notInProcess = [...processTests, ...memoryTests, 'test/clients/*.test.ts', packageTests, engineTests]

export default defineConfig({
  test: {
    // more than the cores: much of a run is waiting for programs that tests start
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      // The inner loop, npm run test:unit. Needs no build.
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...notInProcess, ...serviceTests],
          ...patient,
          // tests leave nothing behind in modules, so the files of a worker can share what is loaded
          isolate: false,
        },
      },
      // The whole service through its API, in this process. Needs no build.
      {
        test: {
          ...{ name: 'service', include: serviceTests, exclude: notInProcess, ...patient, isolate: false },
          // a test measures memory, without what a collection frees
          execArgv: ['--expose-gc'],
        },
      },
      // What starts programs or reads dist. npm test builds first, then runs unit, service and process.
      { test: { name: 'process', include: processTests, ...patient, isolate: false } },
      // How much memory each limit leaves, npm run test:memory: it fills each collection ten times over.
      { test: { name: 'memory', include: memoryTests, ...patient } },
      // Foreign clients in their own languages, npm run test:clients.
      {
        test: { name: 'clients', include: ['test/clients/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
      },
      // Real engines behind the API, npm run test:engines.
      {
        test: {
          name: 'engines',
          include: [engineTests, 'test/engines/duckdb/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
      // The packed file, installed into an empty project, npm run test:package.
      { test: { name: 'package', include: [packageTests], testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
})
