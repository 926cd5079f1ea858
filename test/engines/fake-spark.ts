import type {
  CodeAnswer,
  EngineKind,
  RunningCode,
  SparkEngine,
  SparkSession,
  SparkSessionEvents,
  SparkSessionRequest,
} from '../../src/engines/spark-engine.ts'

/** Code that the fake engine was given: the test decides what comes of it. */
export class FakeCode implements RunningCode {
  readonly code: string
  readonly kind: EngineKind
  readonly answer: Promise<CodeAnswer>
  share = 0
  isCancelled = false
  resolve: (answer: CodeAnswer) => void = () => undefined
  reject: (error: Error) => void = () => undefined

  constructor(code: string, kind: EngineKind) {
    this.code = code
    this.kind = kind
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }

  print(text: string): void {
    this.resolve({ state: 'available', output: { status: 'ok', data: { 'text/plain': text } } })
  }

  fail(ename: string, evalue: string, traceback: readonly string[] = []): void {
    this.resolve({ state: 'available', output: { status: 'error', ename, evalue, traceback } })
  }

  progress(): number {
    return this.share
  }

  cancel(): void {
    this.isCancelled = true
  }
}

export class FakeSparkSession implements SparkSession {
  readonly request: SparkSessionRequest
  readonly events: SparkSessionEvents
  readonly codes: FakeCode[] = []
  isClosed = false
  onCode: (code: FakeCode) => void = () => undefined

  constructor(request: SparkSessionRequest, events: SparkSessionEvents) {
    this.request = request
    this.events = events
  }

  run(code: string, kind: EngineKind): RunningCode {
    const fake = new FakeCode(code, kind)
    this.codes.push(fake)
    this.onCode(fake)
    return fake
  }

  get last(): FakeCode {
    const code = this.codes.at(-1)
    if (code === undefined) throw new Error('the session has no code')
    return code
  }

  async close(): Promise<void> {
    this.isClosed = true
  }
}

/** A Spark engine that a test plays. Sessions are idle at once unless `startsBySelf` is false. */
export class FakeSpark implements SparkEngine {
  readonly name = 'livy'
  hasOwnTables = false
  readonly sessions: FakeSparkSession[] = []
  startsBySelf = true
  /** Called with each new session. */
  onCreate: (session: FakeSparkSession) => void = () => undefined
  isClosed = false

  async check(): Promise<void> {}

  createSession(request: SparkSessionRequest, events: SparkSessionEvents): SparkSession {
    const session = new FakeSparkSession(request, events)
    this.sessions.push(session)
    this.onCreate(session)
    if (this.startsBySelf) events.onState('idle', 'started')
    return session
  }

  get last(): FakeSparkSession {
    const session = this.sessions.at(-1)
    if (session === undefined) throw new Error('the engine has no session')
    return session
  }

  async close(): Promise<void> {
    this.isClosed = true
  }
}
