/** Fields of a body that no rule reads. DLI ignores them; with the setting `unknownFields: refuse` they are refused. */

import { unknownText } from '../../core/did-you-mean.ts'
import { Problem } from '../../core/problem.ts'
import type { World } from '../../world/world.ts'
import { createSessionBody, createStatementBody } from './schemas.ts'

export const SESSION_FIELDS: readonly string[] = Object.keys(createSessionBody.properties)
export const STATEMENT_FIELDS: readonly string[] = Object.keys(createStatementBody.properties)

/** Throws for the first unknown field, if the setting says so. */
export function checkFields({ settings }: World, body: object, known: readonly string[]): void {
  if (settings.unknownFields !== 'refuse') return
  const field = Object.keys(body).find((name) => !known.includes(name))
  if (field === undefined) return
  throw new Problem('invalid', unknownText('field', field, known), field)
}
