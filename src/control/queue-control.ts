import Type from 'typebox'
import { queue as wireQueue } from '../apis/dli/queues/queue-schemas.ts'
import { queueView } from '../apis/dli/queues/queue-views.ts'
import { closed } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { checkName } from '../jobs/names.ts'
import { removeQueue } from '../jobs/queues/delete-queue.ts'
import { tasksByQueue } from '../jobs/queues/queue-tasks.ts'
import { queueWalker } from '../jobs/queues/queue-walker.ts'
import { queueChange as changeFields, DEFAULT_QUEUE, plainQueue, type Queue } from '../model/queue.ts'
import { queueStates } from '../model/queue-life.ts'
import { defineOperation, ok } from '../operation.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WORLD } from './control-api.ts'
import { notFound } from './not-found.ts'
import { gone } from './session-control.ts'
import { history, historyView } from './state-history.ts'

const QUEUES = `${WORLD}/queues`
const QUEUE = `${QUEUES}/:queue_name`

const queueParams = Type.Object({
  project_id: projectId,
  queue_name: Type.String({ description: 'The queue, in any case.', examples: ['reports'] }),
})
export const queueControl = Type.Object({
  queue: wireQueue,
  state: Type.Enum([...queueStates], { description: 'READY; RESTARTING or RESIZING for a while.' }),
  tasks: Type.Integer({ description: 'How many sessions, SQL jobs and batches run on it.' }),
  history,
})
export const queueControlList = Type.Object({
  anyName: Type.Boolean({ description: 'Whether jobs and sessions may name queues that are not known.' }),
  queues: Type.Array(queueControl),
})
export const queueChange = Type.Object(changeFields, {
  ...closed,
  description: 'Absent fields do not change.',
  examples: [{ type: 'general', cuCount: 64 }],
})

function queueControlView(world: World, queue: Queue, tasks = tasksByQueue(world)) {
  const count = tasks.get(queue.name) ?? 0
  return {
    queue: queueView(world, queue, count),
    state: queue.history.state,
    tasks: count,
    history: historyView(queue.history.steps),
  }
}

/** Finds a queue without moving a clock. */
function queueOf(world: World, name: string): Queue {
  const queue = world.queues.find(name)
  if (queue === undefined) throw notFound(world, 'queue', name.toLowerCase())
  return queue
}

/** The DLI queues that a test declares and changes. */
export const queueControlOperations = [
  defineOperation({
    id: 'ListQueuesControl',
    method: 'GET',
    path: QUEUES,
    summary: 'List the queues, with their histories',
    description: 'Source: lakemock.',
    params: projectParams,
    replies: replies(queueControlList),
    handle({ world }) {
      const tasks = tasksByQueue(world)
      const queues = world.queues.list().map((queue) => queueControlView(world, queue, tasks))
      return ok({ anyName: world.queues.anyName, queues })
    },
  }),
  defineOperation({
    id: 'ShowQueueControl',
    method: 'GET',
    path: QUEUE,
    summary: 'Show a queue, what runs on it, and its history',
    description: '404 if there is no such queue. Source: lakemock.',
    params: queueParams,
    replies: replies(queueControl),
    handle: ({ world, params }) => ok(queueControlView(world, queueOf(world, params.queue_name))),
  }),
  defineOperation({
    id: 'ChangeQueue',
    method: 'PATCH',
    path: QUEUE,
    summary: 'Change a queue, or declare one',
    description: 'At once, and without the rules of the API. Source: lakemock.',
    params: queueParams,
    body: queueChange,
    replies: replies(queueControl),
    handle({ world, params, body }) {
      const name = checkName(params.queue_name, 'queue_name')
      const known = world.queues.find(name)
      const change = { ...body, ...(body.pool === undefined ? {} : { pool: body.pool.toLowerCase() }) }
      if (known === undefined) {
        const added = world.queues.add({ ...plainQueue(name), ...change }, world.nowMs, world.settings.limitsQueues)
        queueWalker.announce(world, added)
      } else {
        Object.assign(known, change, { targetCu: change.cuCount ?? known.targetCu })
      }
      return ok(queueControlView(world, queueOf(world, name)))
    },
  }),
  defineOperation({
    id: 'RemoveQueue',
    method: 'DELETE',
    path: QUEUE,
    summary: 'Remove a queue',
    description:
      'Whatever runs on it goes on. 400 for `default`, which every project has; 404 if there is no such queue. Source: lakemock.',
    params: queueParams,
    replies: replies(gone),
    handle({ world, params }) {
      const queue = queueOf(world, params.queue_name)
      if (queue.name === DEFAULT_QUEUE) {
        throw invalid('queue_name', `must not be ${DEFAULT_QUEUE}: every project has that queue`)
      }
      removeQueue(world, queue, 'removed through the control API')
      return ok({ id: queue.name, gone: true })
    },
  }),
]
