import { stopwatchMs } from '../core/clock.ts'
import type { MetricFamily } from './exposition.ts'

/** What a client received: a status, or no complete reply. */
export type Outcome = number | 'aborted'

/** A fault rule can have any code: when there are this many different ones, new ones are counted together. */
export const MAX_CODES = 500
const OTHER_CODES = 'other'

/** What one lakemock has served since its start. A reset of a world does not change it. */
export class Metrics {
  readonly #startedMs = stopwatchMs()
  /** By API, operation and outcome. */
  readonly #requests = new Map<string, Map<string, Map<Outcome, number>>>()
  readonly #errors = new Map<string, number>()
  /** Refusals by the limit that was reached. */
  readonly #refused = new Map<string, number>()

  /** Counts a request that is over. */
  count(operation: string, api: string, outcome: Outcome, errorCode: string | undefined): void {
    const ofApi = this.#requests.get(api) ?? new Map<string, Map<Outcome, number>>()
    if (ofApi.size === 0) this.#requests.set(api, ofApi)
    const counts = ofApi.get(operation) ?? new Map<Outcome, number>()
    if (counts.size === 0) ofApi.set(operation, counts)
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    if (errorCode === undefined) return
    const isNew = !this.#errors.has(errorCode)
    if (isNew && this.#errors.size >= MAX_CODES) this.countRefusal('errorCodes')
    const code = isNew && this.#errors.size >= MAX_CODES ? OTHER_CODES : errorCode
    this.#errors.set(code, (this.#errors.get(code) ?? 0) + 1)
  }

  /** Counts something that a limit refused. */
  countRefusal(limit: string): void {
    this.#refused.set(limit, this.refused(limit) + 1)
  }

  /** How often a limit refused something. */
  refused(limit: string): number {
    return this.#refused.get(limit) ?? 0
  }

  /** The counts, by API, in the order in which each was first counted. */
  families(): MetricFamily[] {
    return [
      {
        name: 'lakemock_requests_total',
        help: 'Requests that have ended, by operation and status; aborted: the client got no complete reply.',
        type: 'counter',
        samples: [...this.#requests].flatMap(([api, ofApi]) =>
          [...ofApi].flatMap(([operation, counts]) =>
            [...counts].map(([outcome, value]) => ({ labels: { api, operation, status: String(outcome) }, value })),
          ),
        ),
      },
      {
        name: 'lakemock_errors_total',
        help: 'Refusals, by the error code in their body.',
        type: 'counter',
        samples: [...this.#errors].map(([code, value]) => ({ labels: { code }, value })),
      },
      {
        name: 'lakemock_uptime_seconds',
        help: 'Seconds since the start.',
        type: 'gauge',
        samples: [{ value: Math.round(stopwatchMs() - this.#startedMs) / 1000 }],
      },
    ]
  }
}
