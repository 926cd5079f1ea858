import { unknownFieldsIn } from '../core/known-fields.ts'
import type { Exchange } from './exchange.ts'

/** Notes for the log and the journal which fields of the body and the query nothing reads. */
export function noteUnknownFields({ route: { fields, operation }, notes, body, query, foundWorld }: Exchange): void {
  if (fields === undefined) return
  const known = (foundWorld && operation.fieldsIn?.(foundWorld)) ?? fields.body
  const unknown = unknownFieldsIn({ value: body, known }, { value: query, known: fields.query })
  if (unknown !== undefined) notes.unknownFields = unknown
}
