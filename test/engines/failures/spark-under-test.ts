import { fileURLToPath } from 'node:url'
import { LivyEngine } from '../../../src/engines/livy/livy-engine.ts'
import { LocalSparkEngine } from '../../../src/engines/spark-local/local-spark-engine.ts'
import { EngineProject } from '../engine-project.ts'
import { FakeLivy, type Scripted } from '../livy/fake-livy.ts'
import { type EngineEvent, type EngineUnderTest, isBusy, type TestClock } from './engine-under-test.ts'

const ENDED = ['available', 'error', 'cancelled', undefined]

/** The part that the Spark engines have in common: a session, and statements in it. */
function sessionCalls(project: EngineProject, clock: TestClock) {
  let url = ''
  let path = ''
  const isAlive = async () => (await project.ask('GET', url)).body.state === 'idle'
  const calls = {
    project,
    /** A session that is idle. */
    async start(): Promise<void> {
      const { id } = (await project.ask('POST', '/v2.0/p/sessions', { kind: 'spark', queue: 'q' })).body
      url = `/v2.0/p/sessions/${id}`
      if (clock === 'wall') await project.control('GET', `/sessions/${id}/wait?state=idle&timeout=60s`)
      else await project.control('POST', '/clock/advance', { to: 'idle' })
    },
    async submit(code: string): Promise<string> {
      const { id } = (await project.ask('POST', `${url}/statements`, { code, kind: 'pyspark' })).body
      path = `${url}/statements/${id}`
      return path.replace('/v2.0/p', '')
    },
    /** In a new session if the first one is no more. */
    async submitAgain(code: string): Promise<string> {
      if (!(await isAlive())) await calls.start()
      return calls.submit(code)
    },
    read: async () => ENDED.includes((await project.ask('GET', path)).body.state),
    cancel: () => project.ask('POST', `${path}/cancel`),
  }
  return calls
}

/** The limit counts for the start of a session, too: it is set when the session is idle. */
async function limitTime(project: EngineProject, event: EngineEvent): Promise<void> {
  if (event === 'time limit') await project.control('PATCH', '/settings', { engines: { timeout: '1ms' } })
}

const PYTHON = fileURLToPath(new URL('../spark-local/fake-python.js', import.meta.url))
const CODES: Partial<Record<EngineEvent, string>> = { cut: 'mute', garbage: 'garbage' }

export async function localSparkUnderTest(clock: TestClock, event: EngineEvent): Promise<EngineUnderTest> {
  const bytes = 1024 ** 3
  const engine = new LocalSparkEngine({ python: PYTHON, memoryBytes: bytes, pythonMemoryBytes: bytes, maxDrivers: 4 })
  const project = await EngineProject.start(
    undefined,
    { clock, sqlEngine: 'off', sparkEngine: 'local' },
    {},
    async () => engine,
  )
  const calls = sessionCalls(project, clock)
  await calls.start()
  const statementPath = await calls.submit('pid')
  if (clock === 'wall') await project.control('GET', `${statementPath}/wait?state=available&timeout=60s`)
  else await project.control('POST', '/clock/advance', { to: 'idle' })
  const { statement } = (await project.control('GET', statementPath)).body
  const pid = Number(statement.output.data['text/plain'])
  await limitTime(project, event)
  return {
    ...calls,
    submit: (event) => calls.submit(CODES[event] ?? 'wait'),
    works: () => isBusy(project),
    strike(event) {
      if (event === 'kill') process.kill(pid, 'SIGKILL')
    },
    submitAnother: () => calls.submitAgain('1'),
    leftovers() {
      const isToLive = event === 'cancel' || event === 'time limit'
      return !isToLive && isRunning(pid) ? `the driver ${pid}` : undefined
    },
    close: () => project.close(),
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** How long Livy may be out of reach here, in real milliseconds. */
const LOST_AFTER_MS = 100

const POSTED = 'POST /sessions/13/statements'
const CANCELLED = 'POST /sessions/13/statements/0/cancel'
const statement = (id: number): string => `GET /sessions/13/statements/${id}`

export async function livyUnderTest(clock: TestClock, event: EngineEvent): Promise<EngineUnderTest> {
  let livy = await FakeLivy.start()
  const { port } = new URL(livy.url)
  const engine = new LivyEngine(livy.url, {}, LOST_AFTER_MS)
  const project = await EngineProject.start(
    undefined,
    { clock, sqlEngine: 'off', sparkEngine: livy.url.replace('http:', 'livy:') },
    {},
    async () => engine,
  )
  const calls = sessionCalls(project, clock)
  await calls.start()
  await limitTime(project, event)
  const output = { status: 'ok', execution_count: 0, data: { 'text/plain': '1' } }
  const isCancelled = () => livy.count(CANCELLED) > 0
  const running = (): Scripted =>
    isCancelled()
      ? [200, { id: 0, state: 'cancelled', output: null }]
      : [200, { id: 0, state: 'running', output: null, progress: 0 }]
  return {
    ...calls,
    submit() {
      livy.script(statement(0), running)
      return calls.submit('while True: pass')
    },
    works: () => livy.count(statement(0)) > 0,
    async strike(event) {
      if (event === 'kill') await livy.close()
      if (event === 'cut') {
        const seen = livy.count(statement(0))
        livy.script(statement(0), (count) =>
          count === seen ? 'cut' : [200, { id: 0, state: 'available', output, progress: 1 }],
        )
      }
      if (event === 'garbage') livy.script(statement(0), () => [200, '<html>'])
      if (event === '503') for (const line of [statement(0), 'GET /sessions/13']) livy.script(line, () => [503, 'busy'])
    },
    async submitAnother() {
      if (event === 'kill') livy = await FakeLivy.start(Number(port))
      livy.script('GET /sessions/13', () => [200, { id: 13, state: 'idle' }])
      livy.script(POSTED, () => [201, { id: 1, state: 'waiting', output: null }])
      livy.script(statement(1), () => [200, { id: 1, state: 'available', output, progress: 1 }])
      return calls.submitAgain('1')
    },
    leftovers() {
      const isToStop = event === 'cancel' || event === 'time limit'
      if (isToStop && !isCancelled()) return 'the statement: Livy got no cancel'
      return event === 'reset' && livy.count('DELETE /sessions/13') === 0 ? 'the session of Livy' : undefined
    },
    async close() {
      await project.close()
      await livy.close()
    },
  }
}
