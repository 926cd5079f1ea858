import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
import type { Call, Operation } from '../operation.ts'
import { passGate as passExecution } from '../presto/sql-executions.ts'
import { passGate as passStatement } from '../spark/statements.ts'
import type { World } from '../world/world.ts'
import { ok, replies, WORLD } from './context.ts'
import * as schemas from './schemas.ts'

/** A world's gates: what a stub's `hold` waits for. */
export const gateOperations: readonly Operation[] = [
  {
    id: 'ListGates',
    method: 'GET',
    path: `${WORLD}/gates`,
    summary: 'The gates that are open or waited at',
    description: 'Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.gateList),
    handle: ({ world }: Call) => ok({ gates: world.gates.list() }),
  },
  {
    id: 'ReleaseGate',
    method: 'POST',
    path: `${WORLD}/gates/:name/release`,
    summary: 'Open a gate',
    description:
      'Whatever waits at it goes on now, and whatever comes later passes, so that a release is not lost where it comes first. Source: lakemock.',
    params: schemas.gateParams,
    replies: replies(schemas.gateReleased),
    handle: ({ world, params }: Call<{ name: string }>) =>
      ok({ name: params.name, open: true, released: release(world, params.name) }),
  },
  {
    id: 'CloseGate',
    method: 'POST',
    path: `${WORLD}/gates/:name/close`,
    summary: 'Close a gate again',
    description: 'What comes to it from now on waits. Source: lakemock.',
    params: schemas.gateParams,
    replies: replies(schemas.gateReleased),
    handle({ world, params }: Call<{ name: string }>) {
      world.gates.close(params.name)
      return ok({ name: params.name, open: false, released: 0 })
    },
  },
]

function release(world: World, name: string): number {
  const requests = world.gates.requestsAt(name)
  const waiting = world.gates.release(name)
  for (const waiter of waiting) {
    if (isStatement(waiter)) passStatement(world, waiter)
    else passExecution(world, waiter)
  }
  world.wake()
  return waiting.length + requests
}

const isStatement = (waiter: Statement | SqlExecution): waiter is Statement => 'session' in waiter
