import { Ajv, type ValidateFunction } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import { ajvOptions, firstProblem } from '../core/schema-check.ts'

/** Fastify's validator compiler: checks bodies and queries against their schemas, and words what is wrong. */
export function validatorCompiler(): FastifySchemaCompiler<object> {
  const ofBodies = new Ajv(ajvOptions)
  // values in a query are texts: each is converted to the type in its schema
  const ofQueries = new Ajv({ ...ajvOptions, coerceTypes: true })
  return ({ schema, httpPart = '' }) => {
    let check: ValidateFunction | undefined
    return (value: unknown) => {
      // compiled by the first request that needs it: to compile every schema would take most of a start
      check ??= (httpPart === 'body' ? ofBodies : ofQueries).compile(schema)
      return check(value) ? true : { error: firstProblem(check, httpPart) }
    }
  }
}
