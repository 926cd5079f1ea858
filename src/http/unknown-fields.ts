import { unknownFieldsIn } from '../core/known-fields.ts'
import type { Exchange } from './exchange.ts'

/** Notes for the log and the journal which fields of the body and the query nothing reads. */
export function noteUnknownFields({ route: { fields }, notes, body, query }: Exchange): void {
  if (fields === undefined) return
  const unknown = unknownFieldsIn({ value: body, known: fields.body }, { value: query, known: fields.query })
  if (unknown !== undefined) notes.unknownFields = unknown
}
