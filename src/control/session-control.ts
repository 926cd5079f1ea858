import Type from 'typebox'
import * as dli from '../apis/dli/schemas.ts'
import { sessionView } from '../apis/dli/views.ts'
import { isoTime } from '../core/clock.ts'
import { slicedJsonList } from '../core/json-list.ts'
import { closed, nullable } from '../core/json-schema.ts'
import type { Session } from '../model/session.ts'
import { livyStates, sessionStates } from '../model/session-life.ts'
import { defineOperation, jsonReply, ok } from '../operation.ts'
import { forceSession } from '../spark/force-session.ts'
import { killSession as kill, killedStates } from '../spark/kill-session.ts'
import { dueOfSession, isWorking } from '../spark/read-session.ts'
import { removeSession } from '../spark/remove-session.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WHY, WORLD } from './control-api.ts'
import { notFound } from './not-found.ts'
import { answeredBy, history, historyView } from './state-history.ts'
import { waitDescription, waited, waitForState, waitQuery } from './wait-for-state.ts'

const SESSIONS = `${WORLD}/sessions`
const SESSION = `${SESSIONS}/:session_id`

const sessionParams = Type.Object({ project_id: projectId, session_id: dli.sessionId })

export const sessionControl = Type.Object({
  session: dli.session,
  answeredBy,
  history,
  heartbeatAt: nullable(Type.String({ description: 'When it is closed unless a request comes before.' })),
})
export const sessionControlList = Type.Object({ sessions: Type.Array(sessionControl) })
export const sessionWaited = Type.Object({ ...waited, ...sessionControl.properties })
export const gone = Type.Object({ id: Type.String(), gone: Type.Boolean() })

export const sessionChange = Type.Object(
  {
    state: Type.Enum([...sessionStates, ...livyStates], {
      description: 'The new state. running and killed are not documented: versions of Livy send them.',
    }),
  },
  { ...closed, examples: [{ state: 'busy' }] },
)
export const killSession = nullable(
  Type.Object(
    {
      state: Type.Optional(
        Type.Enum([...killedStates], {
          description: 'The last state; dead when absent. killed is shown as Livy from 0.6 on shows it.',
        }),
      ),
    },
    { ...closed, description: 'When absent, the session is dead.', examples: [{ state: 'dead' }] },
  ),
)

/** Finds a session without keeping it alive and without moving a clock. */
export function sessionOf(world: World, { session_id: id }: { session_id: string }): Session {
  const session = world.sessions.get(id)
  if (session === undefined) throw notFound(world, 'session', id)
  return session
}

function sessionControlView(session: Session) {
  return {
    session: sessionView(session),
    answeredBy: session.plan.answeredBy,
    history: historyView(session.history.steps),
    heartbeatAt: session.heartbeat === undefined ? null : isoTime(session.heartbeat.atMs),
  }
}

/** What a test reads of sessions, and does to them. */
export const sessionOperations = [
  defineOperation({
    id: 'ListSessionsControl',
    method: 'GET',
    path: SESSIONS,
    summary: 'List all sessions, with their histories',
    description: 'Source: lakemock.',
    params: projectParams,
    replies: replies(sessionControlList),
    handle: async ({ world }) =>
      jsonReply(await slicedJsonList('sessions', [...world.sessions.values()], sessionControlView)),
  }),
  defineOperation({
    id: 'ShowSessionControl',
    method: 'GET',
    path: SESSION,
    summary: 'Show a session, the stub that decided its start, and its history',
    description: 'Source: lakemock.',
    params: sessionParams,
    replies: replies(sessionControl),
    handle: ({ world, params }) => ok(sessionControlView(sessionOf(world, params))),
  }),
  defineOperation({
    id: 'ForceSession',
    method: 'PATCH',
    path: SESSION,
    summary: 'Put a session into a state',
    description:
      'Any documented state; the session stays in it until something changes it. `killed` (it is dead) and `running` (it takes statements) are shown as versions of Livy show them. If the state is final, its running statement fails and the waiting ones are cancelled. 409 if the session has ended. Source: lakemock.',
    params: sessionParams,
    body: sessionChange,
    replies: replies(sessionControl),
    handle({ world, params, body }) {
      const session = sessionOf(world, params)
      forceSession(world, session, body.state, `set ${WHY}`)
      return ok(sessionControlView(session))
    },
  }),
  defineOperation({
    id: 'KillSession',
    method: 'POST',
    path: `${SESSION}/kill`,
    summary: 'End a session as if its driver had died',
    description:
      'It stays in the list, in its last state; its running statement fails and the waiting ones are cancelled. 409 if it has ended in another way. Source: lakemock.',
    params: sessionParams,
    body: killSession,
    replies: replies(sessionControl),
    handle({ world, params, body }) {
      const session = sessionOf(world, params)
      kill(world, session, body?.state ?? 'dead', `killed ${WHY}`)
      return ok(sessionControlView(session))
    },
  }),
  defineOperation({
    id: 'ExpireSession',
    method: 'POST',
    path: `${SESSION}/expire`,
    summary: 'Expire a session',
    description:
      'The same as when its heartbeat or idle timeout is over, also while a statement runs: its URLs return 404 from now on. Source: lakemock.',
    params: sessionParams,
    replies: replies(gone),
    handle({ world, params }) {
      const session = sessionOf(world, params)
      removeSession(world, session, `expired ${WHY}`)
      return ok({ id: session.id, gone: true })
    },
  }),
  defineOperation({
    id: 'WaitForSession',
    method: 'GET',
    path: `${SESSION}/wait`,
    summary: 'Wait until a session is in a state',
    description: waitDescription,
    params: sessionParams,
    query: waitQuery('idle'),
    replies: replies(sessionWaited),
    async handle({ world, params, query }) {
      const session = sessionOf(world, params)
      const outcome = await waitForState(world, query, {
        history: session.history,
        states: sessionStates,
        due: () => dueOfSession(session),
        gate: () => session.current?.gate,
        isWorking: () => isWorking(session),
        stuck: () =>
          world.sessions.get(session.id) === session
            ? undefined
            : (world.tombstones.past('session', session.id)?.why ?? 'it is gone'),
      })
      return ok({ ...outcome, ...sessionControlView(session) })
    },
  }),
]
