/** Sessions beside drivers that behave, and drivers that do not. */
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { EngineLost } from '../../../src/engines/engine-errors.ts'
import { LocalSparkEngine, type LocalSparkOptions } from '../../../src/engines/spark-local/local-spark-engine.ts'
import { watchSession } from './watched-session.ts'

const python = fileURLToPath(new URL('fake-python.js', import.meta.url))

const engines: LocalSparkEngine[] = []
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()))
})

function engineOf(options: Partial<LocalSparkOptions> = {}): LocalSparkEngine {
  const engine = new LocalSparkEngine({
    python,
    memoryBytes: 1024 ** 3,
    pythonMemoryBytes: 1024 ** 3,
    maxDrivers: 4,
    ...options,
  })
  engines.push(engine)
  return engine
}

const text = (value: string) => ({ state: 'available', output: { status: 'ok', data: { 'text/plain': value } } })

describe('a driver that behaves', () => {
  test('is ready, and runs statements one at a time, also those that were given before', async () => {
    const { session, next, log } = watchSession(engineOf())
    const early = session.run('1', 'pyspark')
    expect(await next()).toBe('idle: the driver is ready')
    const late = session.run('2', 'sql')
    expect(await early.answer).toEqual(text('pyspark: 1'))
    expect(await late.answer).toEqual(text('sql: 2'))
    expect(log).toContain('Spark 3.5.4 with Scala 2.12.18 runs on this machine (spark engine local)')
  })

  test('cancels a statement that runs, and one that waits', async () => {
    const { session } = watchSession(engineOf())
    const running = session.run('half', 'pyspark')
    const waiting = session.run('1', 'pyspark')
    const last = session.run('2', 'pyspark')
    waiting.cancel()
    expect(await waiting.answer).toEqual({ state: 'cancelled', output: null })
    // the driver has it
    await expect.poll(() => running.progress(), { timeout: 30_000 }).toBe(0.5)
    running.cancel()
    expect((await running.answer).state).toBe('cancelled')
    expect(await last.answer).toEqual(text('pyspark: 2'))
  })

  test('reports progress, and a reply for no statement is ignored', async () => {
    const { session, next } = watchSession(engineOf())
    await next()
    const other = session.run('other', 'pyspark')
    expect(await other.answer).toEqual(text('of this one'))
    const half = session.run('half', 'pyspark')
    expect(half.progress()).toBe(0)
    await expect.poll(() => half.progress(), { timeout: 30_000 }).toBe(0.5)
  })

  test('logs its standard error, in lines of at most 10000 characters', async () => {
    const { session, log } = watchSession(engineOf())
    await session.run('log', 'pyspark').answer
    await expect.poll(() => log.some((line) => line.endsWith('é')), { timeout: 30_000 }).toBe(true)
    await session.close()
    expect(log).toContain('a line')
    expect(log).toContain('and one without an end')
    expect(Math.max(...log.map((line) => line.length))).toBe(10_000)
  })

  test('does not see the settings and secrets of lakemock', async () => {
    const env = { ...process.env, LAKEMOCK_ENGINE_PASSWORD: 'secret', LAKEMOCK_CONTROL_TOKEN: 'secret' }
    const { session } = watchSession(engineOf({ env }))
    const { output } = await session.run('env', 'pyspark').answer
    const shown = JSON.stringify(output)
    expect(shown).not.toContain('secret')
    expect(shown).toContain('"SPARK_LOCAL_IP":"127.0.0.1"')
  })
})

describe('a driver that does not behave', () => {
  test.each([
    ['fail', 'error: Spark could not start: no memory'],
    ['exit', 'error: the Spark driver has ended with exit code 3'],
  ])('its start: %s', async (start, state) => {
    const { session, next, log } = watchSession(engineOf(), { conf: { 'fake.start': start } })
    const run = session.run('1', 'pyspark')
    expect(await next()).toBe(state)
    await expect(run.answer).rejects.toThrow(EngineLost)
    await expect(session.run('2', 'pyspark').answer).rejects.toThrow(state.slice('error: '.length))
    expect(log).toContain(state.slice('error: '.length))
  })

  test('writes what is not a reply: the session ends', async () => {
    const { next } = watchSession(engineOf(), { conf: { 'fake.start': 'garbage' } })
    expect(await next()).toMatch(/^error: the Spark driver wrote what is not a reply: /)
  })

  test.each([
    ['die', /^dead: the Spark driver has ended with exit code 9$/],
    ['garbage', /^dead: the Spark driver wrote what is not a reply: /],
    ['long', /^dead: the Spark driver wrote what is not a reply: a line has more than \d+ characters$/],
  ])('in a statement: %s', async (code, state) => {
    const { session, next } = watchSession(engineOf())
    expect(await next()).toMatch(/^idle/)
    const run = session.run(code, 'pyspark')
    const waiting = session.run('1', 'pyspark')
    await expect(run.answer).rejects.toThrow(EngineLost)
    await expect(waiting.answer).rejects.toThrow(EngineLost)
    expect(await next()).toMatch(state)
  })

  test('hangs in its start, and is closed: no state follows, and nothing is left', async () => {
    const { session, states } = watchSession(engineOf(), { conf: { 'fake.start': 'hang' } })
    const run = session.run('1', 'pyspark')
    await session.close()
    await expect(run.answer).rejects.toThrow('the session was closed')
    expect(states).toEqual([])
  })
})

describe('the engine', () => {
  test('has a limit to its drivers, which an ended session leaves', async () => {
    const engine = engineOf({ maxDrivers: 1 })
    const first = watchSession(engine)
    await first.next()
    expect(await watchSession(engine).next()).toMatch(/^error: 1 Spark drivers run already/)
    await first.session.close()
    expect(await watchSession(engine).next()).toMatch(/^idle/)
  })

  test('has no R', async () => {
    expect(await watchSession(engineOf(), { kind: 'sparkr' }).next()).toMatch(/not sparkr$/)
  })

  test('leaves no folder', async () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('lakemock-spark-'))
    const before = folders()
    const engine = engineOf()
    await watchSession(engine).next()
    const during = folders().filter((name) => !before.includes(name))
    expect(during.length).toBeGreaterThan(0)
    await engine.close()
    for (const name of during) expect(existsSync(`${tmpdir()}/${name}`)).toBe(false)
  })

  test('starts no session after it was closed', async () => {
    const engine = engineOf()
    await engine.close()
    expect(await watchSession(engine).next()).toBe('error: lakemock is closing')
  })

  test.each([
    [
      '{"missing":"pyspark","found":"3.12.1","why":"No module named \'pyspark\'"}',
      'needs pyspark, which .* does not have',
    ],
    ['{"missing":"java","found":"3.12.1"}', 'needs Java'],
    ['{"missing":"python","found":"3.6.1"}', 'needs Python 3.8 or later, and .* is 3.6.1'],
    ['Usage: something', 'is not Python: Usage: something'],
  ])('says what is missing: %s', async (printed, message) => {
    const engine = engineOf({ env: { ...process.env, FAKE_CHECK: printed } })
    await expect(engine.check(AbortSignal.timeout(20_000))).rejects.toThrow(new RegExp(message))
  })

  test('checks that Python is there, and that SPARK_HOME is a Spark', async () => {
    const signal = AbortSignal.timeout(20_000)
    await expect(engineOf({ python: 'no-such-python' }).check(signal)).rejects.toThrow(
      'no-such-python cannot be started (there is no such program)',
    )
    await expect(engineOf({ env: { ...process.env, SPARK_HOME: tmpdir() } }).check(signal)).rejects.toThrow(
      /^SPARK_HOME is .*, which has no python\/lib\/py4j/,
    )
    await engineOf().check(signal)
  })
})
