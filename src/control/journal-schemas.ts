import Type, { type TProperties } from 'typebox'
import { patternSchema } from '../core/pattern.ts'

const closed = { additionalProperties: false }
const nullable = (type: string, description: string) => Type.Unsafe<unknown>({ type: [type, 'null'], description })
const text = (description: string) => Type.Optional(Type.String({ description }))
const pattern = Type.Optional(patternSchema)

export const entryParams = Type.Object({
  project_id: Type.String({ description: 'The project whose world it is.' }),
  entry_id: Type.String({ pattern: '^\\d{1,15}$', description: "The entry's number." }),
})

/** What of a filter is a plain text. In a query they all are, and `operation` may hold several with commas between. */
const plain = {
  api: text('`dli` or `mrs`.'),
  method: text('The HTTP method.'),
  resource: text('The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster.'),
  errorCode: text('The code in a refusal: `DLI.0012`, `APIGW.0308` …'),
  answeredBy: text("The stub's name, or `unmatched`."),
  fault: text('The name of a fault rule that acted.'),
  user: text('Who called.'),
  requestId: text('As X-Request-Id says.'),
  aborted: Type.Optional(
    Type.Boolean({ description: 'true: those whose client got no whole reply; false: those that were answered.' }),
  ),
} satisfies TProperties

export const filter = Type.Object(
  {
    operation: Type.Optional(
      Type.Unsafe<string | string[]>({
        type: ['string', 'array'],
        items: { type: 'string' },
        minItems: 1,
        description: 'One name or several.',
      }),
    ),
    ...plain,
    status: Type.Optional(
      Type.Unsafe<number | string>({ type: ['integer', 'string'], description: '404, or a class: "4xx".' }),
    ),
    path: pattern,
    header: Type.Optional(Type.Record(Type.String(), patternSchema, { description: 'By name; secrets are redacted.' })),
    body: pattern,
    code: pattern,
    sql: pattern,
  },
  {
    ...closed,
    description: 'Which requests: all keys must fit. A plain string fits exactly, {"regex": "…"} anywhere.',
  },
)

const since = 'Only what came after the entry of this number, or from this time of the world on (ISO 8601).'
const filterQuery = {
  operation: text('A name, or several with commas between.'),
  ...plain,
  status: text('`404`, or a class: `4xx`.'),
  path: text('Without the query; exactly.'),
  body: text('Exactly.'),
  code: text('Exactly, but for white space and comments around it.'),
  sql: text('As code.'),
  match: text('A filter as JSON, as `verify` takes it: for regular expressions and headers.'),
  since: text(since),
} satisfies TProperties

export const listQuery = Type.Object(
  {
    ...filterQuery,
    from: Type.Optional(Type.Integer({ minimum: 0, description: 'How many of those that match to leave out; 0.' })),
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000, description: 'How many at most; 100.' })),
    order: Type.Optional(Type.Enum(['asc', 'desc'], { description: 'asc: the oldest first.' })),
    format: Type.Optional(Type.Enum(['json', 'text'], { description: 'text: a table to read.' })),
  },
  closed,
)
export const waitQuery = Type.Object(
  {
    ...filterQuery,
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: 'How many must have come; 1.' })),
    timeout: text('A span of real time, 60s at most; 30s.'),
  },
  closed,
)

const count = (description: string) => Type.Optional(Type.Integer({ minimum: 0, description }))
export const verification = Type.Object(
  {
    expect: Type.Array(
      Type.Object(
        {
          match: filter,
          exactly: count('So many, no more and no less.'),
          atLeast: count('So many or more; 1 where nothing is said.'),
          atMost: count('So many or fewer.'),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    inOrder: Type.Optional(Type.Boolean({ description: 'true: one after the other, with others between or not.' })),
    since: Type.Optional(Type.Unsafe<number | string>({ type: ['integer', 'string'], description: since })),
  },
  closed,
)

const iso = Type.String({ description: "When it came, by the world's clock. ISO 8601, UTC." })
const headers = Type.Record(Type.String(), Type.String())
const summary = {
  id: Type.Integer({ description: 'Counted from 1 in each world.' }),
  at: iso,
  operation: Type.String(),
  line: Type.String({ description: 'Method, path and query.' }),
  status: nullable('integer', 'What the client got; null where it got no whole reply, or none yet.'),
} satisfies TProperties

export const entry = Type.Object({
  ...summary,
  atMs: Type.Integer({ description: 'The same in milliseconds since the epoch.' }),
  requestId: Type.String(),
  api: Type.String(),
  user: nullable('string', 'Who called.'),
  aborted: Type.Boolean({ description: 'The client went away, or was cut off, before it had the whole reply.' }),
  errorCode: nullable('string', 'The code in a refusal.'),
  answeredBy: nullable('string', "The stub's name, or `unmatched`."),
  faults: Type.Array(Type.String(), { description: 'The fault rules that acted.' }),
  subject: Type.Unsafe<unknown>({
    type: ['object', 'null'],
    description: 'What it was about: kind (session, statement, sql), id, and its state before and after.',
    additionalProperties: true,
  }),
  tookMs: nullable('integer', "Milliseconds of the world's time."),
  request: Type.Object({
    method: Type.String(),
    target: Type.String(),
    headers,
    body: nullable('string', 'As received; of more than 64 KiB the beginning.'),
    bytes: Type.Integer({ description: "The body's length." }),
  }),
  reply: Type.Unsafe<unknown>({
    type: ['object', 'null'],
    description: 'What was written: status, headers, body (as sent; of more than 64 KiB the beginning), bytes.',
    additionalProperties: true,
  }),
})
const dropped = Type.Integer({ description: 'How many are gone because there were too many.' })
const lastId = Type.Integer({ description: 'The newest entry of all: for `since`.' })

export const entryList = Type.Object({
  entries: Type.Array(entry),
  total: Type.Integer({ description: 'How many match.' }),
  dropped,
  lastId,
})
export const cleared = Type.Object({ removed: Type.Integer(), lastId })
export const waited = Type.Object({
  reached: Type.Boolean(),
  ended: Type.Enum(['reached', 'timeout', 'reset'], { description: 'reset: the world is no more.' }),
  count: Type.Integer({ description: 'How many were waited for.' }),
  entries: Type.Array(entry, { description: 'Those that came, as they are now.' }),
})

const verdict = Type.Enum(['pass', 'fail', 'inconclusive'], {
  description: 'inconclusive: what was dropped can have made the difference.',
})
export const verified = Type.Object({
  result: verdict,
  expectations: Type.Array(
    Type.Object({
      result: verdict,
      match: Type.Object({}, { additionalProperties: true }),
      expected: Type.String({ description: 'In words.' }),
      found: Type.Integer(),
      possible: Type.Integer({ description: 'How many of the dropped can have matched too.' }),
      entries: Type.Array(Type.Integer(), { description: 'The numbers of those found, the first 100.' }),
      nearest: Type.Array(
        Type.Object({
          ...summary,
          differs: Type.Array(
            Type.Object({
              field: Type.String(),
              expected: Type.Unknown(),
              actual: Type.Unknown({ description: 'null where the request has none.' }),
            }),
          ),
        }),
        { description: 'Where too few came: those that came closest.' },
      ),
    }),
  ),
  order: Type.Unsafe<unknown>({
    type: ['object', 'null'],
    description:
      'With inOrder: result, missing (the expectation that could not be met after those before it) and after (the entry after which it was looked for; 0: the beginning).',
    additionalProperties: true,
  }),
  dropped,
  lastId,
})
