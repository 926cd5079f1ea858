/**
 * The two routes of the comparison as JSON Schemas: a statement is created, and looked at. They say the same as the ones that
 * lakemock serves (src/apis/dli/schemas.ts).
 */

const text = { type: 'string' }

export const statement = {
  type: 'object',
  required: ['id', 'code', 'state', 'output', 'progress'],
  properties: {
    id: { type: 'integer' },
    code: text,
    state: { type: 'string', enum: ['waiting', 'running', 'available', 'error', 'cancelling', 'cancelled'] },
    output: { type: ['object', 'null'], additionalProperties: true },
    progress: { type: 'number', minimum: 0, maximum: 1 },
  },
}

export const body = {
  type: 'object',
  required: ['code'],
  properties: { code: text, kind: { type: ['string', 'null'] } },
}

const project = { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' }

export const sessionParams = {
  type: 'object',
  required: ['project_id', 'session_id'],
  properties: { project_id: project, session_id: text },
}

export const statementParams = {
  type: 'object',
  required: ['project_id', 'session_id', 'statement_id'],
  properties: { ...sessionParams.properties, statement_id: text },
}

/**
 * A statement that has ended, as lakemock answers it.
 * @param {number} id
 * @param {string} code
 */
export const finished = (id, code) => ({
  id,
  code,
  state: 'available',
  output: { status: 'ok', execution_count: id, data: { 'text/plain': '42' } },
  progress: 1,
})

/**
 * The same as it is created.
 * @param {number} id
 * @param {string} code
 */
export const created = (id, code) => ({ id, code, state: 'waiting', output: null, progress: 0 })

/** How many statements of a session are kept, as lakemock's limits.statements says. */
export const KEPT = 100
