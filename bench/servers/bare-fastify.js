/**
 * What there is to be close to: Fastify with the two routes, their schemas, and a map. No journal, no faults, no states, no
 * log, unless `--log` asks for Fastify's own, a line a request. Usage: bare-fastify.js PORT [--log]
 */
import Fastify from 'fastify'
import { body, created, finished, KEPT, sessionParams, statement, statementParams } from './schemas.js'

const [port, log] = process.argv.slice(2)
const app = Fastify({ logger: log === '--log' })

/** @type {Map<string, { next: number, statements: Map<number, ReturnType<typeof finished> | ReturnType<typeof created>> }>} */
const sessions = new Map()

app.get('/', () => ({}))
app.get(
  '/v2.0/:project_id/sessions/:session_id/statements/:statement_id',
  { schema: { params: statementParams, response: { 200: statement } } },
  (request, reply) => {
    const { session_id, statement_id } = /** @type {Record<string, string>} */ (request.params)
    const found = sessions.get(session_id ?? '')?.statements.get(Number(statement_id))
    if (found === undefined) reply.callNotFound()
    else reply.send(found)
  },
)
app.post(
  '/v2.0/:project_id/sessions/:session_id/statements',
  { schema: { params: sessionParams, body, response: { 200: statement } } },
  (request, reply) => {
    const { session_id = '' } = /** @type {Record<string, string>} */ (request.params)
    const { code } = /** @type {{ code: string }} */ (request.body)
    let session = sessions.get(session_id)
    if (session === undefined) {
      // the first is there from the beginning, to be looked at
      session = { next: 1, statements: new Map([[0, finished(0, 'bench(42)')]]) }
      sessions.set(session_id, session)
    }
    const one = created(session.next++, code)
    session.statements.set(one.id, one)
    if (session.statements.size > KEPT) session.statements.delete(session.statements.keys().next().value ?? 0)
    return reply.send(one)
  },
)
await app.listen({ host: '127.0.0.1', port: Number(port) })
