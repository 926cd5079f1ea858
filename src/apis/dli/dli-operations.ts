import { jsonList } from '../../core/json-list.ts'
import { whenEnded } from '../../core/when-ended.ts'
import { defineOperation, jsonReply, namedOperations, ok, type Replies } from '../../operation.ts'
import { dliNames } from '../../operation-names.ts'
import { cancelStatement } from '../../spark/cancel-statement.ts'
import { createSession } from '../../spark/create-session.ts'
import { createStatement } from '../../spark/create-statement.ts'
import { reachDriver } from '../../spark/driver.ts'
import { readSession } from '../../spark/read-session.ts'
import { findStatement, readStatement } from '../../spark/read-statement.ts'
import { deleteSession } from '../../spark/remove-session.ts'
import { sessionLog } from '../../spark/session-log.ts'
import { readSessionRequest, readStatementRequest } from './dli-requests.ts'
import { logPage, PAGE_SIZE } from './log-page.ts'
import { PROJECT, SESSION, SESSIONS, STATEMENT, STATEMENTS } from './paths.ts'
import * as schemas from './schemas.ts'
import { aboutNewSession, aboutStatement, noteAnswer, sessionOf } from './subjects.ts'
import { sessionView, shownId, shownState, statementView, versionView } from './views.ts'

const replies = <R extends Replies>(success: R) => ({ ...success, '4xx': schemas.error, '5xx': schemas.error })

/** DLI's operations on sessions and statements, and Livy's version, which its clients request first. */
export const operations = namedOperations(dliNames.sessions, [
  defineOperation({
    id: 'CreateSession',
    method: 'POST',
    path: SESSIONS,
    summary: 'Create a session',
    description:
      'The session is `starting`, then `idle`. Errors: 400 DLI.0001 invalid field; 400 DLI.0008 unknown queue (if queues are declared); 400 DLI.1028 too many sessions. Source: DLI API reference, "creating a session".',
    params: schemas.projectParams,
    body: schemas.createSessionBody,
    publishedBody: schemas.documentedSessionBody,
    replies: replies({ 200: schemas.session }),
    prepare: ({ interpreters }) => interpreters.loading(),
    handle({ world, body, caller, notes }) {
      const session = createSession(world, readSessionRequest(world, body), caller?.user ?? '')
      aboutNewSession(notes, session)
      return ok(sessionView(session))
    },
  }),
  defineOperation({
    id: 'ListSessions',
    method: 'GET',
    path: SESSIONS,
    summary: 'List sessions',
    description:
      'In order of creation; `total` counts all sessions that match. Errors: 400 DLI.0001. Source: DLI API reference, "listing sessions"; defaults of from and size: Livy.',
    params: schemas.projectParams,
    query: schemas.listSessionsQuery,
    replies: replies({ 200: schemas.sessionList }),
    handle({ world, query }) {
      const { from = 0, size = PAGE_SIZE } = query
      const queue = query.queue ?? query.cluster_name
      const page = world.sessions.page(from, size, ({ request }) => queue === undefined || request.queue === queue)
      return ok({ from, total: page.total, sessions: page.rows.map((session) => sessionView(session)) })
    },
  }),
  defineOperation({
    id: 'ShowSession',
    method: 'GET',
    path: SESSION,
    summary: 'Show a session',
    description: 'Errors: 404 DLI.0023 no such session. Source: DLI API reference, "querying a session".',
    params: schemas.sessionParams,
    replies: replies({ 200: schemas.session }),
    handle({ world, params, notes }) {
      const session = sessionOf(world, params, notes)
      return whenEnded(readSession(world, session), () => ok(sessionView(session)))
    },
  }),
  defineOperation({
    id: 'ShowSessionState',
    method: 'GET',
    path: `${SESSION}/state`,
    summary: "Show a session's state",
    description: 'Errors: 404 DLI.0023 no such session. Source: DLI API reference, "querying the state of a session".',
    params: schemas.sessionParams,
    replies: replies({ 200: schemas.sessionState }),
    handle({ world, params, notes }) {
      const session = sessionOf(world, params, notes)
      return whenEnded(readSession(world, session), () => ok({ id: shownId(session), state: shownState(session) }))
    },
  }),
  defineOperation({
    id: 'ShowSessionLog',
    method: 'GET',
    path: `${SESSION}/log`,
    summary: "Show a session's log",
    description:
      'Without `from`, the last `size` lines; `from` in the reply is the index of its first line. Errors: 404 DLI.0023; 400 DLI.0001. Source: DLI API reference, "querying the log of a session"; window: Livy.',
    params: schemas.sessionParams,
    query: schemas.logQuery,
    replies: replies({ 200: schemas.sessionLog }),
    handle({ world, params, query, notes }) {
      const session = sessionOf(world, params, notes)
      return ok({ id: shownId(session), ...logPage(sessionLog(session), query.from, query.size) })
    },
  }),
  defineOperation({
    id: 'CancelSession',
    method: 'DELETE',
    path: SESSION,
    summary: 'Close a session',
    description:
      'Its statements end, and its URLs return 404 from then on. Errors: 404 DLI.0023 no such session. Source: DLI API reference, "canceling a session".',
    params: schemas.sessionParams,
    replies: replies({ 200: schemas.message }),
    handle({ world, params, notes }) {
      deleteSession(world, sessionOf(world, params, notes))
      return ok({ msg: 'deleted' })
    },
  }),
  defineOperation({
    id: 'CreateStatement',
    method: 'POST',
    path: STATEMENTS,
    summary: 'Run a statement',
    description:
      'The statements of a session run one at a time in order of id. Errors: 400 DLI.0001 invalid field; 400 DLI.0012 the session is neither idle nor busy; 400 DLI.1028 too many statements wait; 404 DLI.0023. Source: DLI API reference, "creating a statement".',
    params: schemas.sessionParams,
    body: schemas.createStatementBody,
    text: { as: 'code', field: 'code' },
    replies: replies({ 200: schemas.statement }),
    handle({ world, params, body, notes }) {
      const session = sessionOf(world, params, notes)
      const statement = createStatement(world, session, readStatementRequest(world, body))
      aboutStatement(notes, statement, true)
      noteAnswer(notes, statement)
      return ok(statementView(statement, world.nowMs))
    },
  }),
  defineOperation({
    id: 'ListStatements',
    method: 'GET',
    path: STATEMENTS,
    summary: 'List the statements of a session',
    description:
      'In order of id. `total_statements` counts the statements that are kept. Errors: 404 DLI.0023; 400 DLI.0001. Source: DLI API reference, "querying statements"; from and size: Livy.',
    params: schemas.sessionParams,
    query: schemas.listStatementsQuery,
    replies: replies({ 200: schemas.statementList }),
    handle({ world, params, query, notes }) {
      const { from = 0, size = Number.POSITIVE_INFINITY } = query
      const session = sessionOf(world, params, notes)
      reachDriver(world, session, 'read')
      const page = session.statements.page(from, size)
      const before = { total_statements: page.total }
      return jsonReply(
        jsonList('statements', page.rows, (statement) => statementView(statement, world.nowMs), { before }),
      )
    },
  }),
  defineOperation({
    id: 'ShowStatement',
    method: 'GET',
    path: STATEMENT,
    summary: 'Show a statement',
    description:
      'Errors: 404 DLI.0023 no such session or statement. Source: DLI API reference, "querying a statement".',
    params: schemas.statementParams,
    replies: replies({ 200: schemas.statement }),
    handle({ world, params, notes }) {
      const session = sessionOf(world, params, notes)
      reachDriver(world, session, 'read')
      const statement = findStatement(session, params.statement_id)
      aboutStatement(notes, statement)
      return whenEnded(readStatement(world, session, statement), () => {
        noteAnswer(notes, statement)
        return ok(statementView(statement, world.nowMs))
      })
    },
  }),
  defineOperation({
    id: 'CancelStatement',
    method: 'POST',
    path: `${STATEMENT}/cancel`,
    summary: 'Cancel a statement',
    description:
      'A waiting statement is cancelled at once; a running one goes through `cancelling`; one that has ended does not change. Errors: 404 DLI.0023. Source: DLI API reference, "canceling a statement".',
    params: schemas.statementParams,
    replies: replies({ 200: schemas.message }),
    handle({ world, params, notes }) {
      const session = sessionOf(world, params, notes)
      reachDriver(world, session, 'run')
      const statement = findStatement(session, params.statement_id)
      aboutStatement(notes, statement)
      cancelStatement(world, statement)
      return ok({ msg: 'canceled' })
    },
  }),
  defineOperation({
    id: 'ShowVersion',
    method: 'GET',
    path: `${PROJECT}/version`,
    summary: 'Show the version of Livy',
    description:
      "Livy clients request it first. 0.4, the version that DLI's replies resemble. Source: Livy's REST API (docs/rest-api.md).",
    params: schemas.projectParams,
    replies: replies({ 200: schemas.version }),
    handle: () => ok(versionView('0.4.0-incubating')),
  }),
])
