/** Statements whose result comes from an engine. */
import { EngineTimeout } from '../../engines/engine-work.ts'
import type { CodeResult } from '../../model/engine-run.ts'
import type { StatementResult } from '../../model/plan.ts'
import type { Statement } from '../../model/statement.ts'
import { exactStatement } from '../../stubs/echo.ts'
import { countResult } from '../../world/take-result.ts'
import type { World } from '../../world/world.ts'
import { outcomeContext } from '../dialect.ts'
import { statementWalker } from '../statement-walker.ts'

/** Gives a statement to its session's driver. It stays as it is until the code has ended. */
export function runOnEngine(world: World, statement: Statement): void {
  const { driver } = statement.session
  if (driver === undefined || !driver.isUp) {
    end(world, statement, new Error('the driver of its session has ended'))
    return
  }
  statement.engineRun = driver.run(statement, (answer) => {
    statement.engineRun = undefined
    world.catchUpForEngine()
    end(world, statement, answer)
    world.wake()
  })
}

function end(world: World, statement: Statement, answer: CodeResult | Error): void {
  const { history, plan } = statement
  if (history.isFinal) return
  const result = resultOf(world, statement, answer)
  if (result !== undefined) countResult(world, statement, result)
  statement.result = result
  if (history.state === 'cancelling') {
    if (statement.due === undefined && plan.cancel !== 'never') statementWalker.happen(world, statement)
    return
  }
  if (result !== undefined && (answer instanceof Error || answer.state === 'available')) {
    statementWalker.enter(world, statement, result.state, plan.ending)
    return
  }
  // a client of the engine cancelled it
  statementWalker.moveOnly(world, statement, 'cancelling', 'the engine cancels it')
  statementWalker.enter(world, statement, 'cancelled', plan.ending)
}

/** The result in the words of the dialect; undefined: cancelled code that shows nothing. */
function resultOf(world: World, { plan }: Statement, answer: CodeResult | Error): StatementResult | undefined {
  const context = outcomeContext(world)
  if (answer instanceof Error) {
    const evalue = messageOf(world, answer, plan.engine?.name ?? '')
    return exactStatement({ status: 'error', ename: 'Error', evalue, traceback: [] }, context)
  }
  return answer.output === null ? undefined : exactStatement(answer.output, context)
}

function messageOf({ settings }: World, error: Error, engine: string): string {
  if (error instanceof EngineTimeout)
    return `The code did not end within ${settings.engineTimeout / 1000} s (setting engineTimeout)`
  return engineLost(engine, error.message)
}

/** The message of code whose engine went away. */
export const engineLost = (engine: string, why: string): string => `The engine ${engine} was lost: ${why}`
