/** The recorded statements of Livy 0.8.0 with Spark 3.5.4, on a Spark of this machine. */
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EngineKind } from '../../../src/engines/spark-engine.ts'
import { LocalSparkEngine } from '../../../src/engines/spark-local/local-spark-engine.ts'
import { missingForPyspark, pysparkPython } from '../pyspark.ts'
import { watchSession } from '../spark-local/watched-session.ts'

interface Recorded {
  readonly n: number
  readonly code: string
  readonly output: Readonly<Record<string, unknown>>
}

const recorded = (kind: string): Recorded[] =>
  readFileSync(new URL(`../../recorded/livy-0.8-${kind}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded)

/**
 * The recorded session also ran statements that are not listed. Scala numbers its results, so one with one result replaces
 * each of them; the eighth had two.
 */
const unlisted = (n: number): string => (n === 8 ? 'print(1)\nprint(2)' : '0')

const withoutAddresses = (output: object): unknown =>
  JSON.parse(JSON.stringify(output).replaceAll(/0x[0-9a-f]+|@[0-9a-f]{6,8}/g, 'ADDRESS'))

describe.skipIf(missingForPyspark() !== undefined)('recorded code on the engine local', () => {
  let engine: LocalSparkEngine
  const equal = new Map<string, string>()
  const counts = { all: 0, equal: 0 }

  beforeAll(async () => {
    engine = new LocalSparkEngine({
      python: await pysparkPython(),
      memoryBytes: 1024 ** 3,
      pythonMemoryBytes: 1024 ** 3,
      maxDrivers: 4,
    })
    await engine.check(AbortSignal.timeout(120_000))
  }, 600_000)
  afterAll(async () => {
    await engine?.close()
    const rows = [...equal].map(([kind, count]) => `${kind.padEnd(8)} ${count}`).join('\n')
    process.stdout.write(
      `recorded Livy code on the engine local, equal after normalising addresses:\n${rows}\n` +
        `all      ${counts.equal} of ${counts.all} (${((100 * counts.equal) / counts.all).toFixed(1)} %)\n`,
    )
  })

  test.each<EngineKind>(['pyspark', 'sql', 'spark'])(
    '%s',
    async (kind) => {
      const { run, session, next } = watchSession(engine, { kind })
      expect(await next()).toMatch(/^idle/)
      const rows = recorded(kind)
      const different: string[] = []
      let n = 0
      for (const row of rows) {
        while (++n < row.n) await run(unlisted(n), kind)
        const { output } = await run(row.code, kind)
        const { execution_count: _, ...expected } = row.output
        if (!isDeepStrictEqual(withoutAddresses(output ?? {}), withoutAddresses(expected)))
          different.push(`${row.n} ${JSON.stringify(row.code)}: ${JSON.stringify(output)}`)
      }
      await session.close()
      const same = rows.length - different.length
      equal.set(kind, `${same} of ${rows.length}`)
      counts.all += rows.length
      counts.equal += same
      expect(same / rows.length, different.join('\n')).toBeGreaterThanOrEqual(0.95)
    },
    600_000,
  )
})
