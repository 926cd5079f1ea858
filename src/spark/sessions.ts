import { isLivy, livySessionKind } from '../apis/dli/livy.ts'
import type { CreateSessionBody } from '../apis/dli/schemas.ts'
import type { Due } from '../core/agenda.ts'
import { uuid } from '../core/ids.ts'
import { invalid, Problem } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { Change } from '../model/change.ts'
import { type Session, type SessionRequest, sessionMachine } from '../model/session.ts'
import { Table } from '../model/table.ts'
import { planStart } from '../stubs/plans.ts'
import type { World } from '../world/world.ts'
import { endStatements, hasEnded, moveSession, rememberStatement } from './session-states.ts'

const SIZES = ['driverMemory', 'executorMemory', 'driverCores', 'executorCores', 'numExecutors'] as const
/** Java's memory strings: a number and a unit. */
const MEMORY = /^\d+\s*([bkmgt]|[kmgt]b)$/i

/** Creates a session and starts it. Throws where a field breaks its rule, the queue is unknown or the quota is reached. */
export function createSession(world: World, body: CreateSessionBody, user: string): Session {
  const request = readRequest(world, body)
  checkQuota(world)
  const plan = planStart(world.planSource, request.name)
  const { notStartedMs } = plan
  const session: Session = {
    id: uuid(world.ids),
    request,
    plan,
    history: new History(sessionMachine, notStartedMs > 0 ? 'not_started' : 'starting', world.nowMs, 'created'),
    createdMs: world.nowMs,
    user,
    number: ++world.sessionCount,
    appId: '',
    updatedMs: 0,
    statements: new Table(),
    nextStatementId: 0,
    current: undefined,
    queue: new Set(),
    due: undefined,
    heartbeat: undefined,
    shows: undefined,
    diagnostics: [],
  }
  world.sessions.add(session.id, session)
  session.due = world.schedule('session', session, notStartedMs > 0 ? notStartedMs : session.plan.startingMs)
  if (request.heartbeatTimeoutMs > 0) {
    session.heartbeat = world.schedule('heartbeat', session, request.heartbeatTimeoutMs)
  }
  return session
}

/** The session of that id. Throws not-found. */
export function findSession(world: World, id: string): Session {
  const session = world.sessions.get(id)
  if (session === undefined) throw new Problem('not-found', `Session ${id} not found.`, 'session_id')
  return session
}

/** A call on a session's own URLs is a sign of life, whatever comes of it: it renews the heartbeat (Livy). */
export function keepAlive(world: World, id: string): void {
  const session = world.sessions.get(id)
  if (session?.heartbeat === undefined) return
  world.agenda.move(session.heartbeat, world.nowMs + session.request.heartbeatTimeoutMs)
}

/** Lets an auto clock move on to the session's next change. Throws not-found where its heartbeat runs out on the way. */
export function lookAtSession(world: World, session: Session): void {
  world.look(
    () => dueOfSession(session),
    () => session.history.length,
  )
  findSession(world, session.id)
  keepAlive(world, session.id)
}

/** What the session waits for: its own next change, or that of the statement that keeps it busy. */
export const dueOfSession = (session: Session): Due<Change> | undefined => session.due ?? session.current?.due

/** Closes a session: everything in it ends, and unless shutting down takes time it is gone at once. */
export function deleteSession(world: World, session: Session): void {
  const isShuttingDown = session.history.state === 'shutting_down' && session.due !== undefined
  if (isShuttingDown) return
  if (session.plan.shuttingDownMs <= 0 || !session.history.allows('shutting_down')) {
    forget(world, session, 'deleted')
    return
  }
  if (session.due !== undefined) world.agenda.remove(session.due)
  moveSession(world, session, 'shutting_down', 'deleted')
  session.diagnostics.push('Session stopped by user.')
  endStatements(world, session, 'its session was deleted')
  session.due = world.schedule('session', session, session.plan.shuttingDownMs)
}

/** What happens when the session's own next change is due. */
export function stepSession(world: World, session: Session): void {
  session.due = undefined
  const { plan, history } = session
  switch (history.state) {
    case 'not_started':
      moveSession(world, session, 'starting', 'its start begins')
      session.due = world.schedule('session', session, plan.startingMs)
      return
    case 'starting':
      endStart(world, session)
      return
    case 'recovering':
      moveSession(world, session, 'idle', 'recovered')
      return
    case 'shutting_down':
      moveSession(world, session, 'dead', 'shut down')
      forget(world, session, 'deleted')
      return
    default:
      throw new Error(`a session that is ${history.state} has no next change of its own`)
  }
}

/** What happens when nobody asked for a session as long as its heartbeat allows: it is closed. */
export function expireHeartbeat(world: World, session: Session): void {
  session.heartbeat = undefined
  forget(world, session, 'its heartbeat ran out')
}

function endStart(world: World, session: Session): void {
  const { plan, request } = session
  if (request.badMemory !== undefined) {
    const { field, value } = request.badMemory
    session.diagnostics.push(`${field} ${JSON.stringify(value)} has no unit: give one, such as 2G or 2048M.`)
    moveSession(world, session, 'error', `${field} has no unit`)
  } else if (plan.fails !== undefined) {
    session.diagnostics.push(`The start ended as ${plan.fails} (stub ${plan.answeredBy}).`)
    moveSession(world, session, plan.fails, 'its start failed')
  } else if (plan.recoveringMs > 0) {
    moveSession(world, session, 'recovering', 'started, recovers')
    session.due = world.schedule('session', session, plan.recoveringMs)
  } else {
    moveSession(world, session, 'idle', 'started')
  }
}

/** Takes a session out of its world: its URLs are 404 from now on, and only its history is kept. */
export function forget(world: World, session: Session, why: string): void {
  world.sessions.remove(session.id)
  endStatements(world, session, 'its session was closed')
  const { id, history, plan } = session
  for (const statement of session.statements.values()) rememberStatement(world, statement, `its session went: ${why}`)
  world.tombstones.remember({ kind: 'session', id, history, answeredBy: plan.answeredBy, why })
  world.wake()
  for (const due of [session.due, session.heartbeat]) if (due) world.agenda.remove(due)
  session.due = session.heartbeat = undefined
}

/** As many sessions may live as the limit says, and as many that have ended stay listed: of these the oldest go. */
function checkQuota(world: World): void {
  const limit = world.settings.limitsSessions
  if (world.sessions.size < limit) return
  const sessions = [...world.sessions.values()]
  const ended = sessions.filter(hasEnded)
  if (sessions.length - ended.length >= limit) {
    throw new Problem('quota', `quota exceeded: a project can have ${limit} sessions (setting limits.sessions)`)
  }
  for (const session of ended.slice(0, Math.max(0, ended.length - limit))) {
    forget(world, session, 'made room for another (setting limits.sessions)')
  }
}

function readRequest(world: World, body: CreateSessionBody): SessionRequest {
  const livy = isLivy(world)
  const kind = livy ? livySessionKind(body.kind) : body.kind
  if (kind === undefined) throw invalid('kind', 'is required')
  if (!livy && kind !== 'spark') throw invalid('kind', `must be spark, not ${JSON.stringify(kind)}`)
  const queue = body.queue || body.cluster_name || (livy ? 'default' : undefined)
  if (queue === undefined || queue === '') throw invalid('queue', 'is required (or cluster_name in its place)')
  if (world.queues !== undefined && !world.queues.has(queue)) {
    throw new Problem('no-such-queue', `There is no queue named ${queue}`, 'queue')
  }
  const given = (field: (typeof SIZES)[number]): boolean => body[field] !== undefined && body[field] !== null
  const badField = (['driverMemory', 'executorMemory'] as const).find(
    (field) => given(field) && !MEMORY.test(body[field] as string),
  )
  return {
    name: body.name ?? '',
    kind,
    queue,
    scType: SIZES.some(given) ? 'CUSTOMIZED' : (body.sc_type ?? 'A'),
    heartbeatTimeoutMs: (body.heartbeatTimeoutInSecond ?? 0) * 1000,
    badMemory: badField && { field: badField, value: body[badField] as string },
  }
}
