/** The default results of code beside those of Livy 0.8.0 with Spark 3.5.4: the recorded statements of a session of each kind, in order. */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'

interface Recorded {
  readonly n: number
  readonly code: string
  readonly output: Output
}
interface Output {
  readonly status: string
  readonly ename?: string
  readonly evalue?: string
  readonly traceback?: readonly string[]
  readonly data?: Readonly<Record<string, unknown>>
}

const recorded = (kind: string): Recorded[] =>
  readFileSync(new URL(`../recorded/livy-0.8-${kind}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded)

/** The outputs of the statements of one session. */
async function outputsOf(kind: string, codes: readonly string[]): Promise<Output[]> {
  const emulator = await createEmulator({ listen: false, fixtures: {}, clock: 'manual', dialect: 'livy' })
  const call = async (method: 'GET' | 'POST', path: string, payload?: object) =>
    (await emulator.inject({ method, url: `/v2.0/p1/sessions${path}`, ...(payload && { payload }) })).json()
  await call('POST', '', { kind })
  const { clock } = emulator.project('p1')
  await clock.advance('1m')
  const outputs: Output[] = []
  for (const [id, code] of codes.entries()) {
    await call('POST', '/0/statements', { code })
    await clock.advance('1m')
    outputs.push((await call('GET', `/0/statements/${id}`)).output)
  }
  await emulator.close()
  return outputs
}

/** A text without what differs between two runs: addresses, and numbers of results when some statements are missing. */
const comparable = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(/0x[0-9a-f]+|@[0-9a-f]{6,8}/g, 'ADDRESS')
      .replaceAll(/res\d+: /g, 'res: '),
  )

const shapeOf = ({ status, ename, data }: Output): unknown => [status, ename, Object.keys(data ?? {}).sort()]
const contentOf = ({ evalue, traceback, data }: Output): unknown => comparable([evalue, traceback, data])

const isEqual = (left: unknown, right: unknown): boolean => {
  try {
    expect(left).toEqual(right)
    return true
  } catch {
    return false
  }
}

describe('recorded code', () => {
  const counts = { all: 0, shape: 0, content: 0 }

  test.each(['spark', 'pyspark', 'sql'])('%s: 95 of 100 results have the recorded shape', async (kind) => {
    const rows = recorded(kind)
    const outputs = await outputsOf(
      kind,
      rows.map(({ code }) => code),
    )
    const alike = rows.map(({ output }, index) => {
      const given = outputs[index]
      return {
        shape: given !== undefined && isEqual(shapeOf(given), shapeOf(output)),
        content: given !== undefined && isEqual(contentOf(given), contentOf(output)),
      }
    })
    const shape = alike.filter((one) => one.shape).length
    counts.all += rows.length
    counts.shape += shape
    counts.content += alike.filter((one) => one.content).length
    const different = rows.filter((_, index) => !alike[index]?.shape).map(({ code }) => code)
    expect(shape / rows.length, JSON.stringify(different)).toBeGreaterThanOrEqual(0.95)
  })

  afterAll(() => {
    const { all, shape, content } = counts
    process.stdout.write(`Livy 0.8 code: ${shape} of ${all} shapes and ${content} of ${all} texts as recorded\n`)
  })
})
