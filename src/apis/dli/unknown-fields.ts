/** Fields of a body that no rule reads. DLI ignores them; with the setting `unknownFields: refuse` they are refused. */
import Type from 'typebox'
import { didYouMean } from '../../core/did-you-mean.ts'
import { type KnownFields, knownFieldsOf } from '../../core/known-fields.ts'
import { Problem } from '../../core/problem.ts'
import type { World } from '../../world/world.ts'
import { createSessionBody, createStatementBody } from './schemas.ts'

const { proxyUser: _ofLivy, ...ofDli } = createSessionBody.properties

export const SESSION_FIELDS: readonly string[] = Object.keys(ofDli)
export const STATEMENT_FIELDS: readonly string[] = Object.keys(createStatementBody.properties)

const known = knownFieldsOf(Type.Object(ofDli))

/** The fields of a session's body that are part of the API. */
export const sessionFields = (): KnownFields | undefined => known

/** Throws for the first unknown field, if the setting says so. */
export function checkFields({ settings }: World, body: object, known: readonly string[]): void {
  if (settings.unknownFields !== 'refuse') return
  const field = Object.keys(body).find((name) => !known.includes(name))
  if (field === undefined) return
  const rule = `unknown field "${field}"${didYouMean(field, known)}; allowed: ${known.join(', ')}`
  throw new Problem('invalid', rule, field)
}
