/** What a real Livy 0.8.0 sent, read by the Livy engine. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  livyLog,
  livySession,
  livySessions,
  livyStatement,
  readReply,
  refusalOf,
} from '../../../src/engines/livy/livy-replies.ts'
import { createEmulator, type Emulator } from '../../../src/index.ts'
import { livyExchanges, type SparkCase, sparkCases } from '../spark-cases.ts'
import { FakeLivy } from './fake-livy.ts'

const exchanges = livyExchanges()
const replyOf = (name: string) => {
  const found = exchanges.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no exchange is called ${name}`)
  return { status: found.status, text: found.body, value: parsed(found.body) }
}
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

describe('recorded replies of Livy', () => {
  test('sessions, statements and logs have the parts that the engine reads', () => {
    expect(readReply(livySessions, replyOf('list-empty'))).toMatchObject({ total: 0 })
    expect(readReply(livySession, replyOf('create'))).toMatchObject({ id: 13, state: 'starting' })
    expect(readReply(livyLog, replyOf('log-from0-size2')).log).toEqual(['stdout: ', '\nstderr: '])
    expect(readReply(livyStatement, replyOf('post-ok'))).toMatchObject({ id: 5, state: 'waiting', output: null })
    expect(readReply(livyStatement, replyOf('get-after'))).toMatchObject({ state: 'cancelled', output: null })
  })

  test('refusals are shown in the words of Livy', () => {
    expect(refusalOf(replyOf('get-unknown'))).toBe("404 Session '99' not found.")
    expect(refusalOf(replyOf('stmt-neg'))).toBe('404 Statement not found')
    expect(refusalOf(replyOf('post-slash'))).toBe('404 without a text')
    expect(refusalOf(replyOf('create-name-num'))).toBe('400 Rejected, Reason: Invalid session name: 123')
  })
})

describe('recorded outputs of Livy', () => {
  const open: { close(): Promise<void> }[] = []
  afterEach(async () => {
    while (open.length > 0) await open.pop()?.close()
  })

  /** Runs the cases of a kind through an emulator, on a Livy that returns what was recorded. */
  async function run(cases: readonly SparkCase[], kind: string, dialect: 'dli' | 'livy') {
    const livy = await FakeLivy.start()
    open.push(livy)
    livy.script('POST /sessions/13/statements', (count) => [201, { id: count, state: 'waiting', output: null }])
    for (const [id, { output }] of cases.entries())
      livy.script(`GET /sessions/13/statements/${id}`, () => [200, { id, state: 'available', output, progress: 1 }])
    const sparkEngine = livy.url.replace('http:', 'livy:')
    const emulator: Emulator = await createEmulator({ fixtures: {}, listen: false, sparkEngine, dialect })
    open.push(emulator)
    const call = async (method: 'GET' | 'POST', path: string, payload?: object) =>
      (await emulator.inject({ method, url: `/v2.0/p/sessions${path}`, ...(payload && { payload }) })).json()
    const { id } = await call('POST', '', dialect === 'dli' ? { kind: 'spark', queue: 'q' } : { kind })
    const idle = async () => expect((await call('GET', `/${id}`)).state).toBe('idle')
    await vi.waitFor(idle, { timeout: 20_000 })
    for (const { code } of cases) await call('POST', `/${id}/statements`, { code, kind })
    const done = async () => expect((await call('GET', `/${id}`)).state).toBe('idle')
    await vi.waitFor(done, { timeout: 60_000, interval: 100 })
    return (await call('GET', `/${id}/statements`)).statements as { state: string; output: Record<string, unknown> }[]
  }

  test.each(['spark', 'pyspark', 'sql'] as const)(
    'of kind %s come through as they are in the dialect livy',
    async (kind) => {
      const cases = sparkCases(kind)
      const statements = await run(cases, kind, 'livy')
      const expected = cases.map(({ output }, id) => ({ ...output, execution_count: id }))
      expect(statements.map(({ output }) => output)).toEqual(expected)
      expect(new Set(statements.map(({ state }) => state))).toEqual(new Set(['available']))
    },
    120_000,
  )

  test('come in the words of DLI otherwise: errors are a state, and texts lack the last line end', async () => {
    const cases = sparkCases('spark')
    const statements = await run(cases, 'spark', 'dli')
    for (const [id, { output }] of cases.entries()) {
      const text = (output.data as { 'text/plain'?: string } | undefined)?.['text/plain']
      expect(statements[id]?.state).toBe(output.status === 'error' ? 'error' : 'available')
      const shown = statements[id]?.output
      if (text === undefined) expect(shown).toEqual({ ...output, execution_count: id })
      else expect(shown?.data).toEqual({ ...(output.data as object), 'text/plain': text.replace(/\n$/, '') })
    }
  }, 120_000)
})
