import { uuid } from '../core/ids.ts'
import { overLimit, Problem } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import { checkQueue } from '../jobs/queues/find-queue.ts'
import { requestBytes, type Session, type SessionRequest } from '../model/session.ts'
import { sessionLife } from '../model/session-life.ts'
import { Table } from '../model/table.ts'
import { planStart } from '../stubs/plans.ts'
import type { World } from '../world/world.ts'
import './effects.ts'
import { isLivy } from './dialect.ts'
import { engineForSession } from './engine/start-driver.ts'
import { watchHeartbeat } from './heartbeat.ts'
import { livyNameProblem } from './livy-name.ts'
import { numberedId } from './numbered-id.ts'
import { removeSession } from './remove-session.ts'
import { hasEnded, sessionWalker } from './session-walker.ts'

/** Creates a session and starts it. Throws if the queue is unknown or the quota is reached. */
export function createSession(world: World, request: SessionRequest, user: string): Session {
  checkQueue(world, request.queue, 'queue')
  const id = numberedId(world, world.sessionCount)
  if (isLivy(world)) checkName(world, request.name)
  checkQuota(world)
  world.texts.take(requestBytes(request))
  const plan = planStart(world.planSource, request.name, engineForSession(world, request))
  const first = plan.notStartedMs > 0 ? 'not_started' : 'starting'
  const session: Session = {
    id: id ?? uuid(world.ids),
    request,
    plan,
    history: new History(sessionLife, first, world.nowMs, 'created'),
    createdMs: world.nowMs,
    user,
    number: ++world.applicationCount,
    appId: '',
    updatedMs: 0,
    statements: new Table(),
    nextStatementId: 0,
    current: undefined,
    queue: new Set(),
    due: undefined,
    heartbeat: undefined,
    livyState: undefined,
    death: undefined,
    diagnostics: [],
    code: undefined,
    engineRun: undefined,
    driver: undefined,
  }
  world.sessionCount++
  world.sessions.add(session.id, session)
  sessionWalker.announce(world, session)
  sessionWalker.start(world, session)
  watchHeartbeat(world, session)
  return session
}

/** A refused request uses up a number. */
function checkName(world: World, name: string): void {
  const isTaken = name !== '' && world.findSession(name) !== undefined
  const why = livyNameProblem(name, isTaken, world.sessionCount)
  if (why === undefined) return
  world.sessionCount++
  throw new Problem('invalid', `Rejected, Reason: ${why}`, 'name')
}

/** The limit counts sessions that have not ended. The same number of ended sessions stays listed; the oldest are dropped. */
function checkQuota(world: World): void {
  const limit = world.settings.limitsSessions
  if (world.sessions.size < limit) return
  const all = [...world.sessions.values()]
  const ended = all.filter(hasEnded)
  if (all.length - ended.length >= limit) {
    throw overLimit('sessions', `quota exceeded: a project can have ${limit} sessions (setting limits.sessions)`)
  }
  for (const session of ended.slice(0, Math.max(0, ended.length - limit))) {
    removeSession(world, session, 'made room for another (setting limits.sessions)')
    world.sessions.dropped++
  }
}
