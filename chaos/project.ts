/** One project of the chaos: sends requests, and explains each reply by its ledger or by a fault. */
import type { Client, Reply } from './client.ts'
import { Ledger } from './ledger.ts'
import type { Choices } from './random.ts'

/** One thing that a client or a test does. It draws its details from `choices`, so they depend on the seed and the step alone. */
export type Step = (project: Project, choices: Choices) => Promise<void>

/** What became of a request: it was done, it was not, or that is unknown. */
export type Outcome =
  | { readonly kind: 'done'; readonly reply: Reply }
  | { readonly kind: 'refused'; readonly reply: Reply }
  | { readonly kind: 'lost' }

export class Project {
  readonly name: string
  readonly #client: Client
  readonly #findings: string[] = []
  ledger: Ledger
  /** A snapshot, and the ledger of its time. */
  saved: { readonly snapshot: unknown; readonly ledger: Ledger } | undefined
  clockMode = 'manual'
  /** What happens now, for findings. */
  step = 'start'

  constructor(name: string, client: Client) {
    this.name = name
    this.#client = client
    this.ledger = this.emptyLedger()
  }

  get findings(): readonly string[] {
    return this.#findings
  }

  get client(): Client {
    return this.#client
  }

  get dliPath(): string {
    return `/v2.0/${this.name}/sessions`
  }

  get sqlPath(): string {
    return `/v2/${this.name}/clusters/c1/sql-execution`
  }

  get controlPath(): string {
    return `/_lakemock/worlds/${this.name}`
  }

  report(finding: string): void {
    this.#findings.push(`${this.name}, step ${this.step}: ${finding}`)
  }

  emptyLedger(): Ledger {
    return new Ledger((finding) => this.report(finding))
  }

  /**
   * A request to an emulated API. `expected` are the statuses that the operation itself can have now; any other needs a fault that was
   * applied to this request, and a lost reply needs a fault that can be applied.
   */
  async call(
    method: string,
    path: string,
    {
      body,
      expected = [200],
      headers,
    }: { body?: unknown; expected?: readonly number[]; headers?: Record<string, string> } = {},
  ): Promise<Outcome> {
    const { ledger } = this
    const mayFail = ledger.faults.size > 0 || headers !== undefined
    // counted before: replies of a burst overtake each other
    ledger.requests.lost++
    const reply = await this.#client.send(method, path, body, headers)
    if (reply.status === undefined) {
      if (!mayFail) this.report(`${method} ${path} lost its reply without a fault: ${reply.text}`)
      return { kind: 'lost' }
    }
    ledger.requests.lost--
    ledger.requests.replied++
    const isExpected = expected.includes(reply.status)
    if (!isExpected && !isFailedSql(reply)) await this.#explain(`${method} ${path}`, reply)
    if (reply.status < 300 && reply.body === undefined) {
      if (!mayFail) this.report(`${method} ${path} returned what is not JSON: ${reply.text}`)
      return { kind: 'lost' }
    }
    return reply.status < 300 ? { kind: 'done', reply } : { kind: 'refused', reply }
  }

  /** A status that the operation cannot have: the journal must name the fault that caused it. */
  async #explain(request: string, { id, status, text }: Reply): Promise<void> {
    let entry: { faults: string[]; status: number | null } | undefined
    // a fault that sends the reply in its own way can be at its last step when the client has the whole reply
    for (let turn = 0; turn < 20 && entry?.status !== status; turn++) {
      if (turn > 0) await new Promise((resolve) => setTimeout(resolve, 50))
      entry = (await this.control('GET', `/journal?requestId=${id}`))?.entries[0]
    }
    if (entry === undefined) this.report(`${request} returned ${status}, and the journal lacks it: ${text}`)
    else if (entry.faults.length === 0) this.report(`${request} returned ${status} without a fault: ${text}`)
    else if (entry.status !== status) this.report(`${request} returned ${status}; the journal says ${entry.status}`)
  }

  /** A call of the control API, which no fault concerns. Returns the body, or undefined after a status that was expected. */
  async control(method: string, path: string, body?: unknown, expected: readonly number[] = [200, 201]) {
    const reply = await this.#client.send(method, this.controlPath + path, body)
    if (reply.status === undefined || !expected.includes(reply.status)) {
      this.report(`${method} ${this.controlPath}${path} returned ${reply.status ?? 'no reply'}: ${reply.text}`)
      return undefined
    }
    return reply.status < 300 ? reply.body : undefined
  }

  /** A new world has taken the place of the old one. */
  replaceWorld(ledger: Ledger, clockMode = 'manual'): void {
    this.ledger = ledger.expectStrays(this.ledger)
    this.clockMode = clockMode
  }
}

/** MRS in its 2021 revision returns a failed statement or cancel as a 500 with its whole body. */
const isFailedSql = ({ status, body }: Reply): boolean => status === 500 && body?.status === 'FAILED'
