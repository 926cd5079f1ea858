/** A query of a row on an SQL engine: news of the engine counts only while the row waits for it. */
import { EngineLost } from '../engines/engine-errors.ts'
import { EngineTimeout } from '../engines/engine-work.ts'
import type { Row } from '../engines/row-store.ts'
import type { EngineState, SqlAnswer, SqlEngine, SqlQuery, SqlRows } from '../engines/sql-engine.ts'
import type { EngineRun } from '../model/engine-run.ts'
import type { CatalogChange } from '../sql/catalog-view.ts'
import type { World } from '../world/world.ts'
import { USER } from './check-sql.ts'

/** What a row says of its query. */
export interface QueryText
  extends Pick<SqlQuery, 'text' | 'dialect' | 'cells' | 'catalog' | 'schema' | 'id' | 'kind' | 'conf'> {
  /** How many rows are read for it before its listener is called; absent: none. */
  readonly firstRows?: number
}

/** What a row does with what an engine says. */
export interface QueryListener {
  /** Whether the row still waits. */
  isWaiting(): boolean
  onState(state: EngineState): void
  /** Closes the rows when it has what it needs. */
  onRows(answer: SqlRows, first: readonly Row[]): void
  /** It failed, or the engine was lost; `sql` is what ran, if it was translated. */
  onFailure(message: string, sql?: string): void
}

/** Gives a query to an engine. */
export function runQuery(
  world: World,
  engine: SqlEngine,
  { firstRows = 0, ...text }: QueryText,
  listener: QueryListener,
): EngineRun {
  const { engineTimeout: timeoutMs, limitsEngineRows: rows, limitsEngineMemory: memoryBytes } = world.settings
  const query: SqlQuery = {
    ...text,
    user: USER,
    project: world.id,
    limits: { rows, memoryBytes, timeoutMs },
    world: { known: world.catalog, version: world.settings.prestoVersion, nowMs: world.nowMs },
  }
  const isAwaited = (): boolean => {
    world.catchUpForEngine()
    return listener.isWaiting()
  }
  return world.engineWork.run<readonly [answer: SqlAnswer, first: readonly Row[]]>({
    timeoutMs,
    start() {
      const running = engine.start(query, (state) => {
        if (isAwaited()) listener.onState(state)
      })
      const answer = running.answer.then(async (one) => [one, await firstOf(one, firstRows)] as const)
      return { answer, cancel: () => running.cancel() }
    },
    onAnswer([answer, first]) {
      if (!isAwaited()) closeRows(answer)
      else if ('message' in answer) listener.onFailure(answer.message, answer.sql)
      else listener.onRows(answer, first)
    },
    onFailure(error) {
      if (isAwaited()) listener.onFailure(messageOf(error, engine.name, timeoutMs))
    },
  })
}

const firstOf = async (answer: SqlAnswer, count: number): Promise<readonly Row[]> =>
  'rows' in answer && count > 0 ? answer.rows.first(count) : []

/** What an engine did that uses the catalog of the world. */
export function applyChanges({ catalog, settings }: World, changes: readonly CatalogChange[] = []): void {
  for (const change of changes) catalog.applyIfRoom(change, settings.limitsTables)
}

export function closeRows(answer: SqlAnswer): void {
  if ('rows' in answer) answer.rows.close().catch(() => undefined)
}

/** Why a restored row that an engine worked for has failed. */
export const lostWork = (engine: string): string =>
  `The engine ${engine} worked on this statement when the snapshot was taken; its work cannot be restored`

/** Why a row fails whose engine is not there when its time comes. */
export const notChosen = (engine: string, setting: 'sqlEngine' | 'sqlJobEngine'): string =>
  `The engine ${engine} is not chosen any more (setting ${setting})`

function messageOf(error: Error, engine: string, timeoutMs: number): string {
  if (error instanceof EngineTimeout)
    return `Query exceeded the time limit of ${timeoutMs / 1000} s (setting engineTimeout)`
  return error instanceof EngineLost ? error.message : `The engine ${engine} failed: ${error.message}`
}
