import Type, { type Static } from 'typebox'
import { listOf, mapOf } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import { factsOf, sqlOfJob } from '../jobs/mrs-jobs/job-facts.ts'
import '../jobs/mrs-jobs/mrs-job-effects.ts'
import { mrsJobWalker } from '../jobs/mrs-jobs/mrs-job-walker.ts'
import { loseEngine } from '../jobs/mrs-jobs/run-on-engine.ts'
import { jobResult, mrsJobEnds } from '../model/job-plan.ts'
import type { MrsJob } from '../model/mrs-job.ts'
import { mrsJobLife, mrsJobStates } from '../model/mrs-job-life.ts'
import { yarnQueue } from '../model/yarn-queue.ts'
import { restoreMrsJobPlan } from '../stubs/job-plans.ts'
import type { World } from '../world/world.ts'
import { atMs, closed, count, name, optional, pick, steps, text } from './form-parts.ts'
import { planForm, restorePlan, takePlan } from './plan-form.ts'
import { mapAt, type Restoring, type Taking } from './references.ts'

const properties = Type.Unsafe<Readonly<Record<string, string>>>({ ...mapOf(text) })
const rowFields = {
  id: name,
  clusterId: text,
  user: text,
  submittedMs: atMs,
  launcherId: text,
  appId: text,
  request: closed({ type: text, name: text, arguments: listOf(text), properties }),
  jobResult: Type.Enum(['UNDEFINED', ...mrsJobEnds]),
  kill: optional(Type.Enum(['requested', 'never'])),
  result: optional(jobResult),
}
const jobForm = closed({
  ...rowFields,
  steps: steps(mrsJobStates),
  plan: planForm,
  engineSql: optional(text),
  working: optional(Type.Boolean({ description: 'true: an engine worked for it; restored, it has failed.' })),
})
/** The MRS jobs of a world. */
export const mrsJobsForm = closed({ dropped: count, submitted: count, rows: listOf(jobForm) })

type MrsJobsForm = Static<typeof mrsJobsForm>

export function takeMrsJobs({ mrsJobs }: World, taking: Taking): MrsJobsForm {
  const rows = [...mrsJobs.values()].map((row) => ({
    ...pick(rowFields, row),
    steps: row.history.steps,
    plan: takePlan(row.plan, taking),
    engineSql: row.engineSql,
    working: row.engineRun === undefined ? undefined : true,
  }))
  return { dropped: mrsJobs.dropped, submitted: mrsJobs.submitted, rows }
}

export function restoreMrsJobs({ dropped, submitted, rows: forms }: MrsJobsForm, restoring: Restoring): void {
  const { world, rows } = restoring
  mapAt(forms, 'mrsJobs.rows', (form, at) => {
    const key = `mrsJob/${form.id}`
    if (rows.has(key)) throw invalid(`${at}.id`, 'is that of another job')
    const { request, clusterId: cluster, result } = form
    const texts = { job: factsOf(request), sql: sqlOfJob(request), cluster }
    const plan = restoreMrsJobPlan(world.planSource, texts, restorePlan(form.plan, `${at}.plan`, restoring))
    const row: MrsJob = {
      history: History.resume(mrsJobLife, form.steps),
      plan,
      queue: yarnQueue(request),
      resultBytes: result === undefined ? plan.ownBytes : JSON.stringify(result).length,
      due: undefined,
      gate: undefined,
      engineRun: undefined,
      engineSql: form.engineSql,
      ...pick(rowFields, form),
    }
    rows.set(key, { row, walker: mrsJobWalker })
    world.mrsJobs.add(form.id, row)
    if (form.working) loseEngine(world, row)
  })
  world.mrsJobs.dropped = dropped
  world.mrsJobs.submitted = submitted
}
