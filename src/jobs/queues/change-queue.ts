import { draw } from '../../core/durations.ts'
import { invalid, Problem } from '../../core/problem.ts'
import { QUEUE_STEP_CU, type Queue } from '../../model/queue.ts'
import type { World } from '../../world/world.ts'
import { checkCidr } from '../cidr.ts'
import { checkCuCount } from './create-queue.ts'
import { checkIdle } from './queue-tasks.ts'
import { queueWalker } from './queue-walker.ts'

/** Changes the addresses of a queue. Throws if something runs on it, or if the text, in the field of the request, is not a CIDR block. */
export function changeCidr(world: World, queue: Queue, cidr: string, field = 'cidr_in_vpc'): void {
  checkCidr(cidr, field)
  checkIdle(world, queue)
  queue.cidrInVpc = cidr
}

/**
 * Restarts a queue. Throws if it is not a queue of SQL jobs, if it is changing already, or if something runs on it
 * and the restart is not forced.
 */
export function restartQueue(world: World, queue: Queue, isForced: boolean): void {
  if (queue.type !== 'sql') {
    throw new Problem(
      'not-supported',
      `The queue ${queue.name} is not of the type sql: it cannot be restarted.`,
      'action',
    )
  }
  checkReady(queue)
  if (!isForced) checkIdle(world, queue)
  begin(world, queue, 'RESTARTING', isForced ? 'forced restart' : 'restart')
}

/** Makes a queue larger by `cu`, or smaller if `cu` is negative. Throws if its size would break the rules. */
export function scaleQueue(world: World, queue: Queue, cu: number): void {
  if (queue.pool !== '') {
    throw new Problem(
      'not-supported',
      `The queue ${queue.name} belongs to the elastic resource pool ${queue.pool}: change its scaling policies there.`,
      'action',
    )
  }
  checkCuCount(Math.abs(cu))
  checkReady(queue)
  if (queue.cuCount + cu < QUEUE_STEP_CU) {
    throw invalid(
      'cu_count',
      `is too large: the queue has ${queue.cuCount} CUs, and at least ${QUEUE_STEP_CU} must be left`,
    )
  }
  queue.targetCu = queue.cuCount + cu
  begin(world, queue, 'RESIZING', cu > 0 ? 'scale out' : 'scale in')
}

function begin(world: World, queue: Queue, state: 'RESTARTING' | 'RESIZING', why: string): void {
  queue.changeMs = draw(world.settings.durations[`queue.${state}`], world.lengths)
  queueWalker.enter(world, queue, state, why)
}

function checkReady({ name, history }: Queue): void {
  if (history.state === 'READY') return
  const doing = history.state === 'RESTARTING' ? 'restarts' : 'changes its size'
  throw new Problem('wrong-state', `The queue ${name} is not available: it ${doing}.`, 'queue_name')
}
