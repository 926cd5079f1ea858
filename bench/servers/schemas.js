/** The two routes of the comparison as JSON Schemas, equal to those in src/apis/dli/schemas.ts. */

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
 * A finished statement.
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
 * A new statement.
 * @param {number} id
 * @param {string} code
 */
export const created = (id, code) => ({ id, code, state: 'waiting', output: null, progress: 0 })
