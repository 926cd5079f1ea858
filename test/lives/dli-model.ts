/**
 * A session as the DLI API reference describes it, written down a second time: arrays and times, and nothing of what it checks. What is due
 * is found by looking at every session; a heartbeat and a session's own changes never meet, because after a heartbeat has run
 * out there is no session left.
 */

/** How a statement with a certain code goes. */
export interface Behaviour {
  readonly code: string
  readonly waiting: number
  readonly running: number
  readonly cancelling: number
  readonly ends: 'available' | 'error'
  readonly outputStatus: 'ok' | 'error'
  readonly never?: boolean
  readonly gate?: string
  readonly cancelFails?: boolean
  /** What running it makes of its session. */
  readonly session?: 'dead' | 'error' | 'success'
}

/** How a session with a certain name starts and stops. */
export interface StartPlan {
  readonly name: string
  readonly notStarted: number
  readonly starting: number
  readonly recovering: number
  readonly shuttingDown: number
  readonly fails?: 'dead' | 'error' | 'success'
}

export interface ModelStatement {
  readonly id: number
  readonly behaviour: Behaviour
  state: string
  startedMs: number | undefined
  cancelledMs: number | undefined
  /** When its present state ends; undefined if it waits for its turn, for a gate, or for nothing. */
  endsMs: number | undefined
  atGate: boolean
}

export interface ModelSession {
  id: string
  readonly plan: StartPlan
  readonly queue: string
  readonly heartbeatMs: number
  state: string
  /** When its own state ends. */
  endsMs: number | undefined
  diesMs: number | undefined
  readonly statements: ModelStatement[]
  isGone: boolean
}

const ENDED = ['dead', 'error', 'success']
const FINAL = ['available', 'error', 'cancelled']

export class Model {
  now: number
  readonly sessions: ModelSession[] = []
  readonly openGates = new Set<string>()
  readonly #statementLimit: number
  readonly #sessionLimit: number

  constructor(now: number, limits: { statements: number; sessions: number }) {
    this.now = now
    this.#statementLimit = limits.statements
    this.#sessionLimit = limits.sessions
  }

  // ---- time ----

  /** Applies the changes that are due by now. Returns their number. */
  runDue(): number {
    let changes = 0
    for (const session of this.sessions) {
      for (let next = this.#next(session); next !== undefined && next.atMs <= this.now; next = this.#next(session)) {
        next.happen(next.atMs)
        changes++
      }
    }
    return changes
  }

  advanceTo(ms: number): number {
    this.now = Math.max(this.now, ms)
    return this.runDue()
  }

  /** When the next change is, of whatever kind or without heartbeats. */
  nextMs(heartbeatsCount: boolean): number | undefined {
    const times = this.sessions.flatMap((session) => {
      if (session.isGone) return []
      const work = this.#work(session)?.atMs
      const dies = heartbeatsCount ? session.diesMs : undefined
      return [work, dies].filter((ms) => ms !== undefined)
    })
    return times.length === 0 ? undefined : Math.min(...times)
  }

  #next(session: ModelSession): { atMs: number; happen: (atMs: number) => void } | undefined {
    if (session.isGone) return undefined
    const work = this.#work(session)
    const { diesMs } = session
    if (diesMs !== undefined && (work === undefined || diesMs <= work.atMs)) {
      return { atMs: diesMs, happen: () => this.#forget(session) }
    }
    return work
  }

  #work(session: ModelSession): { atMs: number; happen: (atMs: number) => void } | undefined {
    if (session.endsMs !== undefined) {
      return { atMs: session.endsMs, happen: (atMs) => this.#sessionGoesOn(session, atMs) }
    }
    const statement = session.statements.find((one) => one.endsMs !== undefined)
    if (statement === undefined) return undefined
    return { atMs: statement.endsMs as number, happen: (atMs) => this.#statementGoesOn(session, statement, atMs) }
  }

  #sessionGoesOn(session: ModelSession, atMs: number): void {
    const { plan, state } = session
    session.endsMs = undefined
    if (state === 'not_started') {
      session.state = 'starting'
      session.endsMs = atMs + plan.starting
    } else if (state === 'starting' && plan.fails !== undefined) {
      session.state = plan.fails
    } else if (state === 'starting' && plan.recovering > 0) {
      session.state = 'recovering'
      session.endsMs = atMs + plan.recovering
    } else if (state === 'shutting_down') {
      this.#forget(session)
    } else {
      session.state = 'idle'
    }
  }

  #statementGoesOn(session: ModelSession, statement: ModelStatement, atMs: number): void {
    statement.endsMs = undefined
    const { behaviour } = statement
    if (statement.state === 'waiting') {
      statement.state = 'running'
      statement.startedMs = atMs
      if (session.state === 'idle') session.state = 'busy'
      if (!behaviour.never) statement.endsMs = atMs + behaviour.running
    } else if (statement.state === 'cancelling') {
      statement.state = 'cancelled'
      this.#giveTurn(session, atMs)
    } else if (behaviour.gate !== undefined && !this.openGates.has(behaviour.gate)) {
      statement.atGate = true
    } else {
      this.#finish(session, statement, atMs)
    }
  }

  #finish(session: ModelSession, statement: ModelStatement, atMs: number): void {
    statement.atGate = false
    statement.state = statement.behaviour.ends
    const { session: ending } = statement.behaviour
    const isActive = ['not_started', 'starting', 'recovering', 'idle', 'busy'].includes(session.state)
    if (ending !== undefined && isActive) this.#endSession(session, ending)
    else this.#giveTurn(session, atMs)
  }

  #giveTurn(session: ModelSession, atMs: number): void {
    const next = session.statements.find((one) => one.state === 'waiting' && one.endsMs === undefined)
    if (next !== undefined) next.endsMs = atMs + next.behaviour.waiting
    this.#settle(session)
  }

  /** Busy as long as a statement has not ended; other states do not change. */
  #settle(session: ModelSession): void {
    const hasWork = session.statements.some((one) => !FINAL.includes(one.state))
    if (session.state === 'idle' && hasWork) session.state = 'busy'
    else if (session.state === 'busy' && !hasWork) session.state = 'idle'
  }

  #endSession(session: ModelSession, state: string): void {
    session.state = state
    session.endsMs = undefined
    this.#endStatements(session)
  }

  #endStatements(session: ModelSession): void {
    for (const statement of session.statements) {
      statement.endsMs = undefined
      statement.atGate = false
      if (statement.state === 'running') statement.state = 'error'
      else if (!FINAL.includes(statement.state)) statement.state = 'cancelled'
    }
  }

  #forget(session: ModelSession): void {
    this.#endStatements(session)
    session.isGone = true
  }

  // ---- what a client asks ----

  get present(): ModelSession[] {
    return this.sessions.filter((session) => !session.isGone)
  }

  /** Undefined if the quota is reached. */
  createSession(plan: StartPlan, queue: string, heartbeatMs: number): ModelSession | undefined {
    const ended = this.present.filter((session) => ENDED.includes(session.state))
    if (this.present.length - ended.length >= this.#sessionLimit) return undefined
    for (const session of ended.slice(0, Math.max(0, ended.length - this.#sessionLimit))) this.#forget(session)
    const isLater = plan.notStarted > 0
    const session: ModelSession = {
      id: '',
      plan,
      queue,
      heartbeatMs,
      state: isLater ? 'not_started' : 'starting',
      endsMs: this.now + (isLater ? plan.notStarted : plan.starting),
      diesMs: heartbeatMs > 0 ? this.now + heartbeatMs : undefined,
      statements: [],
      isGone: false,
    }
    this.sessions.push(session)
    return session
  }

  /** A sign of life on one of the session's own URLs; false if it is gone. */
  touch(session: ModelSession): boolean {
    if (session.isGone) return false
    if (session.diesMs !== undefined) session.diesMs = this.now + session.heartbeatMs
    return true
  }

  deleteSession(session: ModelSession): void {
    // one that was forced to shut down does so only now
    const isShuttingDown = session.state === 'shutting_down'
    if (isShuttingDown && session.endsMs !== undefined) return
    if (isShuttingDown || session.plan.shuttingDown === 0 || session.state === 'dead' || session.state === 'success') {
      this.#forget(session)
      return
    }
    session.state = 'shutting_down'
    session.endsMs = this.now + session.plan.shuttingDown
    this.#endStatements(session)
  }

  /** Undefined if the session is neither idle nor busy. */
  createStatement(session: ModelSession, behaviour: Behaviour): ModelStatement | undefined {
    if (session.state !== 'idle' && session.state !== 'busy') return undefined
    const hasTurn = session.statements.every((one) => FINAL.includes(one.state))
    const statement: ModelStatement = {
      id: session.statements.length,
      behaviour,
      state: 'waiting',
      startedMs: undefined,
      cancelledMs: undefined,
      endsMs: hasTurn ? this.now + behaviour.waiting : undefined,
      atGate: false,
    }
    session.statements.push(statement)
    this.#settle(session)
    return statement
  }

  /** The statements that are kept: the newest ones. */
  kept(session: ModelSession): ModelStatement[] {
    return session.statements.slice(-this.#statementLimit)
  }

  cancel(session: ModelSession, statement: ModelStatement): void {
    if (statement.behaviour.cancelFails) return
    if (statement.state === 'running') {
      statement.state = 'cancelling'
      statement.atGate = false
      statement.cancelledMs = this.now
      statement.endsMs = this.now + statement.behaviour.cancelling
    } else if (statement.state === 'waiting') {
      const hadTurn = statement.endsMs !== undefined
      statement.state = 'cancelled'
      statement.endsMs = undefined
      if (hadTurn) this.#giveTurn(session, this.now)
    }
  }

  /** Opens a gate. Returns the number of statements that waited there. */
  release(gate: string): number {
    this.openGates.add(gate)
    const waiting = this.sessions.flatMap((session) =>
      session.statements.filter((one) => one.atGate && one.behaviour.gate === gate).map((one) => ({ session, one })),
    )
    for (const { session, one } of waiting) this.#finish(session, one, this.now)
    return waiting.length
  }

  gates(): { name: string; open: boolean; waiting: number }[] {
    const waiting = this.sessions.flatMap((session) => session.statements.filter((one) => one.atGate))
    const names = new Set([...this.openGates, ...waiting.map((one) => one.behaviour.gate as string)])
    return [...names].sort().map((name) => ({
      name,
      open: this.openGates.has(name),
      waiting: waiting.filter((one) => one.behaviour.gate === name).length,
    }))
  }

  /** Puts a session into a state; false if it has ended. */
  force(session: ModelSession, state: string): boolean {
    if (session.state === state) return true
    const isActive = ['not_started', 'starting', 'recovering', 'idle', 'busy'].includes(session.state)
    const mayEnd =
      (session.state === 'shutting_down' && ENDED.includes(state)) ||
      (session.state === 'error' && ['shutting_down', 'dead'].includes(state))
    if (!isActive && !mayEnd) return false
    session.state = state
    session.endsMs = undefined
    if (ENDED.includes(state) || state === 'shutting_down') this.#endStatements(session)
    return true
  }

  /** 0 until it runs, 1 when it has ended, and between them the share of its time. */
  progress({ state, startedMs, cancelledMs, behaviour }: ModelStatement): number {
    if (FINAL.includes(state)) return 1
    if (startedMs === undefined || behaviour.running === 0) return 0
    return Math.min(0.99, ((cancelledMs ?? this.now) - startedMs) / behaviour.running)
  }

  hasOutput({ state }: ModelStatement): boolean {
    return state === 'available' || state === 'error'
  }
}
