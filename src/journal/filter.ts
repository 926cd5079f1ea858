import Type, { type Static, type TProperties } from 'typebox'
import { closed, mapOf, oneOrMore } from '../core/json-schema.ts'
import { MAX_HEADER_PATTERNS, patternSchema } from '../core/pattern.ts'
import { SchemaCheck } from '../core/schema-check.ts'
import { projectApis, projectOperations } from '../operation-names.ts'

const text = (description: string) => Type.Optional(Type.String({ description }))
const pattern = Type.Optional(patternSchema)

/** The keys that have the same form in a body and in a query. */
export const plainFilter = {
  api: Type.Optional(Type.Enum([...projectApis])),
  method: text('The HTTP method.'),
  resource: text('The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster.'),
  errorCode: text('The code of a refusal: `DLI.0012`, `APIGW.0308` …'),
  answeredBy: text("The stub's name; `engine` and a name for a real engine; else `default`."),
  fault: text('The name of a fault rule that was applied.'),
  user: text('The caller.'),
  requestId: text('The value of X-Request-Id.'),
  aborted: Type.Optional(
    Type.Boolean({ description: 'true: the client got no complete reply; false: the client got its reply.' }),
  ),
  unknownFields: Type.Optional(
    Type.Boolean({ description: 'true: the body or the query has fields that nothing reads; false: it has none.' }),
  ),
} satisfies TProperties

/** Which requests: all keys must match. */
export const filter = Type.Object(
  {
    operation: Type.Optional(oneOrMore([...projectOperations], 'One name or several.')),
    ...plainFilter,
    status: Type.Optional(
      Type.Unsafe<number | string>({ type: ['integer', 'string'], description: '404, or a class: "4xx".' }),
    ),
    path: pattern,
    header: Type.Optional(
      mapOf(patternSchema, {
        maxProperties: MAX_HEADER_PATTERNS,
        description: `By name, at most ${MAX_HEADER_PATTERNS}; secrets are redacted.`,
      }),
    ),
    body: pattern,
    code: pattern,
    sql: pattern,
  },
  {
    ...closed,
    description: 'Which requests: all keys must match. A plain string matches exactly, {"regex": "…"} anywhere.',
  },
)
export type Filter = Static<typeof filter>
export const filterCheck = new SchemaCheck(filter)

export const operationCheck = new SchemaCheck(Type.Enum([...projectOperations]))
