/** Fields of a body that no rule reads. DLI ignores them; with the setting `unknownFields: refuse` they are refused, as Livy does. */
import { didYouMean } from '../../core/did-you-mean.ts'
import { Problem } from '../../core/problem.ts'
import { isLivy } from '../../spark/dialect.ts'
import type { World } from '../../world/world.ts'
import { createSessionBody, createStatementBody } from './schemas.ts'

/** The fields of a body, and the class that Livy reads it into. */
interface KnownFields {
  readonly dli: readonly string[]
  readonly livy: readonly string[]
  readonly livyClass: string
}

const PACKAGE = 'org.apache.livy.server.interactive'

export const SESSION_FIELDS: KnownFields = {
  dli: Object.keys(createSessionBody.properties).filter((name) => name !== 'proxyUser'),
  // CreateInteractiveRequest.scala of 0.8
  livy: [
    ...['archives', 'conf', 'driverCores', 'driverMemory', 'executorCores', 'executorMemory', 'files', 'jars', 'kind'],
    ...['heartbeatTimeoutInSecond', 'name', 'numExecutors', 'proxyUser', 'pyFiles', 'queue', 'ttl'],
  ],
  livyClass: `${PACKAGE}.CreateInteractiveRequest`,
}

export const STATEMENT_FIELDS: KnownFields = {
  dli: Object.keys(createStatementBody.properties),
  livy: ['code', 'kind'],
  livyClass: 'org.apache.livy.ExecuteRequest',
}

/** Throws for the first unknown field, if the setting says so. */
export function checkFields(world: World, body: object, { dli, livy, livyClass }: KnownFields): void {
  if (world.settings.unknownFields === 'ignore') return
  const known = isLivy(world) ? livy : dli
  const field = Object.keys(body).find((name) => !known.includes(name))
  if (field === undefined) return
  throw new Problem(
    'invalid',
    isLivy(world)
      ? `Unrecognized field "${field}" (class ${livyClass}), not marked as ignorable (${known.length} known properties: ${known.map((name) => `"${name}"`).join(', ')})`
      : `unknown field "${field}"${didYouMean(field, known)}; allowed: ${known.join(', ')}`,
    field,
  )
}
