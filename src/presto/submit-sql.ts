import { nameBytes } from '../core/byte-budget.ts'
import { isoTime } from '../core/clock.ts'
import { uuid } from '../core/ids.ts'
import { once } from '../core/once.ts'
import { Problem } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import { trimEnd } from '../core/trim-end.ts'
import type { SqlKind } from '../model/plan.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { sqlLife } from '../model/sql-life.ts'
import { planSql } from '../stubs/plans.ts'
import { dropOldest } from '../world/drop-oldest.ts'
import { engineChoice } from '../world/engine-choice.ts'
import { stopEngine } from '../world/stop-engine.ts'
import type { World } from '../world/world.ts'
import { answerOf, takeRoom, writes } from './check-sql.ts'
import { checkTakesSql } from './clusters.ts'
import { engineOf, runOnEngine } from './run-sql-on-engine.ts'
import './sql-effects.ts'
import { hasSemicolon, sqlKind } from './sql-kind.ts'
import { sqlWalker } from './sql-walker.ts'

/** According to the documentation only these have an id. */
const WITH_ID = new Set<SqlKind>(['select', 'show', 'describe'])

export interface SqlRequest {
  readonly sql: string
  /** The engine that runs it; only `presto` is supported. */
  readonly engine: string
  readonly database: string
  /** The location for the rows of a SELECT, as obs://bucket/path; if undefined, a default path of the project. */
  readonly archivePath: string | undefined
}

/** Submits one SQL statement to a cluster. Throws if the cluster takes no SQL, or the text contains several statements. */
export function submitSql(world: World, clusterId: string, request: SqlRequest): SqlExecution {
  const { sql, engine, database, archivePath } = request
  checkTakesSql(world, clusterId, engine)
  if (hasSemicolon(sql)) throw new Problem('many-statements', 'Request with multiple SQL is not support.')

  const kind = sqlKind(sql)
  const text = { sql, kind, database, cluster: clusterId }
  const answer = once(() => answerOf(world, text))
  const real = engineOf(world)
  const plan = planSql(world.planSource, text, answer, real && engineChoice(world, real.name))
  const change = writes(text) && plan.engine === undefined ? answer()?.change : undefined
  if (change !== undefined) takeRoom(world, change)
  const resultBytes = plan.ownBytes
  world.texts.take(sql.length + nameBytes(database) + nameBytes(archivePath ?? ''))
  world.results.take(resultBytes)
  const isEndless = plan.never || plan.hold !== undefined
  const hasId = WITH_ID.has(kind) || world.settings.ids === 'always' || isEndless
  const id = world.sqlId()
  const execution: SqlExecution = {
    id,
    hasId,
    clusterId,
    sql,
    kind,
    database,
    history: new History(sqlLife, 'QUEUED', world.nowMs, 'submitted'),
    plan,
    resultLocation: resultLocation(world, archivePath, id),
    immediate: !hasId && world.clock.mode === 'manual',
    result: undefined,
    resultBytes,
    due: undefined,
    gate: undefined,
    cancelRequested: false,
    engineRun: undefined,
    engineSql: undefined,
    storedRows: undefined,
  }
  world.executions.add(id, execution)
  dropOldest(world, world.executions, {
    kind: 'sql',
    limit: 'executions',
    most: world.settings.limitsExecutions,
    stop(one) {
      world.dropRows(one.storedRows)
      if (!one.hasId) return
      sqlWalker.stop(world, one)
      stopEngine(one)
    },
  })
  if (plan.isDefault) {
    world.tombstones.noteUnmatched({ api: 'mrs', id, text: sql, database, cluster: clusterId })
  }
  sqlWalker.announce(world, execution)
  sqlWalker.start(world, execution)
  if (plan.engine?.paces) runOnEngine(world, execution)
  return execution
}

/** `{archive_path}/{uuid}_{yyyymmdd}/{sql_id}.csv`. */
function resultLocation(world: World, archivePath: string | undefined, id: string): string {
  const base = trimEnd(archivePath ?? `obs://lakemock/${world.sourceId}`, '/')
  return `${base}/${uuid(world.ids)}_${isoTime(world.nowMs).slice(0, 10).replaceAll('-', '')}/${id}.csv`
}
