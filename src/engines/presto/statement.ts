/** One query in the statement protocol: submitted, polled page by page, and cancelled. */
import { stopwatchMs } from '../../core/clock.ts'
import { anyType } from '../../sql/data-type.ts'
import { parseType } from '../../sql/data-types/parse-type.ts'
import { EngineLost } from '../engine-errors.ts'
import { type Row, RowStore, TooManyRows } from '../row-store.ts'
import { sparkTypeOf } from '../spark-sql/spark-type.ts'
import {
  CANCELLED,
  type EngineState,
  engineStates,
  type RunningQuery,
  type SqlAnswer,
  type SqlColumn,
  type SqlQuery,
} from '../sql-engine.ts'
import type { Coordinator } from './coordinator.ts'
import { jsonCellOf } from './json-cell.ts'
import { cellOf, type Page, readPage } from './page.ts'
import { PollPace } from './poll-pace.ts'

/** States of newer coordinators that older ones call differently. */
const otherNames: Readonly<Record<string, EngineState>> = { WAITING_FOR_PREREQUISITES: 'QUEUED', DISPATCHING: 'QUEUED' }

/** How long a coordinator has to take the end of a query, in real milliseconds. */
const DELETE_MS = 5_000

/** What this protocol takes of a query. */
export type StatementQuery = Pick<SqlQuery, 'text' | 'cells' | 'catalog' | 'schema' | 'user' | 'limits'>

export class Statement implements RunningQuery {
  readonly answer: Promise<SqlAnswer>
  readonly #coordinator: Coordinator
  readonly #query: StatementQuery
  readonly #headers: Readonly<Record<string, string>>
  readonly #onState: (state: EngineState) => void
  readonly #polls = new AbortController()
  readonly #pace = new PollPace(this.#polls.signal)
  #isCancelled = false
  #nextUri: string | undefined
  #reported: EngineState | undefined
  #deleted: Promise<unknown> = Promise.resolve()

  constructor(
    coordinator: Coordinator,
    query: StatementQuery,
    headers: Readonly<Record<string, string>>,
    onState: (state: EngineState) => void,
  ) {
    this.#coordinator = coordinator
    this.#query = query
    this.#headers = headers
    this.#onState = onState
    this.answer = this.#run()
  }

  /** A query whose submission has not been confirmed is cancelled as soon as it is. */
  cancel(): void {
    if (this.#isCancelled) return
    this.#isCancelled = true
    this.#polls.abort()
    if (this.#nextUri !== undefined) this.#delete(this.#nextUri)
  }

  /** Resolves when the query has ended, and the coordinator knows it. */
  async ended(): Promise<void> {
    await this.answer.catch(() => undefined)
    await this.#deleted
  }

  async #run(): Promise<SqlAnswer> {
    const rows = new RowStore({ limit: this.#query.limits.rows })
    try {
      const answer = await this.#readAll(rows)
      if (!('rows' in answer)) await rows.close()
      return answer
    } catch (error) {
      await rows.close()
      if (this.#isCancelled) return { message: CANCELLED }
      this.#stopAfter()
      if (error instanceof TooManyRows) return { message: error.message }
      if (error instanceof EngineLost) throw error
      throw new EngineLost(`The query failed in lakemock: ${(error as Error).message}`)
    }
  }

  async #readAll(rows: RowStore): Promise<SqlAnswer> {
    let columns: readonly SqlColumn[] = []
    let updateCount: number | undefined
    for (let page = await this.#submit(); ; page = await this.#poll(page)) {
      this.#nextUri = page.nextUri
      if (this.#isCancelled) {
        if (page.nextUri !== undefined) this.#delete(page.nextUri)
        return { message: CANCELLED }
      }
      if (page.error !== undefined) return { message: page.error }
      this.#report(page.state)
      columns = page.columns ?? columns
      updateCount = page.updateCount ?? updateCount
      if (page.data.length > 0) await rows.append(this.#cells(page.data, columns))
      if (page.nextUri === undefined) break
    }
    if (this.#query.cells === 'json')
      columns = columns.map(({ name, type }) => ({ name, type: sparkTypeOf(parseType(type)) }))
    return updateCount === undefined ? { columns, rows } : { columns, rows, updateCount }
  }

  #cells(data: Page['data'], columns: readonly SqlColumn[]): readonly Row[] {
    if (this.#query.cells === 'text') return data.map((row) => row.map(cellOf))
    const types = columns.map(({ type }) => parseType(type))
    return data.map((row) => row.map((value, index) => jsonCellOf(value, types[index] ?? anyType)))
  }

  async #submit(): Promise<Page> {
    const headers = { ...this.#headers, 'content-type': 'text/plain; charset=utf-8' }
    const request = { method: 'POST', target: '/v1/statement', headers, body: this.#query.text } as const
    return this.#read(await this.#coordinator.request({ ...request, isRepeatable: false }))
  }

  async #poll({ nextUri = '', state }: Page): Promise<Page> {
    await this.#pace.pause()
    const { signal } = this.#polls
    const sentMs = stopwatchMs()
    const request = { method: 'GET', target: nextUri, headers: this.#headers, signal, isRepeatable: true } as const
    const page = this.#read(await this.#coordinator.request(request))
    this.#pace.note(stopwatchMs() - sentMs, page.data.length > 0 || page.state !== state)
    return page
  }

  #read(text: string): Page {
    return readPage(text, this.#coordinator.address.origin)
  }

  #report(state: string): void {
    const known = otherNames[state] ?? engineStates.find((one) => one === state)
    if (known === undefined || known === this.#reported) return
    this.#reported = known
    this.#onState(known)
  }

  /** A query that lakemock gives up must not go on in the engine. */
  #stopAfter(): void {
    if (this.#nextUri !== undefined) this.#delete(this.#nextUri)
  }

  /** The engine may be gone: then there is nothing to stop. */
  #delete(target: string): void {
    const signal = AbortSignal.timeout(DELETE_MS)
    const request = { method: 'DELETE', target, headers: this.#headers, signal, isRepeatable: true } as const
    this.#deleted = this.#coordinator.request(request).catch(() => undefined)
  }
}
