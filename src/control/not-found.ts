import { Problem } from '../core/problem.ts'
import type { ResourceKind } from '../model/tombstones.ts'
import type { World } from '../world/world.ts'

const names: Record<ResourceKind, string> = {
  session: 'session',
  statement: 'statement',
  sql: 'SQL execution',
  sqlJob: 'SQL job',
  batch: 'batch',
  mrsJob: 'MRS job',
  cluster: 'cluster',
  queue: 'queue',
  elasticPool: 'elastic resource pool',
  resource: 'package resource',
}

/** The refusal for an unknown resource. If it existed before, it says what became of it and where its history is. */
export function notFound(world: World, kind: ResourceKind, id: string, key = id): Problem {
  const past = world.tombstones.past(kind, key)
  const message =
    past === undefined
      ? `There is no ${names[kind]} ${id}.`
      : `The ${names[kind]} ${id} was removed: ${past.why}. See …/history/${kind}/${key}.`
  return new Problem('not-found', message)
}
