import { whenEnded } from '../../../core/when-ended.ts'
import { changeCidr, restartQueue, scaleQueue } from '../../../jobs/queues/change-queue.ts'
import { createQueue } from '../../../jobs/queues/create-queue.ts'
import { deleteQueue } from '../../../jobs/queues/delete-queue.ts'
import { readQueue } from '../../../jobs/queues/find-queue.ts'
import { listQueues, readQueues } from '../../../jobs/queues/list-queues.ts'
import { cancelJobsOf, startJob } from '../../../jobs/queues/queue-jobs.ts'
import { listProperties, removeProperties, setProperties } from '../../../jobs/queues/queue-properties.ts'
import { tasksByQueue } from '../../../jobs/queues/queue-tasks.ts'
import { defineOperation, namedOperations, ok } from '../../../operation.ts'
import { dliNames } from '../../../operation-names.ts'
import { done, isOn, replies, SUCCESS } from '../resource-schemas.ts'
import { projectParams } from '../schemas.ts'
import { readProperties, readQueueFilter, readQueueRequest, readScale } from './queue-requests.ts'
import * as schemas from './queue-schemas.ts'
import { aboutQueue, queueOf } from './queue-subject.ts'
import { queueDetails, queueView } from './queue-views.ts'

const QUEUES = '/v1.0/:project_id/queues'
const QUEUE = `${QUEUES}/:queue_name`
const PROPERTIES = '/v3/:project_id/queues/:queue_name/properties'
const UNKNOWN = '400 DLI.0008 (2021) or DLI.0002 (2025) unknown queue'
const NO_PROPERTIES = '400 DLI.0007 not a queue for SQL of Spark'
const RESTARTED = 'Restart success'
const RESTARTING =
  'Submit restart job success, it need some time to cancel jobs, please wait for a while and check job status'

/** DLI's operations on queues. */
export const queueOperations = namedOperations(dliNames.queues, [
  defineOperation({
    id: 'CreateQueue',
    method: 'POST',
    path: QUEUES,
    summary: 'Create a queue',
    description:
      'It can be used at once. Errors: 400 DLI.0001 invalid field, or no room in the pool; 400 DLI.0002 unknown pool; 400 DLI.0006 the queue exists; 400 DLI.0012 the pool is not AVAILABLE; 400 DLI.1028 too many queues. Source: DLI API reference, "creating a queue".',
    params: projectParams,
    body: schemas.createQueueBody,
    replies: replies({ 200: schemas.queueCreated }),
    handle({ world, body, caller, notes }) {
      const queue = createQueue(world, readQueueRequest(body, caller?.user ?? ''))
      aboutQueue(notes, queue, true)
      return ok({ ...SUCCESS, queue_name: queue.name })
    },
  }),
  defineOperation({
    id: 'ListQueues',
    method: 'GET',
    path: QUEUES,
    summary: 'List queues',
    description:
      'Those of the type sql, if `queue_type` is absent; `default` exists always. Errors: 400 DLI.0001 invalid field. Source: DLI API reference, "querying all queues"; with-charge-info: the SDKs.',
    params: projectParams,
    query: schemas.listQueuesQuery,
    replies: replies({ 200: schemas.queueList }),
    handle({ world, query }) {
      const filter = readQueueFilter(query)
      return whenEnded(readQueues(world, filter), () => {
        const queues = listQueues(world, filter)
        const tasks = tasksByQueue(world)
        return ok({ ...SUCCESS, queues: queues.map((one) => queueView(world, one, tasks.get(one.name) ?? 0)) })
      })
    },
  }),
  defineOperation({
    id: 'ShowQueue',
    method: 'GET',
    path: QUEUE,
    summary: 'Show a queue',
    description: `Some fields are in camel case here, and in snake case in the list. Errors: ${UNKNOWN}. Source: DLI API reference, "querying queue details".`,
    params: schemas.queueParams,
    replies: replies({ 200: schemas.queueDetails }),
    handle({ world, params, notes }) {
      const queue = queueOf(world, params, notes)
      return whenEnded(readQueue(world, queue), () => ok(queueDetails(world, queue)))
    },
  }),
  defineOperation({
    id: 'DeleteQueue',
    method: 'DELETE',
    path: QUEUE,
    summary: 'Delete a queue',
    description: `Errors: ${UNKNOWN}; 400 DLI.0007 the queue default; 400 DLI.0012 something runs on it. Source: DLI API reference, "deleting a queue".`,
    params: schemas.queueParams,
    replies: replies({ 200: done }),
    handle({ world, params, notes }) {
      const queue = queueOf(world, params, notes)
      deleteQueue(world, queue)
      return ok(SUCCESS)
    },
  }),
  defineOperation({
    id: 'UpdateQueueCidr',
    method: 'PUT',
    path: QUEUE,
    summary: 'Change the addresses of a queue',
    description: `Errors: ${UNKNOWN}; 400 DLI.0001 not a CIDR block; 400 DLI.0012 something runs on it. Source: the SDKs.`,
    params: schemas.queueParams,
    body: schemas.cidrBody,
    replies: replies({ 200: done }),
    handle({ world, params, body, notes }) {
      const queue = queueOf(world, params, notes)
      changeCidr(world, queue, body.cidr_in_vpc)
      return ok(SUCCESS)
    },
  }),
  defineOperation({
    id: 'RunQueueAction',
    method: 'PUT',
    path: `${QUEUE}/action`,
    summary: 'Restart a queue, or change its size',
    description: `A list shows \`is_restarting\` meanwhile. A forced restart cancels the SQL jobs of the queue, and has a job of the type RESTART_QUEUE; a change of size has one of the type SCALE_QUEUE, which is SCALING meanwhile and whose id only the list of jobs shows; a new size shows when the change is over. Errors: ${UNKNOWN}; 400 DLI.0001 invalid field; 400 DLI.0007 not a queue of the type sql (restart), or a queue of a pool (scale); 400 DLI.0012 it is changing, or something runs on it and the restart is not forced. Source: DLI API reference, "restarting, scaling out, and scaling in queues".`,
    params: schemas.queueParams,
    body: schemas.actionBody,
    replies: replies({ 200: schemas.actionDone }),
    handle({ world, params, body, caller, notes }) {
      const queue = queueOf(world, params, notes)
      const { name } = queue
      const owner = caller?.user ?? ''
      if (body.action === 'restart') {
        const isForced = isOn(body.force)
        restartQueue(world, queue, isForced)
        if (!isForced) return ok({ is_success: true, message: RESTARTED })
        cancelJobsOf(world, queue)
        const job = startJob(world, { sql: `restart queue ${name}`, type: 'RESTART_QUEUE', queue: name, owner })
        return ok({ is_success: true, message: RESTARTING, job_id: job.id })
      }
      scaleQueue(world, queue, readScale(body))
      startJob(world, { sql: `scale queue ${name} to ${queue.targetCu} CUs`, type: 'SCALE_QUEUE', queue: name, owner })
      return ok({ ...SUCCESS, queue_name: queue.name, result: true })
    },
  }),
  defineOperation({
    id: 'CreateQueueProperty',
    method: 'POST',
    path: PROPERTIES,
    summary: 'Add properties to a queue',
    description: `A property that is set already gets the new value. Errors: ${UNKNOWN}; 400 DLI.0001 invalid field; ${NO_PROPERTIES}. Source: DLI API reference, "adding queue properties".`,
    params: schemas.queueParams,
    body: schemas.createPropertyBody,
    replies: replies({ 200: done }),
    handle({ world, params, body, notes }) {
      const queue = queueOf(world, params, notes)
      setProperties(world, queue, readProperties(body))
      return ok(SUCCESS)
    },
  }),
  defineOperation({
    id: 'ListQueueProperties',
    method: 'GET',
    path: PROPERTIES,
    summary: 'List the properties of a queue',
    description: `Those that were set. Errors: ${UNKNOWN}; 400 DLI.0001 invalid field. Source: DLI API reference, "querying queue properties".`,
    params: schemas.queueParams,
    query: schemas.propertiesQuery,
    replies: replies({ 200: schemas.propertyList }),
    handle({ world, params, query: { offset = 0, limit = 1000 }, notes }) {
      const queue = queueOf(world, params, notes)
      const properties = listProperties(queue, offset, limit).map(([key, value]) => ({ key, value }))
      return ok({ ...SUCCESS, properties })
    },
  }),
  defineOperation({
    id: 'UpdateQueueProperty',
    method: 'PUT',
    path: PROPERTIES,
    summary: 'Change properties of a queue',
    description: `\`network.cidrInVpc\` changes the addresses of the queue. Errors: ${UNKNOWN}; 400 DLI.0001 invalid field; ${NO_PROPERTIES}; 400 DLI.0012 other addresses while something runs on it. Source: DLI API reference, "updating queue properties".`,
    params: schemas.queueParams,
    body: schemas.updatePropertyBody,
    replies: replies({ 200: done }),
    handle({ world, params, body, notes }) {
      const queue = queueOf(world, params, notes)
      setProperties(world, queue, readProperties(body))
      return ok(SUCCESS)
    },
  }),
  defineOperation({
    id: 'DeleteQueueProperty',
    method: 'DELETE',
    path: PROPERTIES,
    summary: 'Delete properties of a queue',
    description: `A key that is not set is ignored. Errors: ${UNKNOWN}; 400 DLI.0001 a key that cannot be deleted; ${NO_PROPERTIES}. Source: DLI API reference, "deleting queue properties".`,
    params: schemas.queueParams,
    body: schemas.deletePropertyBody,
    replies: replies({ 200: done }),
    handle({ world, params, body, notes }) {
      const queue = queueOf(world, params, notes)
      removeProperties(queue, body.keys)
      return ok(SUCCESS)
    },
  }),
])
