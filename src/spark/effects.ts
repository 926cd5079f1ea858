/**
 * What happens when sessions and statements change state, by the names in their tables. Rules use the walkers, and
 * these effects use the rules.
 */
import { cancelStatement } from './cancel-statement.ts'
import { isLivy } from './dialect.ts'
import { loseDriver } from './driver.ts'
import { runOnEngine } from './engine/run-on-engine.ts'
import { startDriver } from './engine/start-driver.ts'
import { interpreterResult, interruptedResult } from './interpreter.ts'
import { killSession } from './kill-session.ts'
import { removeSession } from './remove-session.ts'
import { hasEnded, sessionWalker } from './session-walker.ts'
import { endStatements, startNextStatement } from './statement-queue.ts'
import { statementWalker } from './statement-walker.ts'

sessionWalker.define({
  /** A start that failed says why in the session's log. */
  diagnoseStart(_world, { request: { badMemory }, plan, diagnostics }) {
    if (badMemory !== undefined) {
      const { field, value } = badMemory
      diagnostics.push(`${field} ${JSON.stringify(value)} has no unit: give one, such as 2G or 2048M.`)
    } else if (plan.fails !== undefined) {
      diagnostics.push(`The start ended as ${plan.fails} (stub ${plan.answeredBy}).`)
    }
  },
  startDriver,
  /** The driver has ended, and its statements with it. */
  endWithDriver(world, session) {
    if (!hasEnded(session)) return
    session.diagnostics.push(`Session is ${session.history.state}: its driver has ended.`)
    endStatements(world, session, `its session is ${session.history.state}`)
  },
  remove: (world, session) => removeSession(world, session, 'deleted'),
})

statementWalker.define({
  startCode(world, statement) {
    const { session, plan } = statement
    // a test may have put the session into idle meanwhile
    sessionWalker.settle(world, session)
    statement.runningMs = plan.durationMs('running')
    if (statement.cancelRequested) cancelStatement(world, statement)
  },
  runOnEngine,
  /** The code has ended, with a given result or the planned one. It may end its session. */
  endCode(world, statement) {
    const { id, session, plan } = statement
    statement.result = interpreterResult(world, statement) ?? statement.result ?? plan.result()
    const sessionState = statement.result.session
    if (sessionState === undefined || !session.history.allows(sessionState)) startNextStatement(world, session)
    else if (isLivy(world)) loseDriver(world, session, sessionState, `statement ${id} ended it`)
    else killSession(world, session, sessionState, `statement ${id} ended it`)
  },
  endCancelledCode(world, statement) {
    // an engine has said what its cancelled code shows
    if (statement.plan.engine === undefined)
      statement.result = statement.plan.cancelledResult() ?? (isLivy(world) ? interruptedResult(statement) : undefined)
    startNextStatement(world, statement.session)
  },
})
