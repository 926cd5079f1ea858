import { Ajv, type ValidateFunction } from 'ajv'
import fastJson from 'fast-json-stringify'
import type { TSchema } from 'typebox'
import { type SchemaError, schemaProblem } from '../core/schema-problem.ts'
import type { JournalOperation } from '../journal/entry.ts'
import type { Operation, Service } from '../operation.ts'

const ajvOf = {
  body: new Ajv({ allowUnionTypes: true, strict: false }),
  // what stands in a query is text: it is turned into the type that the schema asks for
  query: new Ajv({ coerceTypes: true, strict: false }),
}

type Serialize = (body: unknown) => string

/** An operation as it is served. What its schemas are compiled to is made when a request first needs it: most never do. */
export class Served {
  readonly service: Service
  readonly operation: Operation
  /** Whether a test calls it: its requests are in no journal, and shift nothing that a program under test is given. */
  readonly isControl: boolean
  /** What the journal keeps of each of its requests. */
  readonly journaled: JournalOperation
  #checkBody: ValidateFunction | undefined
  #checkQuery: ValidateFunction | undefined
  readonly #serializers = new Map<number, Serialize>()

  constructor(service: Service, operation: Operation) {
    this.service = service
    this.operation = operation
    this.isControl = service.name === 'control'
    const { id, method, text } = operation
    this.journaled = { operation: id, api: service.name, method, textPlace: text }
  }

  /** Holds the body and the query against the operation's schemas. Throws `invalid` with the field and its rule. */
  check(body: unknown, query: unknown): void {
    const schemas = this.operation
    if (schemas.body !== undefined) {
      this.#checkBody ??= ajvOf.body.compile(schemas.body)
      // a schema can say that a body may be missing
      refuse(this.#checkBody, body ?? null, 'body')
    }
    if (schemas.query !== undefined) {
      this.#checkQuery ??= ajvOf.query.compile(schemas.query)
      refuse(this.#checkQuery, query, 'querystring')
    }
  }

  /** A reply's text. Of a success what its schema has, and no more; a refusal says what its dialect says. */
  serialize(status: number, body: unknown): string {
    if (status >= 400) return JSON.stringify(body)
    const known = this.#serializers.get(status)
    if (known !== undefined) return known(body)
    const schema: TSchema | undefined = this.operation.replies[status]
    const made: Serialize = schema === undefined ? JSON.stringify : fastJson(schema as object)
    this.#serializers.set(status, made)
    return made(body)
  }
}

function refuse(check: ValidateFunction, value: unknown, context: string): void {
  if (check(value)) return
  const [error] = check.errors ?? []
  throw schemaProblem(error as SchemaError, context)
}
