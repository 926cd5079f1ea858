import type { FastifyError } from 'fastify'
import { invalid, Problem } from '../engine/problem.ts'
import { type SchemaError, schemaProblem } from '../engine/schema-problem.ts'

/** What the framework refuses, in our own words. Undefined for a fault of ours, which is nobody else's to read. */
export function problemOf(error: FastifyError | Problem): Problem | undefined {
  if (error instanceof Problem) return error
  const schemaError = error.validation?.[0]
  if (schemaError !== undefined) return schemaProblem(schemaError as SchemaError, error.validationContext ?? 'body')
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('too-large', 'the body is too large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return invalid('Content-Type', 'must be application/json')
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return invalid('Content-Length', 'is not the length of the body')
    default:
      return (error.statusCode ?? 500) < 500 ? new Problem('invalid', error.message) : undefined
  }
}
