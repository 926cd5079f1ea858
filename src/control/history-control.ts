import Type from 'typebox'
import { FIRST_SESSION } from '../apis/dli/schemas.ts'
import { isoTime } from '../core/clock.ts'
import { oneOfRule } from '../core/did-you-mean.ts'
import { nullable } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { type ResourceKind, resourceKinds } from '../model/tombstones.ts'
import { defineOperation, ok } from '../operation.ts'
import { DEFAULT_ANSWER } from '../stubs/stub-plan.ts'
import type { World } from '../world/world.ts'
import { projectId, replies, WORLD } from './control-api.ts'
import { notFound } from './not-found.ts'
import { answeredBy, history, historyView } from './state-history.ts'

const kind = Type.Enum([...resourceKinds])
const historyParams = Type.Object({
  project_id: projectId,
  kind: Type.Enum([...resourceKinds], { examples: ['session'] }),
  id: Type.String({
    description: 'Of a statement: {session_id}:{statement_id}; of a package resource: {group}:{name}.',
    examples: [FIRST_SESSION],
  }),
})
export const resourceHistory = Type.Object({
  kind,
  id: Type.String(),
  answeredBy,
  gone: nullable(
    Type.Object(
      { at: Type.String(), atMs: Type.Integer(), why: Type.String() },
      { description: 'When and why its URL was removed; null while the API has it.' },
    ),
  ),
  history,
})

/** What became of a resource, even if its API no longer has it. */
export const historyOperations = [
  defineOperation({
    id: 'ShowHistory',
    method: 'GET',
    path: `${WORLD}/history/:kind/:id`,
    summary:
      'Show every state of a session, a statement, an SQL execution, a job, a cluster, a queue, a pool or a package',
    description:
      'Also of one that is gone (deleted, expired, evicted): the newest of these are kept, up to the setting limits.history. 404 if it never existed or is no longer kept; 400 for another kind. Source: lakemock.',
    params: historyParams,
    replies: replies(resourceHistory),
    handle({ world, params }) {
      if (!resourceKinds.includes(params.kind)) throw invalid('kind', oneOfRule(resourceKinds, params.kind))
      const id = params.id.replace('/', ':')
      const found = living(world, params.kind, id) ?? world.tombstones.past(params.kind, id)
      if (found === undefined) throw notFound(world, params.kind, id)
      const { goneMs, why } = found
      return ok({
        kind: params.kind,
        id,
        answeredBy: found.answeredBy,
        gone: goneMs === undefined ? null : { at: isoTime(goneMs), atMs: goneMs, why },
        history: historyView(found.history.steps),
      })
    },
  }),
]

/** A resource that its API still has. */
function living(world: World, kindOf: ResourceKind, id: string) {
  const present = { goneMs: undefined, why: '' }
  if (kindOf === 'cluster') {
    const cluster = world.clusters.find(id)
    return cluster && { ...present, history: cluster.history, answeredBy: cluster.plan?.answeredBy ?? DEFAULT_ANSWER }
  }
  if (kindOf === 'queue') {
    const queue = world.queues.find(id)
    return queue && { ...present, history: queue.history, answeredBy: 'default' }
  }
  const tables = {
    sql: world.executions,
    sqlJob: world.sqlJobs,
    batch: world.batches,
    mrsJob: world.mrsJobs,
    elasticPool: world.elasticPools,
    resource: world.packages,
  }
  if (kindOf !== 'session' && kindOf !== 'statement') {
    const row = tables[kindOf].get(id)
    return row && { ...present, history: row.history, answeredBy: row.plan.answeredBy }
  }
  if (kindOf === 'session') {
    const session = world.sessions.get(id)
    return session && { ...present, history: session.history, answeredBy: session.plan.answeredBy }
  }
  const [, sessionId = '', number = ''] = /^(.*):(\d{1,15})$/.exec(id) ?? []
  const statement = world.sessions.get(sessionId)?.statements.get(Number(number))
  return statement && { ...present, history: statement.history, answeredBy: statement.plan.answeredBy }
}
