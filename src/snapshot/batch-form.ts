/** Batches. */

import Type, { type Static } from 'typebox'
import { listOf } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import { type Batch, type BatchAttempt, jobFactsOf } from '../model/batch.ts'
import { batchLife, batchStates } from '../model/batch-life.ts'
import { jobResult } from '../model/job-plan.ts'
import { batchWalker } from '../spark/batches/batch-walker.ts'
import { restoreBatchPlan } from '../stubs/job-plans.ts'
import type { World } from '../world/world.ts'
import { atMs, closed, count, flag, name, optional, pick, steps, text } from './form-parts.ts'
import { planForm, restorePlan, takePlan } from './plan-form.ts'
import { keptAndActive, mapAt, type Restoring, resultBytesOf, type Taking } from './references.ts'

const request = closed({
  name: text,
  file: text,
  className: text,
  args: listOf(text),
  queue: text,
  scType: text,
  body: text,
  proxyUser: optional(text),
  autoRecovery: flag,
  maxRetries: count,
  feature: text,
  sparkVersion: text,
  image: text,
  badMemory: optional(closed({ field: text, value: text })),
})
const attemptFields = { appId: text, runsMs: optional(atMs), endedMs: optional(atMs), result: optional(jobResult) }
const fields = {
  id: name,
  request,
  owner: text,
  createdMs: atMs,
  updatedMs: atMs,
  cancelRequested: flag,
  isKilled: flag,
}
const rowForm = closed({
  ...fields,
  steps: steps(batchStates),
  plan: planForm,
  attempts: listOf(closed(attemptFields), { minItems: 1, description: 'Each start of its application.' }),
  visible: Type.Boolean({ description: 'false: it is no longer kept, and goes on.' }),
})
/** Absent in a snapshot of a version that had no batches. */
export const batchesForm = optional(closed({ dropped: count, rows: listOf(rowForm) }))
type Form = Static<typeof batchesForm>

export function takeBatches(world: World, taking: Taking): Form {
  const { batches } = world
  const rows = keptAndActive(world, batches, [batchWalker]).map((row) => ({
    ...pick(fields, row),
    steps: row.history.steps,
    plan: takePlan(row.plan, taking),
    attempts: row.attempts.map((attempt) => pick(attemptFields, attempt)),
    visible: batches.get(row.id) === row,
  }))
  return { dropped: batches.dropped, rows }
}

export function restoreBatches(form: Form, restoring: Restoring): void {
  if (form === undefined) return
  const { world, rows } = restoring
  mapAt(form.rows, 'batches.rows', (one, at) => {
    const { id, request: given } = one
    const key = `batch/${id}`
    if (rows.has(key)) throw invalid(`${at}.id`, 'is that of another batch')
    const state = restorePlan(one.plan, `${at}.plan`, restoring)
    const plan = restoreBatchPlan(world.planSource, { job: jobFactsOf(given), queue: given.queue }, state)
    const [first, ...others] = one.attempts.map((attempt): BatchAttempt => ({ ...pick(attemptFields, attempt) }))
    if (first === undefined) throw invalid(`${at}.attempts`, 'must not be empty')
    const attempts: Batch['attempts'] = [first, ...others]
    const resultBytes = attempts.reduce((sum, { result }) => sum + resultBytesOf(result, plan), 0)
    const row: Batch = {
      history: History.resume(batchLife, one.steps),
      plan,
      attempts,
      resultBytes,
      due: undefined,
      gate: undefined,
      ...pick(fields, one),
    }
    rows.set(key, { row, walker: batchWalker })
    if (one.visible) world.batches.add(id, row)
  })
  world.batches.dropped = form.dropped
}
