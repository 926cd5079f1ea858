/**
 * The base of the ratios: unbundled Fastify with the two routes, their schemas and a map. No journal, no faults, no states, no log.
 * Usage: bare-fastify.js PORT
 */
import Fastify from 'fastify'
import { body, created, finished, sessionParams, statement, statementParams } from './schemas.js'

/** Statements kept per session, as in lakemock (limits.statements). */
const KEPT = 100

/** @typedef {ReturnType<typeof finished> | ReturnType<typeof created>} Statement */
/** @type {Map<string, { next: number, statements: Map<number, Statement> }>} */
const sessions = new Map()

const app = Fastify()
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
      // statement 0 is the one that is polled
      session = { next: 1, statements: new Map([[0, finished(0, 'bench(42)')]]) }
      sessions.set(session_id, session)
    }
    const one = created(session.next++, code)
    session.statements.set(one.id, one)
    if (session.statements.size > KEPT) session.statements.delete(session.statements.keys().next().value ?? 0)
    return reply.send(one)
  },
)
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) })
