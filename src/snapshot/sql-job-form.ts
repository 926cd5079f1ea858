/** SQL jobs. */

import Type, { type Static } from 'typebox'
import { listOf } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import { readJobText } from '../jobs/sql-jobs/sql-job-type.ts'
import '../jobs/sql-jobs/sql-job-effects.ts'
import { loseEngine } from '../jobs/sql-jobs/run-on-engine.ts'
import { sqlJobTimeouts, sqlJobWalker } from '../jobs/sql-jobs/sql-job-walker.ts'
import { jobResult } from '../model/job-plan.ts'
import { jobTag, type SqlJob, sqlJobExport, sqlJobTypes } from '../model/sql-job.ts'
import { sqlJobLife, sqlJobStates } from '../model/sql-job-life.ts'
import { DEFAULT_CATALOG } from '../sql/catalog.ts'
import { restoreSqlJobPlan } from '../stubs/job-plans.ts'
import type { World } from '../world/world.ts'
import { atMs, closed, count, flag, name, optional, pick, steps, text, timeoutMs } from './form-parts.ts'
import { planForm, restorePlan, takePlan } from './plan-form.ts'
import { keptAndActive, mapAt, type Restoring, resultBytesOf, type Taking } from './references.ts'

const fields = {
  id: name,
  sql: text,
  type: Type.Enum([...sqlJobTypes]),
  mode: Type.Enum(['sync', 'async']),
  queue: text,
  database: text,
  namesDatabase: flag,
  table: text,
  engine: text,
  owner: text,
  conf: listOf(text),
  tags: listOf(jobTag),
  createdMs: atMs,
  timeoutMs: optional(timeoutMs),
  export: optional(sqlJobExport),
  immediate: flag,
  cancelRequested: flag,
  result: optional(jobResult),
}
/** Absent in a snapshot of a version that knew one catalog of jobs. */
const catalog = optional(text)
const rowForm = closed({
  ...fields,
  catalog,
  steps: steps(sqlJobStates),
  plan: planForm,
  visible: Type.Boolean({ description: 'false: it is no longer kept, and goes on.' }),
  engineSql: optional(text),
  working: optional(Type.Boolean({ description: 'true: an engine worked for it; restored, it has failed.' })),
})
/** Absent in a snapshot of a version that had no SQL jobs. */
export const sqlJobsForm = optional(closed({ dropped: count, rows: listOf(rowForm) }))
type Form = Static<typeof sqlJobsForm>

export function takeSqlJobs(world: World, taking: Taking): Form {
  const { sqlJobs } = world
  const rows = keptAndActive(world, sqlJobs, [sqlJobWalker, sqlJobTimeouts]).map((row) => {
    const visible = sqlJobs.get(row.id) === row
    return {
      ...pick(fields, row),
      catalog: row.catalog,
      steps: row.history.steps,
      plan: takePlan(row.plan, taking),
      visible,
      engineSql: row.engineSql,
      working: row.engineRun === undefined ? undefined : true,
    }
  })
  return { dropped: sqlJobs.dropped, rows }
}

export function restoreSqlJobs(form: Form, restoring: Restoring): void {
  if (form === undefined) return
  const { world, rows } = restoring
  mapAt(form.rows, 'sqlJobs.rows', (one, at) => {
    const { id, sql, database, queue } = one
    const key = `sqlJob/${id}`
    if (rows.has(key)) throw invalid(`${at}.id`, 'is that of another SQL job')
    const state = restorePlan(one.plan, `${at}.plan`, restoring)
    const { kind } = readJobText(sql)
    const plan = restoreSqlJobPlan(world.planSource, { sql, kind, database, queue }, state)
    const row: SqlJob = {
      catalog: one.catalog ?? DEFAULT_CATALOG,
      history: History.resume(sqlJobLife, one.steps),
      plan,
      shown: undefined,
      due: undefined,
      timeout: undefined,
      gate: undefined,
      resultBytes: resultBytesOf(one.result, plan),
      engineRun: undefined,
      engineSql: one.engineSql,
      ...pick(fields, one),
    }
    rows.set(key, { row, walker: sqlJobWalker })
    if (one.visible) world.sqlJobs.add(id, row)
    if (one.working) loseEngine(world, row)
  })
  world.sqlJobs.dropped = form.dropped
}
