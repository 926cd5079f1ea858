import { Ajv, type ValidateFunction } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import { ajvOptions, firstProblem } from '../core/schema-check.ts'

/** Fastify's validator compiler: checks bodies and queries against their schemas, and words what is wrong. */
export function validatorCompiler(): FastifySchemaCompiler<object> {
  let ofBodies: Ajv | undefined
  let ofQueries: Ajv | undefined
  const compilerOf = (httpPart: string): Ajv => {
    if (httpPart === 'body') {
      ofBodies ??= new Ajv(ajvOptions)
      return ofBodies
    }
    // values in a query are texts: each is converted to the type in its schema
    ofQueries ??= new Ajv({ ...ajvOptions, coerceTypes: true })
    return ofQueries
  }
  return ({ schema, httpPart = '' }) => {
    let check: ValidateFunction | undefined
    return (value: unknown) => {
      // compiled by the first request that needs it: to compile every schema would take most of a start
      check ??= compilerOf(httpPart).compile(schema)
      return check(value) ? true : { error: firstProblem(check, httpPart) }
    }
  }
}
