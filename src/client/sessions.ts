import type {
  DliSession,
  DliStatement,
  SessionEnd,
  SessionView,
  SessionWaited,
  StatementEnd,
  StatementError,
  StatementList,
  StatementView,
  StatementWaited,
} from './generated/dli.ts'
import type { ProjectCall } from './project-call.ts'
import { reached, type WaitOptions, waitQuery } from './waiting.ts'

export type SessionState = DliSession['state']
export type StatementState = DliStatement['state']

/** A project's DLI sessions. These reads neither count as a heartbeat nor move the clock. */
export interface Sessions {
  list(): Promise<readonly SessionView[]>
  /** The statements of all sessions, without their outputs. */
  statements(): Promise<StatementList['statements']>
  /** One by its id; no request is sent yet. */
  get(id: string | number): Session
}

/** A DLI session, by its id. Each method sends a request. */
export interface Session {
  readonly id: string
  /** The session as in the API, the stub that matched its start, and its history. */
  show(): Promise<SessionView>
  state(): Promise<SessionState>
  /** Sets its state, which stays until the next change. */
  set(state: SessionState): Promise<SessionView>
  /** Ends it as if its driver had died; `dead` when absent. */
  kill(state?: SessionEnd['state']): Promise<SessionView>
  /** Removes it as its retention does: its URLs return 404 from now on. */
  expire(): Promise<void>
  /** Waits until it is in a state. Rejects with `not-reached` after the timeout; the message says what it waits for. */
  wait(state: SessionState, options?: WaitOptions): Promise<SessionWaited>
  /** One of its statements by its number, from 0; no request is sent yet. */
  statement(id: number): StatementHandle
}

/** A statement of a session, by its number. Each method sends a request. */
export interface StatementHandle {
  readonly id: number
  /** The statement as in the API, the stub that matched, the gate at which it waits, and its history. */
  show(): Promise<StatementView>
  state(): Promise<StatementState>
  /** Makes it fail now, with this error. */
  fail(error?: StatementError['error']): Promise<StatementView>
  /** Ends it now: with `text`, `output` or `error`, or with the result of its stub. */
  finish(result?: StatementEnd): Promise<StatementView>
  /** Removes it as retention does: its URL returns 404 from now on. Returns its last view. */
  evict(): Promise<StatementView>
  /** Waits until it is in a state. Rejects with `not-reached` after the timeout; the message says what it waits for. */
  wait(state: StatementState, options?: WaitOptions): Promise<StatementWaited>
}

export const sessionsOf = (call: ProjectCall): Sessions => ({
  list: async () => (await call('ListSessionsControl')).sessions,
  statements: async () => (await call('ListStatementsControl')).statements,
  get: (id) => sessionOf(call, typeof id === 'number' ? String(id) : id),
})

function sessionOf(call: ProjectCall, id: string): Session {
  const path = { session_id: id }
  const show = () => call('ShowSessionControl', path)
  return {
    id,
    show,
    state: async () => (await show()).session.state,
    set: (state) => call('ForceSession', path, { body: { state } }),
    kill: (state) => call('KillSession', path, { body: state === undefined ? {} : { state } }),
    expire: async () => {
      await call('ExpireSession', path)
    },
    wait: async (state, options = {}) =>
      reached(`Session ${id}`, state, await call('WaitForSession', path, { query: waitQuery(state, options) })),
    statement: (statementId) => statementOf(call, id, statementId),
  }
}

function statementOf(call: ProjectCall, sessionId: string, id: number): StatementHandle {
  const path = { session_id: sessionId, statement_id: String(id) }
  const show = () => call('ShowStatementControl', path)
  return {
    id,
    show,
    state: async () => (await show()).statement.state,
    fail: (error) => call('FailStatement', path, { body: error === undefined ? {} : { error } }),
    finish: (result = {}) => call('FinishStatement', path, { body: result }),
    evict: () => call('EvictStatement', path),
    wait: async (state, options = {}) =>
      reached(`Statement ${id}`, state, await call('WaitForStatement', path, { query: waitQuery(state, options) })),
  }
}
