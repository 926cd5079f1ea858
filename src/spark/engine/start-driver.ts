/** Sessions whose driver an engine runs. */
import { EngineTimeout } from '../../engines/engine-work.ts'
import { engineKinds, type SparkSessionRequest } from '../../engines/spark-engine.ts'
import { livyKind } from '../../model/code-kind.ts'
import type { Session, SessionRequest } from '../../model/session.ts'
import type { EngineChoice } from '../../stubs/plans.ts'
import { engineChoice } from '../../world/engine-choice.ts'
import type { World } from '../../world/world.ts'
import { isLivy } from '../dialect.ts'
import { loseDriver } from '../driver.ts'
import { killSession } from '../kill-session.ts'
import { hasEnded, sessionWalker } from '../session-walker.ts'
import { failRunning } from '../statement-queue.ts'
import { engineLost } from './run-on-engine.ts'
import { type DriverEnd, SparkDriver } from './spark-driver.ts'

/** The Spark engine of a world, for sessions of a kind that it can run; undefined: none is chosen. */
export function engineForSession(world: World, { kind, badMemory }: SessionRequest): EngineChoice | undefined {
  const engine = world.engines.spark(world.settings)
  if (engine === undefined || badMemory !== undefined || livyKind(kind) === undefined) return undefined
  return engineChoice(world, engine.name)
}

/** The engine that gives a new statement of a session its result; undefined: none does. */
export function engineForStatement(world: World, { driver, plan }: Session, kind: string): EngineChoice | undefined {
  if (plan.engine === undefined || driver === undefined || !driver.isUp || !driver.takes(kind)) return undefined
  return engineChoice(world, plan.engine)
}

/** Starts the driver of a session, which stays `starting` meanwhile. */
export function startDriver(world: World, session: Session): void {
  const driver = new SparkDriver(world, (end) => onDriverEnd(world, session, end))
  session.driver = driver
  const engine = world.engines.spark(world.settings)
  if (engine === undefined) {
    failStart(world, session, { state: 'error', why: `The engine ${session.plan.engine} is not chosen any more` })
    return
  }
  const { engineTimeout: timeoutMs } = world.settings
  const done = (end: DriverEnd | undefined): void => {
    session.engineRun = undefined
    world.catchUpForEngine()
    // a test may have put it into another state
    if (session.history.state === 'starting') {
      if (end === undefined) sessionWalker.happen(world, session)
      else failStart(world, session, end)
    }
    world.wake()
  }
  session.engineRun = world.engineWork.run<DriverEnd | undefined>({
    timeoutMs,
    start: () => ({ answer: driver.start(engine, requestOf(world, session)), cancel: () => driver.close() }),
    onAnswer: done,
    onFailure: (error) =>
      done({
        state: 'dead',
        why:
          error instanceof EngineTimeout
            ? `the engine ${engine.name} did not start it in ${timeoutMs / 1000} s (setting engineTimeout)`
            : `the engine ${engine.name} failed: ${error.message}`,
      }),
  })
}

function failStart(world: World, session: Session, { state, why }: DriverEnd): void {
  session.diagnostics.push(`The start ended as ${state}: ${why}`)
  sessionWalker.enter(world, session, state, `its start failed: ${why}`)
}

/** A driver has ended on its own: its session ends, and the statements in it. */
function onDriverEnd(world: World, session: Session, { state, why }: DriverEnd): void {
  world.catchUpForEngine()
  const { history, current } = session
  const isGone = world.sessions.get(session.id) !== session
  if (isGone || hasEnded(session) || session.death !== undefined || !history.allows(state)) return
  // Livy shows the end after a moment: what the driver says until then is nothing
  current?.engineRun?.cancel()
  if (isLivy(world) && (state === 'dead' || current === undefined)) loseDriver(world, session, state, why)
  else {
    const { engine = '' } = session.plan
    if (current?.history.state === 'running') failRunning(world, current, engineLost(engine, why), why)
    killSession(world, session, state, why)
  }
  world.wake()
}

function requestOf(world: World, { id, request }: Session): SparkSessionRequest {
  const kind = livyKind(request.kind)
  const { resources } = request
  return {
    project: world.id,
    sessionId: id,
    kind: engineKinds.find((one) => one === kind) ?? 'shared',
    name: request.name,
    conf: resources?.conf ?? {},
    driverMemory: resources?.driverMemory,
    executorMemory: resources?.executorMemory,
    driverCores: resources?.driverCores || undefined,
    executorCores: resources?.executorCores || undefined,
    numExecutors: resources?.numExecutors || undefined,
    jars: resources?.jars ?? [],
    files: resources?.files ?? [],
    pyFiles: resources?.pyFiles ?? [],
    archives: resources?.archives ?? [],
  }
}
