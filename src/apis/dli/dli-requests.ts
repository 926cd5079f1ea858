/** Translates requests of DLI into the requests of the rules. */
import { invalid } from '../../core/problem.ts'
import type { SessionRequest, SessionResources } from '../../model/session.ts'
import type { StatementRequest } from '../../spark/create-statement.ts'
import type { World } from '../../world/world.ts'
import { badMemoryOf, scTypeOf } from './resource-fields.ts'
import type { CreateSessionBody, CreateStatementBody } from './schemas.ts'
import { checkFields, SESSION_FIELDS, STATEMENT_FIELDS } from './unknown-fields.ts'

/** Reads the body of CreateSession. Throws if a required field is missing, or one breaks its rule. */
export function readSessionRequest(world: World, body: CreateSessionBody): SessionRequest {
  checkFields(world, body, SESSION_FIELDS)
  const { kind } = body
  if (kind === undefined) throw invalid('kind', 'is required')
  if (kind !== 'spark') throw invalid('kind', `must be spark, not ${JSON.stringify(kind)}`)
  const queue = body.queue || body.cluster_name
  if (!queue) throw invalid('queue', 'is required (or cluster_name in its place)')
  return {
    name: body.name ?? '',
    kind,
    queue,
    scType: scTypeOf(body),
    heartbeatTimeoutMs: (body.heartbeatTimeoutInSecond ?? 0) * 1000,
    badMemory: badMemoryOf(body),
    ...(world.settings.sparkEngine === 'off' ? {} : { resources: resourcesOf(body) }),
  }
}

/** What an engine starts the session with. Packages are DLI's own, which an engine does not have. */
function resourcesOf({ conf, ...body }: CreateSessionBody): SessionResources {
  const settings = Array.isArray(conf) ? Object.assign({}, ...conf) : (conf ?? {})
  return {
    driverMemory: body.driverMemory ?? undefined,
    executorMemory: body.executorMemory ?? undefined,
    driverCores: body.driverCores ?? 0,
    executorCores: body.executorCores ?? 0,
    numExecutors: body.numExecutors ?? 0,
    conf: Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, String(value)])),
    ...{ archives: [], files: [], jars: [], pyFiles: [] },
  }
}

/** Reads the body of CreateStatement. Throws if it has an unknown field, and the setting refuses them. */
export function readStatementRequest(world: World, body: CreateStatementBody): StatementRequest {
  checkFields(world, body, STATEMENT_FIELDS)
  return { code: body.code, kind: body.kind ?? undefined }
}
