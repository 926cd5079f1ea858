/** Fields of a body that no rule reads. DLI ignores them; with the setting `unknownFields: refuse` they are refused, as Livy does. */
import Type from 'typebox'
import { didYouMean } from '../../core/did-you-mean.ts'
import { type KnownFields, knownFieldsOf } from '../../core/known-fields.ts'
import { Problem } from '../../core/problem.ts'
import { isLivy } from '../../spark/dialect.ts'
import type { World } from '../../world/world.ts'
import { createSessionBody, createStatementBody } from './schemas.ts'

/** The fields of a body, and the class that Livy reads it into. */
interface BodyFields {
  readonly dli: readonly string[]
  readonly livy: readonly string[]
  readonly livyClass: string
}

const PACKAGE = 'org.apache.livy.server.interactive'

const { proxyUser: _ofLivy, ...ofDli } = createSessionBody.properties

export const SESSION_FIELDS: BodyFields = {
  dli: Object.keys(ofDli),
  // CreateInteractiveRequest.scala of 0.8
  livy: [
    ...['archives', 'conf', 'driverCores', 'driverMemory', 'executorCores', 'executorMemory', 'files', 'jars', 'kind'],
    ...['heartbeatTimeoutInSecond', 'name', 'numExecutors', 'proxyUser', 'pyFiles', 'queue', 'ttl'],
  ],
  livyClass: `${PACKAGE}.CreateInteractiveRequest`,
}

export const STATEMENT_FIELDS: BodyFields = {
  dli: Object.keys(createStatementBody.properties),
  livy: ['code', 'kind'],
  livyClass: 'org.apache.livy.ExecuteRequest',
}

const inDli = knownFieldsOf(Type.Object(ofDli))
// what Livy knows and no rule reads is not misspelt
const onlyInLivy = Object.fromEntries(SESSION_FIELDS.livy.map((name) => [name, Type.Unknown()]))
const inLivy = knownFieldsOf(Type.Object({ ...onlyInLivy, ...createSessionBody.properties }))

/** The fields of a session's body that are part of the API in the dialect of a world. */
export const sessionFields = (world: World): KnownFields | undefined => (isLivy(world) ? inLivy : inDli)

/** Throws for the first unknown field, if the setting says so. */
export function checkFields(world: World, body: object, { dli, livy, livyClass }: BodyFields): void {
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
