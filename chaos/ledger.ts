/**
 * What one project must contain, by the replies that its clients got. A request whose reply is lost may have been done or not:
 * it widens what is allowed.
 */
import { canFollow, isFinal } from './lives.ts'

/** The most steps of a burst. Their requests overtake each other: one may be older than the ledger says by that many. */
export const MOST_TOGETHER = 16

/** The limits that the projects of the chaos have: so low that tables overflow. */
export const limits = { sessions: 30, statements: 20, executions: 40, journal: 200 }

export interface SessionRecord {
  state: string
  /** It has taken statements, so it has started. */
  hasStarted: boolean
  /** Something that can end it was requested, so it may be gone. */
  mayEnd: boolean
  /** It is gone: its URL must be 404. */
  isGone: boolean
  /** How many statements may have been created; ids are counted from 0. */
  requested: number
  readonly statements: Map<number, StatementRecord>
}

export interface StatementRecord {
  state: string
  isEvicted: boolean
}

export interface ExecutionRecord {
  state: string
  /** How many executions may have been created before it. */
  readonly before: number
}

export class Ledger {
  readonly #report: (finding: string) => void
  readonly sessions = new Map<string, SessionRecord>()
  readonly executions = new Map<string, ExecutionRecord>()
  /** How many SQL executions may have been created. */
  executed = 0
  /** Names of gates that are open, and of stubs and fault rules that were added. */
  readonly gates = new Set<string>()
  readonly stubs = new Set<string>()
  readonly faults = new Set<string>()
  /** Requests to the APIs: with a reply, and without one. */
  readonly requests = { replied: 0, lost: 0 }
  /** The newest entry of the journal when it was cleared. */
  clearedAt = 0
  /** The latest known time of the world; 0: unknown. */
  nowMs = 0
  /** Statements, sessions and executions so far: what the world remembers of them is limited. */
  created = 0
  /** Sessions whose creation was not confirmed. */
  unconfirmedSessions = 0

  constructor(report: (finding: string) => void) {
    this.#report = report
  }

  /** The ledger of a world that is as it was when this ledger was copied, after requests of `later` that may still arrive. */
  copy(): Ledger {
    const copy = new Ledger(this.#report)
    for (const [id, session] of this.sessions) {
      const statements = new Map([...session.statements].map(([number, one]) => [number, { ...one }]))
      copy.sessions.set(id, { ...session, statements })
    }
    for (const [id, one] of this.executions) copy.executions.set(id, { ...one })
    for (const name of ['gates', 'stubs', 'faults'] as const) for (const one of this[name]) copy[name].add(one)
    const { executed, nowMs, created, unconfirmedSessions } = this
    return Object.assign(copy, { executed, nowMs, created, unconfirmedSessions })
  }

  /** Requests of clients that left the world before may arrive in this one. */
  expectStrays(before: Ledger): this {
    this.requests.lost += before.requests.lost
    this.unconfirmedSessions += before.unconfirmedSessions
    this.executed += before.executed
    for (const [id, session] of this.sessions) session.requested += before.sessions.get(id)?.requested ?? 0
    return this
  }

  // ---- creation ----

  addSession(id: string, state: string): void {
    this.created++
    if (this.sessions.has(id)) this.#report(`session ${id} was created twice`)
    const statements = new Map()
    this.sessions.set(id, { state, hasStarted: false, mayEnd: false, isGone: false, requested: 0, statements })
  }

  addStatement(sessionId: string, id: number, state: string): void {
    this.created++
    const session = this.#session(sessionId)
    if (session.statements.has(id)) this.#report(`statement ${sessionId}:${id} was created twice`)
    // ids have no gaps
    if (id >= session.requested)
      this.#report(`statement ${sessionId}:${id} has a number above the ${session.requested} that can exist`)
    session.statements.set(id, { state, isEvicted: false })
    session.hasStarted = true
  }

  addExecution(id: string, state: string, before: number): void {
    this.created++
    if (this.executions.has(id)) this.#report(`SQL execution ${id} was created twice`)
    this.executions.set(id, { state, before })
  }

  #session(id: string): SessionRecord {
    const session = this.sessions.get(id)
    if (session === undefined) throw new Error(`the chaos does not know session ${id}`)
    return session
  }

  // ---- reading ----

  /** A state that a reply showed. `known` was the state when the request was sent: replies can overtake each other. */
  see(
    subject: 'session' | 'statement' | 'execution',
    id: string,
    record: { state: string },
    known: string,
    state: string,
  ) {
    if (!canFollow(subject, known, state)) this.#report(`${subject} ${id} was ${known} and is ${state}`)
    else if (canFollow(subject, record.state, state)) record.state = state
  }

  /** Whether a statement may be gone, or must be. */
  absence(sessionId: string, id: number): 'impossible' | 'possible' | 'certain' {
    const session = this.#session(sessionId)
    const statement = session.statements.get(id)
    const newer = [...session.statements].filter(([other, { isEvicted }]) => other > id && !isEvicted).length
    if (session.isGone || statement?.isEvicted || newer >= limits.statements) return 'certain'
    if (session.mayEnd || statement === undefined || session.requested - 1 - id >= limits.statements) return 'possible'
    return 'impossible'
  }

  /** The same of an SQL execution. */
  absenceOfExecution(id: string): 'impossible' | 'possible' {
    const { before = 0 } = this.executions.get(id) ?? {}
    return this.executed - 1 - before >= limits.executions - MOST_TOGETHER ? 'possible' : 'impossible'
  }

  /** Checks that something is there, or is not, as far as that is known. */
  expectPresence(what: string, isThere: boolean, absence: 'impossible' | 'possible' | 'certain'): void {
    if (isThere && absence === 'certain') this.#report(`${what} is there, although it is gone`)
    if (!isThere && absence === 'impossible') this.#report(`${what} was confirmed and is gone`)
  }

  /**
   * Checks how something was at rest, by its history: it ended, and as it was seen before. What was dropped to make room for newer
   * ones (`madeRoom`) stays in the state that it had then.
   */
  settle(
    subject: 'statement' | 'execution',
    id: string,
    record: { state: string },
    states: readonly string[],
    { madeRoom = false } = {},
  ): void {
    const last = states.at(-1)
    if (last === undefined) this.#report(`${subject} ${id} was confirmed and is unknown`)
    else if (!isFinal(subject, last) && !madeRoom) this.#report(`${subject} ${id} is ${last} at rest`)
    else if (!states.includes(record.state))
      this.#report(`${subject} ${id} was ${record.state}, which is not in its history`)
    else if (states.some((state, at) => at > 0 && !canFollow(subject, String(states[at - 1]), state)))
      this.#report(`${subject} ${id} has an impossible history: ${states.join(', ')}`)
    else record.state = last
  }

  /** Checks the counts of a journal. */
  compareJournal({ total, dropped, lastId }: { total: number; dropped: number; lastId: number }): void {
    const { replied, lost } = this.requests
    if (total + dropped !== lastId - this.clearedAt)
      this.#report(`the journal has ${total} entries and dropped ${dropped}, of ${lastId - this.clearedAt}`)
    if (total > limits.journal) this.#report(`the journal has ${total} entries; its limit is ${limits.journal}`)
    if (lastId < replied || lastId > replied + lost)
      this.#report(`the journal counted ${lastId} requests; ${replied} were replied to, ${lost} lost their reply`)
  }

  /** Checks names that must be exactly these. */
  compareNames(what: 'gates' | 'stubs' | 'faults', names: readonly string[]): void {
    const expected = [...this[what]].sort().join(', ')
    const found = [...names].sort().join(', ')
    if (expected !== found) this.#report(`${what} are ${found || 'none'}, and should be ${expected || 'none'}`)
  }

  /** Checks that time never runs backwards, and returns how far it went; undefined if the time before is unknown. */
  passTime(nowMs: number): number | undefined {
    const passed = this.nowMs === 0 ? undefined : nowMs - this.nowMs
    if (passed !== undefined && passed < 0) this.#report(`the clock went back by ${-passed} ms`)
    this.nowMs = nowMs
    return passed
  }
}
