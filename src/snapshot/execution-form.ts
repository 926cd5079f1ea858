import Type, { type Static } from 'typebox'
import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { Change } from '../model/change.ts'
import { sqlKinds } from '../model/plan.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { sqlLife, sqlStates } from '../model/sql-life.ts'
import { sqlWalker } from '../presto/sql-walker.ts'
import { restoreSqlPlan } from '../stubs/plans.ts'
import type { World } from '../world/world.ts'
import { closed, count, flag, list, name, optional, pick, steps, text, textOrNull } from './form-parts.ts'
import { planForm, restorePlan, takePlan } from './plan-form.ts'
import type { Restoring, Taking } from './references.ts'

const result = closed({
  columns: Type.Optional(list(text)),
  rows: Type.Optional(list(list(textOrNull))),
  updateCount: Type.Optional(Type.Number()),
  message: Type.Optional(text),
})
const fields = {
  ...{ id: name, hasId: flag, clusterId: text, sql: text, kind: Type.Enum([...sqlKinds]), database: text },
  ...{ resultLocation: text, immediate: flag, cancelRequested: flag, result: optional(result) },
}
const visible = Type.Boolean({ description: 'false: it is no longer kept, and goes on.' })
const executionForm = closed({ ...fields, steps: steps(sqlStates), plan: planForm, visible })
export const executionsForm = closed({ dropped: count, rows: list(executionForm) })

type ExecutionsForm = Static<typeof executionsForm>

/** Those that are kept, and after them those that are not kept and still have something to come. */
export function takeExecutions({ executions, agenda, gates }: World, taking: Taking): ExecutionsForm {
  const waiting = gates.waiters().flatMap((gate) => gate.waiting)
  const changes = [...agenda.entries().map(({ change }) => change), ...waiting]
  const active = changes.filter(isOfExecution).map(({ row }) => row)
  const all = new Set([...executions.values(), ...active.sort((a, b) => (a.id < b.id ? -1 : 1))])
  const rows = [...all].map((row) => {
    const visible = executions.get(row.id) === row
    return { ...pick(fields, row), steps: row.history.steps, plan: takePlan(row.plan, taking), visible }
  })
  return { dropped: executions.dropped, rows }
}

const isOfExecution = (change: Change): change is Change & { row: SqlExecution } => change.kind === sqlWalker

export function restoreExecutions(form: ExecutionsForm, restoring: Restoring): void {
  const { world, rows } = restoring
  form.rows.forEach((one, index) => {
    const { id, sql, kind, database, clusterId: cluster } = one
    const at = `executions.rows.${index}`
    const key = `sql/${id}`
    if (rows.has(key)) throw invalid(`${at}.id`, 'is that of another execution')
    const state = restorePlan(one.plan, `${at}.plan`, restoring)
    const plan = restoreSqlPlan(world.planSource, { sql, kind, database, cluster }, state)
    const history = History.resume(sqlLife, one.steps)
    const row: SqlExecution = { ...pick(fields, one), history, plan, due: undefined, gate: undefined }
    rows.set(key, { row, walker: sqlWalker })
    if (one.visible) world.executions.add(id, row)
  })
  world.executions.dropped = form.dropped
}
