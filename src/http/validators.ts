import type { Ajv, ValidateFunction } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import { firstProblem, makeAjv } from '../core/schema-check.ts'
import { convertQuery } from './query-values.ts'

/** Fastify's validator compiler: checks bodies and queries against their schemas, and words what is wrong. */
export function validatorCompiler(): FastifySchemaCompiler<object> {
  let ajv: Ajv | undefined
  return ({ schema, httpPart = '' }) => {
    let check: ValidateFunction | undefined
    return (value: unknown) => {
      const repeated = httpPart === 'querystring' ? convertQuery(value as Record<string, unknown>, schema) : undefined
      if (repeated !== undefined) return { error: repeated }
      // compiled by the first request that needs it: to compile every schema would take most of a start
      ajv ??= makeAjv()
      check ??= ajv.compile(schema)
      return check(value) ? true : { error: firstProblem(check, httpPart) }
    }
  }
}
