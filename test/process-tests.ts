/**
 * Tests of the whole service through its API, many requests each. They are the Vitest project `service`: they start no program and need
 * no build, but take longer than the inner loop may: to load the emulator alone takes more than most unit tests. The list has every
 * test that does; test/architecture/projects.test.ts keeps it complete.
 */
export const serviceTests = [
  'test/api/**/*.test.ts',
  'test/auth/gateway.test.ts',
  'test/config/empty-host.test.ts',
  'test/control/**/*.test.ts',
  'test/core/hostile-texts.test.ts',
  'test/core/text-rules.test.ts',
  'test/core/map-keys.test.ts',
  'test/docs/docs.test.ts',
  'test/docs/situations.test.ts',
  'test/engines/**/*.test.ts',
  'test/events/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/fixture-files/**/*.test.ts',
  'test/http/**/*.test.ts',
  'test/jobs/**/*.test.ts',
  'test/journal/**/*.test.ts',
  'test/library/**/*.test.ts',
  'test/limits/**/*.test.ts',
  'test/lives/**/*.test.ts',
  'test/presto/**/*.test.ts',
  'test/recording/**/*.test.ts',
  'test/snapshot/**/*.test.ts',
  'test/spark/default-results.test.ts',
  'test/spark/guarded-code.test.ts',
  'test/spark/replay.test.ts',
  'test/ui/journal.test.ts',
]

/**
 * Tests that start programs, or read what a build made. They are the Vitest project `process`; all others are `unit` or `service`.
 * test/architecture/projects.test.ts keeps this list complete.
 */
export const processTests = [
  'test/bench/arguments.test.ts',
  'test/browser/browser.test.ts',
  'test/browser/page-accessibility.test.ts',
  'test/browser/page-connection.test.ts',
  'test/browser/page-first-stub.test.ts',
  'test/browser/page-flood.test.ts',
  'test/browser/page-foreign-text.test.ts',
  'test/browser/page-messages.test.ts',
  'test/browser/page-scale.test.ts',
  'test/browser/page-views.test.ts',
  'test/build/generate.test.ts',
  'test/cli/background.test.ts',
  'test/cli/cli.test.ts',
  'test/cli/commands.test.ts',
  'test/cli/compile-cache.test.ts',
  'test/cli/control-token.test.ts',
  'test/cli/doctor.test.ts',
  'test/cli/env.test.ts',
  'test/cli/snapshot.test.ts',
  'test/cli/stop-states.test.ts',
  'test/cli/watch.test.ts',
  'test/clients/harness/run.test.ts',
  'test/container/dockerfile.test.ts',
  'test/core/read-file.test.ts',
  'test/docs/examples.test.ts',
  'test/docs/tutorial-airflow.test.ts',
  'test/docs/tutorial.test.ts',
  'test/engines/livy/livy-docs.test.ts',
  'test/engines/livy/livy-tls.test.ts',
  'test/faults/two-processes.test.ts',
  'test/library/doors.test.ts',
  'test/library/isolation.test.ts',
  'test/library/process-end.test.ts',
  'test/library/testcontainers.test.ts',
  'test/library/vitest.test.ts',
  'test/package/bundle.test.ts',
  'test/readme/readme.test.ts',
  'test/recording/record-cli.test.ts',
]

/** Tests that measure the built program for minutes. They are the Vitest project `memory`. */
export const memoryTests = ['test/limits/memory.test.ts']
