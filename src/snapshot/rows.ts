import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { Session } from '../model/session.ts'
import { sessionLife } from '../model/session-life.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { sqlLife } from '../model/sql-life.ts'
import type { Statement } from '../model/statement.ts'
import { statementLife } from '../model/statement-life.ts'
import { Table } from '../model/table.ts'
import { sqlWalker } from '../presto/sql-walker.ts'
import { heartbeats } from '../spark/heartbeat.ts'
import { sessionWalker } from '../spark/session-walker.ts'
import { statementWalker } from '../spark/statement-walker.ts'
import { type PlanState, restoreSqlPlan, restoreStatementPlan } from '../stubs/plans.ts'
import type { Stub } from '../stubs/stub.ts'
import type { World } from '../world/world.ts'
import type { AnswerForm, ExecutionForm, Ref, SessionForm, Snapshot, StatementForm } from './form.ts'

/** Puts sessions, statements, SQL executions, what is gone, who waits at gates and what is due in place. Throws a Problem that names the field. */
export function restoreRows(world: World, snapshot: Snapshot, stubs: readonly Stub[]): void {
  new Rows(world, snapshot, stubs).restore()
}

class Rows {
  readonly #world: World
  readonly #snapshot: Snapshot
  readonly #stubs: readonly Stub[]
  readonly #statements = new Map<string, Statement>()
  readonly #executions = new Map<string, SqlExecution>()
  /** The courses of rows that are gone from the API and go on: what is remembered of them goes on with them. */
  readonly #going = new Map<string, History<string>>()

  constructor(world: World, snapshot: Snapshot, stubs: readonly Stub[]) {
    this.#world = world
    this.#snapshot = snapshot
    this.#stubs = stubs
  }

  restore(): void {
    const { sessions, executions, past, unmatched } = this.#snapshot
    sessions.forEach((form, index) => {
      this.#session(form, `sessions.${index}`)
    })
    executions.rows.forEach((form, index) => {
      this.#execution(form, `executions.rows.${index}`)
    })
    this.#world.executions.dropped = executions.dropped
    this.#world.tombstones.restore(
      past.map(({ steps, ...one }) => ({ ...one, history: this.#going.get(`${one.kind}/${one.id}`) ?? { steps } })),
      unmatched,
    )
    this.#agenda()
    this.#gates()
  }

  #session(form: SessionForm, at: string): void {
    const { id, request, plan, steps, queue, current, statements, dropped, shows, diagnostics, ...rest } = form
    if (this.#world.sessions.get(id) !== undefined) throw invalid(`${at}.id`, 'is that of another session')
    const session: Session = {
      ...rest,
      id,
      request: { ...request, badMemory: request.badMemory },
      plan: { ...plan, fails: plan.fails },
      history: History.resume(sessionLife, steps),
      statements: new Table(),
      current: undefined,
      queue: new Set(),
      due: undefined,
      heartbeat: undefined,
      livyState: shows,
      diagnostics: [...diagnostics],
    }
    statements.forEach((one, index) => {
      this.#statement(session, one, `${at}.statements.${index}`)
    })
    session.statements.dropped = dropped
    queue.forEach((waiting, index) => {
      const statement = this.#statements.get(keyOf(id, waiting))
      const field = `${at}.queue.${index}`
      if (statement === undefined) throw invalid(field, 'must be a statement of this session')
      if (statement.history.state !== 'waiting')
        throw invalid(field, `is ${statement.history.state}: only what waits queues`)
      if (waiting === current || session.queue.has(statement)) throw invalid(field, 'has its place already')
      session.queue.add(statement)
    })
    if (current !== undefined) {
      session.current = this.#statements.get(keyOf(id, current))
      if (session.current === undefined) throw invalid(`${at}.current`, 'must be a statement of this session')
    }
    this.#world.sessions.add(id, session)
  }

  #statement(session: Session, form: StatementForm, at: string): void {
    const { steps, answer, result, cancelAsked, listed, ...rest } = form
    const key = keyOf(session.id, form.id)
    if (form.id >= session.nextStatementId) throw invalid(`${at}.id`, 'must be less than nextStatementId')
    if (this.#statements.has(key)) throw invalid(`${at}.id`, 'is that of another statement')
    const query = { code: form.code, kind: form.kind, session: session.request.name }
    const statement: Statement = {
      ...rest,
      session,
      history: History.resume(statementLife, steps),
      plan: restoreStatementPlan(this.#world.planSource, query, this.#answer(answer, `${at}.answer`)),
      result: result as Statement['result'],
      due: undefined,
      gate: undefined,
      cancelRequested: cancelAsked,
    }
    this.#statements.set(key, statement)
    if (listed) session.statements.add(statement.id, statement)
    else this.#going.set(`statement/${session.id}:${form.id}`, statement.history)
  }

  #execution(form: ExecutionForm, at: string): void {
    const { steps, answer, result, cancelAsked, listed, ...rest } = form
    if (this.#executions.has(form.id)) throw invalid(`${at}.id`, 'is that of another execution')
    const query = { sql: form.sql, kind: form.kind, database: form.database, cluster: form.clusterId }
    const execution: SqlExecution = {
      ...rest,
      history: History.resume(sqlLife, steps),
      plan: restoreSqlPlan(this.#world.planSource, query, this.#answer(answer, `${at}.answer`)),
      result: result as SqlExecution['result'],
      due: undefined,
      gate: undefined,
      cancelRequested: cancelAsked,
    }
    this.#executions.set(form.id, execution)
    if (listed) this.#world.executions.add(form.id, execution)
    else this.#going.set(`sql/${form.id}`, execution.history)
  }

  #answer({ settings: place, failedState, stub: index, groups, named }: AnswerForm, at: string): PlanState {
    const settings = this.#snapshot.planSettings[place]
    if (settings === undefined) throw invalid(`${at}.settings`, 'must be an index of planSettings')
    if (index === undefined) return { settings, failedState, match: undefined }
    const stub = this.#stubs[index]
    if (stub === undefined) throw invalid(`${at}.stub`, 'must be an index of stubs.list')
    if (groups === undefined) return { settings, failedState, match: { stub, captures: true } }
    // outcomes use the captured texts, by number and by name
    const captures = Object.assign([...groups], { groups: named && Object.assign(Object.create(null), named) })
    return { settings, failedState, match: { stub, captures: captures as unknown as RegExpExecArray } }
  }

  #agenda(): void {
    this.#snapshot.agenda.forEach(({ kind, row, atMs }, index) => {
      const at = `agenda.${index}`
      const add = (target: object) => this.#world.agenda.add({ kind: kinds[kind], row: target }, atMs)
      const twice = () => invalid(`${at}.row`, `is on the agenda twice as ${kind}`)
      if (kind === 'session' || kind === 'heartbeat') {
        const session = this.#world.sessions.get(row.session ?? '')
        if (session === undefined || row.statement !== undefined) throw invalid(`${at}.row`, 'must name a session')
        if (kind === 'session') {
          const { state } = session.history
          if (!('lasts' in sessionLife.states[state]))
            throw invalid(`${at}.row`, `is ${state}: it has no next change of its own`)
          if (session.due !== undefined) throw twice()
          session.due = add(session)
        } else {
          if (session.request.heartbeatTimeoutMs === 0) throw invalid(`${at}.row`, 'has no heartbeatTimeoutMs')
          if (session.heartbeat !== undefined) throw twice()
          session.heartbeat = add(session)
        }
        return
      }
      const target = kind === 'statement' ? this.#statementOf(row, `${at}.row`) : this.#executionOf(row, `${at}.row`)
      checkCanChange(target, `${at}.row`)
      if (target.due !== undefined) throw twice()
      target.due = add(target)
    })
  }

  #gates(): void {
    const seen = new Set<string>()
    this.#snapshot.gates.waiting.forEach(({ name, rows }, index) => {
      const at = `gates.waiting.${index}`
      if (seen.has(name) || this.#snapshot.gates.open.includes(name)) {
        throw invalid(`${at}.name`, 'must be a closed gate that is listed once')
      }
      seen.add(name)
      rows.forEach((row, place) => {
        const field = `${at}.rows.${place}`
        const target = row.sql === undefined ? this.#statementOf(row, field) : this.#executionOf(row, field)
        const { state } = target.history
        if (state !== 'running' && state !== 'RUNNING')
          throw invalid(field, `is ${state}: only what runs waits at a gate`)
        if (target.due !== undefined || target.gate !== undefined) throw invalid(field, 'waits for something else')
        if ('session' in target) statementWalker.hold(this.#world, target, name)
        else sqlWalker.hold(this.#world, target, name)
      })
    })
  }

  /** The statement whose turn it is. */
  #statementOf({ session, statement: id, sql }: Ref, at: string): Statement {
    const statement = id === undefined ? undefined : this.#statements.get(keyOf(session ?? '', id))
    if (statement === undefined || sql !== undefined) throw invalid(at, 'must name a session and its statement')
    if (statement.session.current !== statement) throw invalid(at, 'is not the statement whose turn it is')
    return statement
  }

  #executionOf({ sql, session }: Ref, at: string): SqlExecution {
    const execution = this.#executions.get(sql ?? '')
    if (execution === undefined || session !== undefined) throw invalid(at, 'must name an SQL execution (sql)')
    return execution
  }
}

const kinds = {
  session: sessionWalker,
  heartbeat: heartbeats,
  statement: statementWalker,
  execution: sqlWalker,
} as const

function checkCanChange({ history, ...row }: Statement | SqlExecution, at: string): void {
  // what was cancelled may run on
  if (history.isFinal && !('session' in row && history.state === 'cancelled')) {
    throw invalid(at, `is ${history.state}: it has no next change`)
  }
}

const keyOf = (session: string, id: number): string => `${session}/${id}`
