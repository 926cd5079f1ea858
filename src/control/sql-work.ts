import { invalid, Problem } from '../core/problem.ts'
import type { SqlResult } from '../model/plan.ts'
import type { Cluster } from '../model/sql-execution.ts'
import type { Call, Operation } from '../operation.ts'
import { checkPath, endExecution, failCluster, notRunning } from '../presto/sql-executions.ts'
import { checkRows } from '../stubs/compile-stub.ts'
import { executionOutcomes } from '../stubs/outcomes/index.ts'
import type { World } from '../world/world.ts'
import { ok, replies, WORLD } from './context.ts'
import { executionOf, type SqlParams } from './find.ts'
import * as schemas from './schemas.ts'
import { sqlControl } from './views.ts'
import * as work from './work-schemas.ts'

interface ClusterParams {
  cluster_id: string
}
interface ClusterBody extends Partial<Omit<Cluster, 'id'>> {
  running?: 'fail' | 'keep'
}

const SQL = `${WORLD}/sql/:sql_id`
const CLUSTERS = `${WORLD}/clusters`
const CLUSTER = `${CLUSTERS}/:cluster_id`
const WHY = 'through the control API'

/** What a test does to SQL executions and to the clusters that they run on. */
export const sqlWorkOperations: readonly Operation[] = [
  {
    id: 'FailSql',
    method: 'POST',
    path: `${SQL}/fail`,
    summary: 'Let an SQL execution fail now',
    description: 'In whatever state it is. 409 where it has ended. Source: lakemock.',
    params: schemas.sqlParams,
    body: work.failSql,
    replies: replies(schemas.sqlControl),
    handle({ world, params, body }: Call<SqlParams, unknown, { message?: string } | null | undefined>) {
      const execution = executionOf(world, params)
      endExecution(world, execution, `failed ${WHY}`, { message: body?.message ?? `Query failed ${WHY}` })
      return ok(sqlControl(execution))
    },
  },
  {
    id: 'FinishSql',
    method: 'POST',
    path: `${SQL}/finish`,
    summary: 'Let an SQL execution end now',
    description:
      'With what is given, or as it would have ended by itself; a gate does not hold it. 409 where it has ended. Source: lakemock.',
    params: schemas.sqlParams,
    body: work.finishSql,
    replies: replies(schemas.sqlControl),
    handle({ world, params, body }: Call<SqlParams, unknown, Record<string, unknown> | null | undefined>) {
      const execution = executionOf(world, params)
      endExecution(world, execution, `finished ${WHY}`, resultOf(body ?? {}))
      return ok(sqlControl(execution))
    },
  },
  {
    id: 'ListDeclaredClusters',
    method: 'GET',
    path: CLUSTERS,
    summary: 'The MRS clusters that somebody declared',
    description: 'Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(work.clusterList),
    handle: ({ world }: Call) =>
      ok({
        anyId: world.clusters.anyId,
        clusters: world.clusters.list().map((cluster) => ({ ...cluster, declared: true })),
      }),
  },
  {
    id: 'ShowCluster',
    method: 'GET',
    path: CLUSTER,
    summary: 'An MRS cluster',
    description: '404 where there is none. Source: lakemock.',
    params: work.clusterParams,
    replies: replies(work.cluster),
    handle: ({ world, params }: Call<ClusterParams>) => ok(clusterView(world, params)),
  },
  {
    id: 'ChangeCluster',
    method: 'PATCH',
    path: CLUSTER,
    summary: 'Change an MRS cluster, or declare one',
    description:
      'Other ids stay as they are. In a state other than running it takes no SQL, and what it runs fails unless `running` is `keep`. Source: lakemock.',
    params: work.clusterParams,
    body: work.clusterChange,
    replies: replies(work.cluster),
    handle({ world, params, body }: Call<ClusterParams, unknown, ClusterBody>) {
      const { running = 'fail', ...change } = body
      checkPath(world, params.cluster_id)
      const { state } = world.clusters.change(params.cluster_id, change, world.settings.limitsClusters)
      if (state !== 'running' && running === 'fail') failCluster(world, params.cluster_id, notRunning(state))
      return ok(clusterView(world, params))
    },
  },
  {
    id: 'RemoveCluster',
    method: 'DELETE',
    path: CLUSTER,
    summary: 'Take an MRS cluster away',
    description:
      'SQL to it is refused from now on (12000003), and so are looks at what it ran; that has failed. 404 where there is none. Source: lakemock.',
    params: work.clusterParams,
    replies: replies(work.gone),
    handle({ world, params }: Call<ClusterParams>) {
      const { cluster_id: id } = params
      if (!world.clusters.remove(id, world.settings.limitsClusters)) throw noCluster(id)
      failCluster(world, id, 'The cluster does not exist.')
      return ok({ id, gone: true })
    },
  },
]

function clusterView(world: World, { cluster_id: id }: ClusterParams) {
  checkPath(world, id)
  const cluster = world.clusters.find(id)
  if (cluster === undefined) throw noCluster(id)
  return { ...cluster, declared: world.clusters.isDeclared(id) }
}

const noCluster = (id: string): Problem => new Problem('not-found', `There is no cluster ${id}.`, 'cluster_id')

/** A result that was given, as a stub's outcome would be; undefined where none was. Throws where it is none. */
function resultOf(given: Record<string, unknown>): SqlResult | undefined {
  const keys = Object.keys(given)
  if (keys.length === 0) return undefined
  if (keys.includes('updateCount') && keys.length > 1) {
    throw invalid('updateCount', 'does not go with columns and rows: give one of the two')
  }
  if (keys.includes('rows') && !keys.includes('columns')) throw invalid('rows', 'goes with columns')
  checkRows(given, '')
  return executionOutcomes.find((kind) => keys.includes(kind.key))?.result(given, { failedState: 'error' })
}
