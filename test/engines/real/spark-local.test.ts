/** A Spark of this machine: its results, cancel, death, and what it leaves. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodeAnswer } from '../../../src/engines/spark-engine.ts'
import { classFolder, driverConf } from '../../../src/engines/spark-local/driver-conf.ts'
import { MAX_OUTPUT } from '../../../src/engines/spark-local/driver-process.ts'
import type { DriverStart } from '../../../src/engines/spark-local/driver-protocol.ts'
import { LocalSparkEngine } from '../../../src/engines/spark-local/local-spark-engine.ts'
import { driverFolder, folderVariables, sparkEnvironment } from '../../../src/engines/spark-local/spark-home.ts'
import { missingForPyspark, pysparkPython } from '../pyspark.ts'
import { sessionRequest, type WatchedSession, watchSession } from '../spark-local/watched-session.ts'

const MINUTES = 60_000

/** The text of an output, or its error. */
const shown = ({ output }: CodeAnswer): unknown => {
  const { data, ename, evalue } = (output ?? {}) as { data?: Record<string, unknown>; ename?: string; evalue?: string }
  return data?.['text/plain'] ?? data?.['application/json'] ?? `${ename}: ${evalue}`
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(statusOf(pid))
const statusOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return 'State: Z'
  }
}

const pidsOf = async ({ run }: WatchedSession): Promise<{ python: number; jvm: number }> => {
  const text = shown(await run('import os; print(os.getpid(), sc._gateway.proc.pid)'))
  const [python = 0, jvm = 0] = String(text).split(' ').map(Number)
  return { python, jvm }
}

describe.skipIf(missingForPyspark() !== undefined)('the engine local', () => {
  let engine: LocalSparkEngine
  let python: string
  let session: WatchedSession

  beforeAll(async () => {
    python = await pysparkPython()
    engine = new LocalSparkEngine({ python, memoryBytes: 1024 ** 3, pythonMemoryBytes: 1024 ** 3, maxDrivers: 4 })
    await engine.check(AbortSignal.timeout(2 * MINUTES))
    session = watchSession(engine, { driverMemory: '64G', name: 'mine', conf: { 'spark.master': 'yarn' } })
    expect(await session.next()).toMatch(/^idle/)
  }, 15 * MINUTES)
  afterAll(() => engine?.close())

  test('Python that takes too much memory gets an error, in the driver and in a task', {
    timeout: 3 * MINUTES,
  }, async () => {
    const { run } = session
    expect(shown(await run('x = bytearray(4 * 1024 ** 3)'))).toMatch(/^MemoryError/)
    const task = await run('sc.parallelize([1], 1).map(lambda n: len(bytearray(8 * 1024 ** 3))).collect()')
    expect(String(shown(task))).toContain('MemoryError')
    expect(shown(await run('len(bytearray(200 * 1024 ** 2))'))).toBe('209715200')
    expect(shown(await run('import resource\nresource.setrlimit(resource.RLIMIT_AS, (-1, -1))'))).toMatch(/^ValueError/)
  })

  test('runs the three kinds in one session, which share tables', async () => {
    const { run } = session
    expect(shown(await run('spark.range(3).createOrReplaceTempView("numbers"); sc.appName'))).toBe("'mine'")
    expect(shown(await run('select sum(id) as s from numbers', 'sql'))).toMatchObject({ data: [[3]] })
    expect(shown(await run('spark.table("numbers").count()', 'spark'))).toBe('res0: Long = 3\n')
    expect(
      shown(await run('import org.apache.spark.sql.functions.udf\nspark.range(2).map(_ + 1).collect()', 'spark')),
    ).toContain('res1: Array[Long] = Array(1, 2)\n')
  })

  test('runs functions of Python in workers', async () => {
    const code = 'def twice(x):\n    return 2 * x\nsc.parallelize(range(3)).map(twice).collect()'
    expect(shown(await session.run(code))).toBe('[0, 2, 4]')
  })

  test('creates tables, inserts and selects', async () => {
    const { run } = session
    expect(shown(await run('create table t (id bigint, name string)', 'sql'))).toMatchObject({ data: [] })
    await run("insert into t values (9007199254740991, 'a'), (null, 'b')", 'sql')
    expect(shown(await run('select * from t order by name', 'sql'))).toMatchObject({
      data: [
        [9007199254740991, 'a'],
        [null, 'b'],
      ],
    })
  })

  test('shows the values of SQL as JSON', async () => {
    const { run } = session
    const sql = `select cast(1.5 as decimal(10,2)), date'2020-01-02', timestamp'2020-01-02 03:04:05', array(1, 2), map('k', 1),
      named_struct('x', 1), true, null`
    const { data } = shown(await run(sql, 'sql')) as { data: unknown[][] }
    expect(data[0]?.toSpliced(5, 1)).toEqual([1.5, '2020-01-02', expect.any(String), [1, 2], { k: 1 }, true, null])
    expect(data[0]?.[5]).toMatchObject({ values: [1] })
  })

  test('says in the log what of the request has no effect', async () => {
    expect(session.log).toContain(
      'driver memory 64G is more than a driver may have here: it gets 1024m (setting limits-spark-memory)',
    )
    expect(session.log).toContain(
      'spark.master=yarn has no effect: the session runs on this machine (spark engine local)',
    )
    expect(shown(await session.run('sc.getConf().get("spark.driver.memory"), sc.master'))).toBe("('1024m', 'local[1]')")
  })

  test('keeps what code writes past its statement in the log', async () => {
    await session.run('import os; os.write(1, b"to the log\\n"); sc._jvm.java.lang.System.out.println("JVM line")')
    await expect
      .poll(() => session.log.includes('to the log') && session.log.includes('JVM line'), { timeout: MINUTES })
      .toBe(true)
  })

  test('listens on the loopback only', async () => {
    const { python: pid, jvm } = await pidsOf(session)
    const listening = [pid, jvm].flatMap(listeningOf)
    expect(listening.length).toBeGreaterThan(1)
    expect(listening.filter((address) => !/^(0100007F|0000000000000000FFFF00000100007F):/.test(address))).toEqual([])
  })

  describe('cancels', () => {
    const cancelled = async (code: string, kind: 'spark' | 'pyspark' | 'sql', isStarted: () => Promise<unknown>) => {
      const run = session.session.run(code, kind)
      await isStarted()
      run.cancel()
      return run.answer
    }
    const started = (name: string) => () => expect.poll(() => existsSync(name), { timeout: 2 * MINUTES }).toBe(true)
    const flag = (): string => join(mkdtempSync(join(tmpdir(), 'lakemock-flag-')), 'started')

    test('Python that sleeps', async () => {
      const file = flag()
      const answer = await cancelled(
        `open("${file}", "w").close()\nimport time; time.sleep(1000)`,
        'pyspark',
        started(file),
      )
      expect(answer).toMatchObject({ state: 'cancelled', output: { status: 'error', ename: 'KeyboardInterrupt' } })
      expect(shown(await session.run('1 + 1'))).toBe('2')
    })

    test('a Spark job of Python', async () => {
      const file = flag()
      const code = `def wait(x):\n    import time\n    open("${file}", "w").close()\n    time.sleep(1000)\nsc.parallelize([1]).map(wait).collect()`
      const answer = await cancelled(code, 'pyspark', started(file))
      expect(answer.state).toBe('cancelled')
      expect(shown(await session.run('sc.parallelize([1]).count()'))).toBe('1')
    })

    test('Scala that sleeps', async () => {
      const file = flag()
      const code = `{ new java.io.File("${file}").createNewFile(); Thread.sleep(1000000) }`
      const answer = await cancelled(code, 'spark', started(file))
      expect(answer.state).toBe('cancelled')
      expect(shown(answer)).toContain('java.lang.InterruptedException')
      expect(shown(await session.run('1 + 1', 'spark'))).toMatch(/: Int = 2\n$/)
    })

    test('a Spark job of Scala, with the text of Livy', async () => {
      const file = flag()
      const code = `sc.parallelize(Seq(1)).map { x => new java.io.File("${file}").createNewFile(); Thread.sleep(1000000); x }.count()`
      const answer = await cancelled(code, 'spark', started(file))
      expect(answer.state).toBe('cancelled')
      expect(shown(answer)).toMatch(
        /^Error: org.apache.spark.SparkException: Job \d+ cancelled part of cancelled job group \d+$/,
      )
    })

    test('code that waits', async () => {
      const { session: own } = session
      const first = own.run('import time; time.sleep(0.2)', 'pyspark')
      const second = own.run('2', 'pyspark')
      second.cancel()
      expect(await second.answer).toEqual({ state: 'cancelled', output: null })
      expect((await first.answer).state).toBe('available')
    })
  })

  test('the exit of Python is the end of the session', async () => {
    const own = watchSession(engine)
    await own.next()
    const { jvm } = await pidsOf(own)
    await expect(own.run('import os; os._exit(3)')).rejects.toThrow('the Spark driver has ended with exit code 3')
    expect(await own.next()).toBe('dead: the Spark driver has ended with exit code 3')
    await expect.poll(() => isAlive(jvm), { timeout: MINUTES }).toBe(false)
  })

  test('so is the exit of Scala, and the loss of the JVM', async () => {
    const own = watchSession(engine)
    await own.next()
    await expect(own.run('System.exit(0)', 'spark')).rejects.toThrow('the Spark driver has ended')
    expect(await own.next()).toMatch(/^dead/)
    expect(own.log.join('\n')).toContain("Spark's JVM has ended with code 0")
  })

  test('a close ends the processes and removes the folder', async () => {
    const own = watchSession(engine)
    await own.next()
    const { python: pid, jvm } = await pidsOf(own)
    const folder = shown(await own.run('os.getcwd()'))
    const run = own.session.run('while True: pass', 'pyspark')
    await own.session.close()
    await expect(run.answer).rejects.toThrow('the session was closed')
    await expect.poll(() => isAlive(pid) || isAlive(jvm), { timeout: MINUTES }).toBe(false)
    expect(existsSync(String(folder).replaceAll("'", ''))).toBe(false)
    expect(own.states).toHaveLength(1)
  })

  test('a driver ends when its standard input does, as when lakemock is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lakemock-spark-'))
    for (const name of ['tmp', 'local', 'classes']) mkdirSync(join(folder, name))
    const { conf, pyFiles } = driverConf(sessionRequest, {
      folder,
      memoryBytes: 1024 ** 3,
      pythonMemoryBytes: 1024 ** 3,
    })
    const env = { ...sparkEnvironment(process.env), ...folderVariables(folder) }
    const child = spawn(python, ['-B', join(driverFolder(), 'main.py')], { cwd: folder, env, detached: true })
    const lines = new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))))
    child.stderr.resume()
    const start: DriverStart = {
      ...{ type: 'start', conf, folder, classFolder: classFolder(folder), pyFiles, maxOutput: MAX_OUTPUT },
      ...{ isForJobs: false, pythonMemory: 1024 ** 3 },
    }
    child.stdin.write(`${JSON.stringify(start)}\n`)
    expect(await lines).toContain('"ready"')
    const jvm = childrenOf(child.pid ?? 0)
    expect(jvm.length).toBeGreaterThan(0)
    const busy = { type: 'run', id: 0, kind: 'spark', code: 'while (true) {}' }
    child.stdin.end(`${JSON.stringify(busy)}\n`)
    await new Promise((resolve) => child.once('exit', resolve))
    await expect.poll(() => jvm.some(isAlive), { timeout: MINUTES }).toBe(false)
    expect(existsSync(folder)).toBe(false)
  })
})

/** The addresses on which a process listens, as the kernel writes them. */
function listeningOf(pid: number): string[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap(
      (fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
    ),
  )
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.has(fields[9] ?? ''))
      .map((fields) => fields[1] ?? ''),
  )
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    // it was closed meanwhile
    return ''
  }
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
