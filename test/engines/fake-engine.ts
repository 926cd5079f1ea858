import { EngineUnavailable } from '../../src/engines/engine-errors.ts'
import { type Row, RowStore } from '../../src/engines/row-store.ts'
import type { EngineState, SqlAnswer, SqlEngine, SqlQuery } from '../../src/engines/sql-engine.ts'

/** One query that the fake engine has been given: the test decides what comes of it. */
export class FakeQuery {
  readonly query: SqlQuery
  readonly report: (state: EngineState) => void
  readonly answer: Promise<SqlAnswer>
  isCancelled = false
  resolve: (answer: SqlAnswer) => void = () => undefined
  reject: (error: Error) => void = () => undefined

  constructor(query: SqlQuery, report: (state: EngineState) => void) {
    this.query = query
    this.report = report
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }

  cancel(): void {
    this.isCancelled = true
  }

  /** It has rows, of columns with these names. */
  give(columns: readonly string[], rows: readonly Row[], updateCount?: number): void {
    const answer = { columns: columns.map((name) => ({ name, type: 'varchar' })), rows: RowStore.of(rows) }
    this.resolve(updateCount === undefined ? answer : { ...answer, updateCount })
  }
}

/** An engine that a test plays. */
export class FakeEngine implements SqlEngine {
  readonly name = 'presto'
  dialects: SqlEngine['dialects'] = ['presto']
  readonly queries: FakeQuery[] = []
  readonly resets: string[] = []
  isClosed = false
  /** Called with each new query. */
  onQuery: (query: FakeQuery) => void = () => undefined
  /** Why it cannot be used; undefined: it can. */
  missing: string | undefined

  async check(): Promise<void> {
    if (this.missing !== undefined) throw new EngineUnavailable(this.missing)
  }

  start(query: SqlQuery, report: (state: EngineState) => void) {
    const fake = new FakeQuery(query, report)
    this.queries.push(fake)
    this.onQuery(fake)
    return fake
  }

  async resetWorld(project: string): Promise<void> {
    this.resets.push(project)
  }

  async close(): Promise<void> {
    this.isClosed = true
  }

  get last(): FakeQuery {
    const query = this.queries.at(-1)
    if (query === undefined) throw new Error('the engine has no query')
    return query
  }
}
