import { Problem } from '../core/problem.ts'
import type { StatementResult } from '../model/plan.ts'
import type { Statement } from '../model/statement.ts'
import { checkResultKnown, takeResult } from '../world/take-result.ts'
import type { World } from '../world/world.ts'
import { startNextStatement } from './statement-queue.ts'
import { statementWalker } from './statement-walker.ts'

/**
 * Ends a statement now, because a test requests it, with its planned result or a given one. A statement that is being cancelled
 * becomes cancelled and shows the result, like cancelled code that runs on. Throws wrong-state if it has ended, or if
 * others run before it, and quota if there is no room for a given result.
 */
export function endStatement(world: World, statement: Statement, why: string, given?: StatementResult): void {
  const { history, session, plan } = statement
  if (session.current !== statement || session.death !== undefined) {
    const reason = history.isFinal ? `has ended: it is ${history.state}` : `waits: others run before it`
    throw new Problem('wrong-state', `statement ${statement.id} ${reason}`, 'statement_id')
  }
  if (given === undefined) checkResultKnown(plan.engine, `statement ${statement.id}`, 'text, output or error', 'text')
  else takeResult(world, statement, given)
  if (history.state === 'waiting') {
    statement.cancelRequested = false
    statementWalker.enter(world, statement, 'running', 'started running')
  }
  const result = given ?? plan.result()
  statement.result = result
  if (history.state === 'running') {
    statementWalker.enter(world, statement, result.state, why)
    return
  }
  statementWalker.stop(world, statement)
  statementWalker.moveOnly(world, statement, 'cancelled', why)
  startNextStatement(world, session)
}
