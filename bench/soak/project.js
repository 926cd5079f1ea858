/** One project of a soak: clients act at random, then everything is brought to rest and accounted for, again and again. */
import { sleep } from '../machine.js'

const WORKERS = 4
/** Actions between two accounts: few enough that the world still remembers everything that is gone (limits.history). */
const ACTIONS = 600
const MAX_SESSIONS = 12
const GATE = 'soak'

const codes = /** @type {const} */ ([
  [6, 'val a=1'],
  [4, '1+1'],
  [2, 'long() // lakemock: running=2s'],
  [2, 'bad() // lakemock: outcome=error message=soak'],
  [2, `held() // lakemock: hold=${GATE}`],
  [1, 'never() // lakemock: outcome=never'],
  [1, 'stays() // lakemock: running=1s cancel=fail'],
  [1, 'late() // lakemock: running=1s cancel=late'],
  [0.2, 'dies() // lakemock: outcome=dead'],
])

/** Every kind. */
const faults = [
  { kind: 'latency', delay: '20ms' },
  { kind: 'latency', delay: '200ms', clock: 'world' },
  { kind: 'status', preset: 'throttled' },
  { kind: 'throttle', limit: 20, window: '1s' },
  { kind: 'reset' },
  { kind: 'empty' },
  { kind: 'stall', for: '200ms' },
  { kind: 'truncate', bytes: 10 },
  { kind: 'malformed', how: 'json' },
  { kind: 'malformed', how: 'garbage' },
  { kind: 'dribble', pieces: 3, over: '30ms' },
  { kind: 'wrong-content-type', type: 'text/html' },
  { kind: 'duplicate-late' },
]
const operations = [
  'CreateStatement',
  'ShowStatement',
  'CancelStatement',
  'ListStatements',
  'CreateSession',
  'ExecuteSql',
]

export class Project {
  #client
  #random
  #ledger
  #name
  #api
  #sql
  #control
  /** @type {string[]} */
  #sessions = []
  #actions = 0
  /** @type {string[]} */
  errors = []

  /**
   * @param {string} name
   * @param {{ client: import('./client.js').Client, random: import('./random.js').Random, ledger: import('./ledger.js').Ledger }} given
   */
  constructor(name, { client, random, ledger }) {
    this.#name = name
    this.#client = client
    this.#random = random
    this.#ledger = ledger
    this.#api = `/v2.0/${name}/sessions`
    this.#sql = `/v2/${name}/clusters/soak/sql-execution`
    this.#control = `/_lakemock/worlds/${name}`
  }

  /** @param {number} untilMs of Date.now() */
  async live(untilMs) {
    do {
      this.#actions = 0
      await Promise.all(Array.from({ length: WORKERS }, () => this.#work(untilMs)))
      await this.#account()
    } while (Date.now() < untilMs)
  }

  /** @param {number} untilMs */
  async #work(untilMs) {
    while (this.#actions++ < ACTIONS && Date.now() < untilMs) await this.#act()
  }

  /** @returns {Promise<unknown>} */
  #act() {
    const session = this.#sessions.length === 0 ? undefined : this.#random.pick(this.#sessions)
    if (session === undefined) return this.#createSession()
    const [known, id] = this.#random.pick([...this.#ledger.open().slice(-50), [session, 0]])
    const path = `${this.#api}/${known}/statements/${id}`
    /** @type {[weight: number, does: () => Promise<unknown>][]} */
    const choices = [
      [this.#sessions.length < MAX_SESSIONS ? 4 : 0, () => this.#createSession()],
      [30, () => this.#createStatement(session)],
      [30, () => this.#send('GET', path)],
      [10, () => this.#send('POST', `${path}/cancel`)],
      [4, () => this.#send('GET', `${this.#api}/${session}/statements`)],
      [2, () => this.#send('GET', this.#api)],
      [8, () => this.#leave(session, path)],
      [6, () => this.#execute()],
      [5, () => this.#addFault()],
      [3, () => this.#send('DELETE', `${this.#control}/faults`)],
      [1, () => this.#send('POST', `${this.#control}/gates/${GATE}/${this.#random.pick(['release', 'close'])}`)],
      [1, () => this.#send('DELETE', `${this.#api}/${session}`)],
      [1, () => this.#send('POST', `${this.#control}/sessions/${session}/${this.#random.pick(['kill', 'expire'])}`)],
      [1, () => this.#send('POST', `${this.#control}/sessions/${known}/statements/${id}/evict`)],
      [1, () => this.#send('POST', `${this.#control}/sessions/${known}/statements/${id}/finish`)],
      [1, () => this.#send('GET', `${this.#control}/journal?size=20`)],
      [0.1, () => this.#reset()],
    ]
    return this.#random.weighted(choices)()
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   */
  async #send(method, path, body) {
    const reply = await this.#client.send(method, path, body)
    // no fault returns a 500, and the control API has no faults
    const isControl = path.startsWith('/_lakemock/')
    const isWrong = isControl ? reply.status === undefined || reply.status >= 500 : reply.status === 500
    if (isWrong && !path.startsWith('/v2/'))
      this.errors.push(`${method} ${path}: ${reply.status ?? 'no reply'} ${reply.text}`)
    return reply
  }

  async #createSession() {
    const { generation } = this.#ledger
    const { status, body } = await this.#send('POST', this.#api, { kind: 'spark', queue: 'default' })
    const isCreated = status === 200 || status === 201
    if (isCreated && typeof body?.id === 'string' && generation === this.#ledger.generation)
      this.#sessions.push(body.id)
  }

  /** @param {string} session */
  async #createStatement(session) {
    const { generation } = this.#ledger
    const code = this.#random.weighted(codes)
    const { status, body } = await this.#send('POST', `${this.#api}/${session}/statements`, { code })
    if (status === undefined) this.#ledger.replyLost(session)
    else if (status < 300 && typeof body?.id === 'number') this.#ledger.confirmed(session, body.id, generation)
    else if (status < 300) this.#ledger.replyLost(session)
  }

  /**
   * A client that leaves: while it sends, waits or receives.
   * @param {string} session
   * @param {string} path of a statement
   */
  async #leave(session, path) {
    const how = {
      part: this.#random.pick([0.5, 0.9, 1, 1]),
      afterMs: this.#random.next() * 30,
      isRude: this.#random.next() < 0.5,
    }
    const kind = this.#random.pick(['create', 'poll', 'sql', 'wait'])
    if (kind === 'create') {
      this.#ledger.replyLost(session)
      await this.#client.leave('POST', `${this.#api}/${session}/statements`, { code: 'val left=1' }, how)
    } else if (kind === 'poll') await this.#client.leave('GET', path, undefined, how)
    else if (kind === 'sql')
      await this.#client.leave('POST', this.#sql, this.#statementOfSql('insert into t values (1)'), how)
    else await this.#client.leave('GET', `${this.#control}/journal/wait?operation=CancelSql&timeout=2s`, undefined, how)
  }

  /** @param {string} text */
  #statementOfSql(text) {
    return { sql_type: 'presto', sql_content: text }
  }

  async #execute() {
    const text = this.#random.pick(['show tables', 'select * from t1', 'insert into t values (1)'])
    const { body } = await this.#send('POST', this.#sql, this.#statementOfSql(text))
    if (typeof body?.id !== 'string' || body.id === '') return
    const path = `${this.#sql}/${encodeURIComponent(body.id)}`
    if (this.#random.next() < 0.3) await this.#send('POST', `${path}/cancel`)
    await this.#send('GET', path)
  }

  #addFault() {
    return this.#send('POST', `${this.#control}/faults`, {
      match: { operation: this.#random.pick(operations) },
      when: { chance: 0.3, times: 5 },
      fault: this.#random.pick(faults),
    })
  }

  async #reset() {
    this.#ledger.resetStarts()
    const { status } = await this.#send('POST', `${this.#control}/reset`)
    this.#sessions = []
    this.#ledger.resetEnds()
    if (status !== 200) this.errors.push(`reset of ${this.#name}: ${status}`)
  }

  /** Brings the world to rest, looks for every confirmed statement, and resets. */
  async #account() {
    await this.#send('DELETE', `${this.#control}/faults`)
    await this.#send('POST', `${this.#control}/gates/${GATE}/release`)
    // requests of clients that left may still be in flight
    await sleep(100)
    for (const [session, id] of this.#ledger.open())
      await this.#send('POST', `${this.#api}/${session}/statements/${id}/cancel`)
    await this.#send('POST', `${this.#control}/clock/advance`, { to: 'idle' })
    const { body } = await this.#send('GET', `${this.#control}/sessions`)
    for (const { session } of body?.sessions ?? []) {
      const listed = await this.#send('GET', `${this.#api}/${session.id}/statements`)
      const ids = (listed.body?.statements ?? []).map((/** @type {{ id: number }} */ one) => one.id)
      this.#ledger.compare(session.id, ids)
      // an evicted statement that never ends cannot be cancelled
      if (session.state === 'busy') await this.#send('DELETE', `${this.#api}/${session.id}`)
    }
    for (const [session, id] of this.#ledger.open()) {
      const { status, body: past } = await this.#send('GET', `${this.#control}/history/statement/${session}:${id}`)
      const state = past?.history?.at(-1)?.state
      this.#ledger.settle([session, id], status === 200 ? { state, isGone: past.gone !== null } : undefined)
    }
    await this.#reset()
  }
}
