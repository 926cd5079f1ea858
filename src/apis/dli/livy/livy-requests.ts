/** Reads the bodies of the dialect livy, and translates them into the requests of the rules. */
import { Problem } from '../../../core/problem.ts'
import type { SessionRequest, SessionResources } from '../../../model/session.ts'
import type { UnreadBody } from '../../../operation.ts'
import type { World } from '../../../world/world.ts'
import { badMemoryOf } from '../resource-fields.ts'
import { type Bean, emptyBody, readBean } from './jackson-bean.ts'
import type { CreateRequest } from './livy-schemas.ts'

/** The servlet container reads a form itself, so that nothing is left of it. */
const FORM = /^\s*application\/x-www-form-urlencoded\s*(;|$)/i

/**
 * A reader of bodies for an operation: Livy reads any content type as JSON. `onNull` is what the operation throws for a body that is
 * null.
 */
export const bodyReader =
  (bean: Bean, onNull: string) =>
  ({ text, contentType = '' }: UnreadBody, { settings }: World): unknown => {
    if (FORM.test(contentType)) throw emptyBody()
    const read = readBean(text, bean, settings.unknownFields === 'ignore')
    if (read === null) throw new Problem('engine', `java.lang.NullPointerException: Cannot invoke ${onNull} is null`)
    return read
  }

/** A session without a kind is `shared`: each statement names its own. */
export function sessionRequest(body: CreateRequest): SessionRequest {
  const { name = '', kind = 'shared', queue, heartbeatTimeoutInSecond = 0 } = body
  return {
    name,
    kind,
    queue: queue || 'default',
    scType: 'A',
    proxyUser: body.proxyUser || undefined,
    heartbeatTimeoutMs: Math.max(0, heartbeatTimeoutInSecond) * 1000,
    badMemory: badMemoryOf(body),
    resources: resourcesOf(body),
  }
}

/** What a request says of resources; what it leaves out has Livy's defaults. */
export const resourcesOf = (body: CreateRequest): SessionResources => ({
  ttl: body.ttl,
  driverMemory: body.driverMemory,
  driverCores: body.driverCores ?? 0,
  executorMemory: body.executorMemory,
  executorCores: body.executorCores ?? 0,
  numExecutors: body.numExecutors ?? 0,
  conf: body.conf ?? {},
  archives: body.archives ?? [],
  files: body.files ?? [],
  jars: body.jars ?? [],
  pyFiles: body.pyFiles ?? [],
  queue: body.queue,
})
