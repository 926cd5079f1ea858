import type {
  EngineKind,
  RunningCode,
  SparkEngine,
  SparkSession,
  SparkSessionRequest,
} from '../../engines/spark-engine.ts'
import { engineKinds } from '../../engines/spark-engine.ts'
import { TablesToMake } from '../../engines/spark-sql/tables-to-make.ts'
import { livyKind } from '../../model/code-kind.ts'
import type { CodeResult, CodeRun, DriverLine, EngineDriver } from '../../model/engine-run.ts'
import type { World } from '../../world/world.ts'
import { STREAM_LINES } from '../application-log.ts'
import { looksLikePython } from '../code/python/looks-like-python.ts'
import { isLivy } from '../dialect.ts'

/** A longer line of a log is cut, in characters. */
const LINE_LENGTH = 4_096

/** How a driver ended, or failed to start. */
export interface DriverEnd {
  readonly state: 'dead' | 'error'
  readonly why: string
}

/** The driver of one session on an engine. */
export class SparkDriver implements EngineDriver {
  readonly log: DriverLine[] = []
  readonly #world: World
  readonly #onEnd: (end: DriverEnd) => void
  #session: SparkSession | undefined
  #isUp = false
  #hasEnded = false
  #isClosed = false

  /** `onEnd` is called if it ends on its own, after its start. */
  constructor(world: World, onEnd: (end: DriverEnd) => void) {
    this.#world = world
    this.#onEnd = onEnd
  }

  get isUp(): boolean {
    return this.#isUp
  }

  takes(kind: string): boolean {
    return engineKindOf(kind) !== undefined
  }

  /** Starts it, and makes the tables of the world. Returns undefined when it takes code, or why it does not. */
  start(engine: SparkEngine, request: SparkSessionRequest): Promise<DriverEnd | undefined> {
    const tables = engine.hasOwnTables ? new TablesToMake(this.#world.catalog) : undefined
    return new Promise((resolve) => {
      const up = (): void => {
        if (this.#hasEnded || this.#isClosed) return
        this.#isUp = true
        resolve(undefined)
      }
      this.#session = engine.createSession(request, {
        onState: (state, why) => {
          if (this.#isClosed) return
          if (state === 'idle') {
            // a session that ends meanwhile says so
            if (tables === undefined) up()
            else this.#make(tables).then(up, up)
            return
          }
          const wasUp = this.#isUp
          this.#isUp = false
          this.#hasEnded = true
          if (wasUp) this.#onEnd({ state, why })
          else resolve({ state, why })
        },
        onLog: (line) => this.#keep(line),
      })
    })
  }

  async #make(tables: TablesToMake): Promise<void> {
    // a session may be idle before its creation returns
    await Promise.resolve()
    const session = this.#session
    if (session === undefined) return
    await tables.make(
      (statement) => session.run(statement, 'sql').answer,
      () => this.#hasEnded || this.#isClosed,
    )
  }

  run(
    statement: { readonly code: string; readonly kind: string },
    onEnd: (answer: CodeResult | Error) => void,
  ): CodeRun {
    const session = this.#session
    const kind = this.#kindOf(statement)
    if (session === undefined || kind === undefined)
      throw new Error(`a driver was given code of kind ${statement.kind}`)
    let code: RunningCode | undefined
    const start = () => {
      const running = session.run(statement.code, kind)
      code = running
      return { answer: running.answer, cancel: () => running.cancel() }
    }
    const work = this.#world.engineWork.run<CodeResult>({
      timeoutMs: this.#world.settings.engineTimeout,
      start,
      onAnswer: onEnd,
      onFailure: onEnd,
    })
    return {
      progress: () => code?.progress() ?? 0,
      interrupt() {
        if (code !== undefined) code.cancel()
        else {
          // it waits for its turn, and has not begun
          work.cancel()
          onEnd({ state: 'cancelled', output: null })
        }
      },
      cancel: () => work.cancel(),
    }
  }

  /** DLI documents that code of kind spark may be Python. */
  #kindOf({ kind, code }: { readonly code: string; readonly kind: string }): EngineKind | undefined {
    const found = engineKindOf(kind)
    return found === 'spark' && !isLivy(this.#world) && looksLikePython(code) ? 'pyspark' : found
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#isUp = false
    this.#session?.close().catch(() => undefined)
  }

  #keep(line: string): void {
    if (this.#isClosed) return
    const atMs = this.#world.clock.mode === 'wall' ? this.#world.clock.nowMs() : this.#world.nowMs
    this.log.push({ atMs, text: line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line })
    if (this.log.length > STREAM_LINES) this.log.shift()
  }
}

function engineKindOf(kind: string): EngineKind | undefined {
  const name = livyKind(kind)
  return engineKinds.find((one) => one === name)
}
