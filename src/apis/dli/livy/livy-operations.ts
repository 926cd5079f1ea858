/** The operations of the dialect livy: Livy 0.8's sessions and what belongs to them (SessionServlet, InteractiveSessionServlet). */
import { whenEnded } from '../../../core/when-ended.ts'
import { livyKind } from '../../../model/code-kind.ts'
import type { Session } from '../../../model/session.ts'
import { defineOperation, type Notes, type Operation, ok, reply } from '../../../operation.ts'
import { createSession } from '../../../spark/create-session.ts'
import { driverProblem } from '../../../spark/dialect.ts'
import { reachDriver } from '../../../spark/driver.ts'
import { killSession } from '../../../spark/kill-session.ts'
import { readSession } from '../../../spark/read-session.ts'
import { deleteSession } from '../../../spark/remove-session.ts'
import type { World } from '../../../world/world.ts'
import { PAGE_SIZE } from '../log-page.ts'
import { PROJECT, SESSION, SESSIONS } from '../paths.ts'
import { projectParams, sessionParams } from '../schemas.ts'
import { aboutNewSession } from '../subjects.ts'
import { shownId, shownState, versionView } from '../views.ts'
import { logSlice, queryInt, slice } from './java-numbers.ts'
import { batchOperations } from './livy-batches.ts'
import { COMPLETION_REQUEST, CREATE_REQUEST } from './livy-classes.ts'
import { candidatesFor } from './livy-completion.ts'
import { livyRefusal } from './livy-paths.ts'
import { bodyReader, sessionRequest } from './livy-requests.ts'
import * as schemas from './livy-schemas.ts'
import { livySessionOf, statementOperations } from './livy-statement-operations.ts'
import { livyLog, livySession } from './livy-views.ts'

/** Ends a session as its client requests: it stays in the list. */
function stopSession(world: World, params: { session_id: string }, notes: Notes): Session {
  const session = livySessionOf(world, params, notes)
  if (!session.history.isFinal) killSession(world, session, 'dead', 'stopped by its client')
  return session
}

const operations: readonly Operation[] = [
  defineOperation({
    ...{ ...schemas.about, id: 'CreateSession', method: 'POST', path: SESSIONS, params: projectParams },
    body: schemas.createRequest,
    readBody: bodyReader(
      CREATE_REQUEST,
      '"org.apache.livy.server.interactive.CreateInteractiveRequest.ttl()" because "createRequest"',
    ),
    prepare: ({ interpreters }) => interpreters.loading(),
    handle({ world, body, caller, notes }) {
      const session = createSession(world, sessionRequest(body), caller?.user ?? '')
      aboutNewSession(notes, session)
      return reply(201, livySession(session), { location: `/v2.0/${world.id}/sessions/${session.id}` })
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'ListSessions', method: 'GET', path: SESSIONS, params: projectParams },
    handle({ world, query }) {
      const from = queryInt(query, 'from') ?? 0
      const { start, count } = slice(from, queryInt(query, 'size') ?? PAGE_SIZE)
      const { total, rows } = world.sessions.page(start, count)
      return ok({ from, total, sessions: rows.map(livySession) })
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'ShowSession', method: 'GET', path: SESSION, params: sessionParams },
    handle({ world, params, notes }) {
      const session = livySessionOf(world, params, notes)
      return whenEnded(readSession(world, session), () => ok(livySession(session)))
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'ShowSessionState', method: 'GET', path: `${SESSION}/state`, params: sessionParams },
    handle({ world, params, notes }) {
      const session = livySessionOf(world, params, notes)
      return whenEnded(readSession(world, session), () => ok({ id: shownId(session), state: shownState(session) }))
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'ShowSessionLog', method: 'GET', path: `${SESSION}/log`, params: sessionParams },
    handle({ world, params, query, notes }) {
      const session = livySessionOf(world, params, notes)
      return ok({ id: shownId(session), ...logSlice(livyLog(session), query) })
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'CancelSession', method: 'DELETE', path: SESSION, params: sessionParams },
    handle({ world, params, notes }) {
      deleteSession(world, livySessionOf(world, params, notes))
      return ok({ msg: 'deleted' })
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'StopSession', method: 'POST', path: `${SESSION}/stop`, params: sessionParams },
    handle({ world, params, notes }) {
      stopSession(world, params, notes)
      return reply(204, null)
    },
  }),
  defineOperation({
    ...{
      ...schemas.about,
      id: 'InterruptSession',
      method: 'POST',
      path: `${SESSION}/interrupt`,
      params: sessionParams,
    },
    handle({ world, params, notes }) {
      stopSession(world, params, notes)
      return ok({ msg: 'interrupted' })
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'ConnectSession', method: 'POST', path: `${SESSION}/connect`, params: sessionParams },
    handle: ({ world, params, notes }) => ok(livySession(livySessionOf(world, params, notes))),
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'CompleteCode', method: 'POST', path: `${SESSION}/completion`, params: sessionParams },
    body: schemas.completionRequest,
    readBody: bodyReader(COMPLETION_REQUEST, '"org.apache.livy.CompletionRequest.code()" because "content"'),
    handle({ world, params, body, notes }) {
      reachDriver(world, livySessionOf(world, params, notes), 'run')
      const kind = livyKind(body.kind ?? '')
      if (kind === undefined) throw driverProblem(`Invalid kind: ${body.kind ?? null}`)
      return ok({ candidates: candidatesFor(kind, body.code ?? '', body.cursor ?? 0) })
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'ShowVersion', method: 'GET', path: `${PROJECT}/version`, params: projectParams },
    handle: () => ok(versionView('0.8.0-incubating')),
  }),
]

/** Each ignores the content type, and is refused if its path or the version of the API that the client accepts does not exist. */
export const livyOperations: readonly Operation[] = [...operations, ...statementOperations, ...batchOperations].map(
  (operation) => ({ ...operation, refuse: livyRefusal, ignoresContentType: true }),
)
