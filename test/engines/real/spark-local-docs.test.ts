/** The commands of docs/engines.md for a Spark of this machine. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/index.ts'
import { blockWith } from '../../readme/blocks.ts'
import { missingForPyspark, pysparkPython } from '../pyspark.ts'

const MINUTES = 60_000

test.skipIf(missingForPyspark() !== undefined)(
  'the commands of docs/engines.md run Python, SQL and Scala in one session',
  { timeout: 10 * MINUTES },
  async () => {
    const page = 'docs/engines.md'
    const emulator = await createEmulator({ fixtures: {}, sparkEngine: 'local', sparkPython: await pysparkPython() })
    try {
      const commands = blockWith('spark.range(4)', page).text.replaceAll('http://127.0.0.1:4580', emulator.url)
      const { stdout } = await promisify(execFile)('bash', ['-c', commands], { timeout: 5 * MINUTES })
      expect(stdout).toBe(blockWith('res0: Long = 1', page).text)
    } finally {
      await emulator.close()
    }
  },
)
