import type { Statement } from '../model/statement.ts'
import type { World } from '../world/world.ts'
import { startNextStatement } from './statement-queue.ts'
import { statementWalker } from './statement-walker.ts'

/**
 * Cancels a statement. A waiting statement is cancelled at once; a running one is `cancelling` until the cancel takes effect.
 * One that has ended or is being cancelled does not change.
 * How long `cancelling` lasts, and what follows, is in statement-life.ts.
 */
export function cancelStatement(world: World, statement: Statement): void {
  const { cancel } = statement.plan
  if (cancel === 'fail') return
  switch (statement.history.state) {
    case 'waiting':
      if (cancel === undefined) cancelWaiting(world, statement)
      // `never` and `late` are about running code
      else cancelOnceRunning(world, statement)
      return
    case 'running':
      if (cancel === 'late') {
        // the engine decides how it ends
        if (statement.plan.engine !== undefined) return
        const { state } = statement.plan.result()
        statementWalker.enter(world, statement, state, 'the result came before the cancel')
      } else {
        statementWalker.enter(world, statement, 'cancelling', 'cancel requested')
        statement.engineRun?.interrupt()
      }
      return
    default:
      return
  }
}

function cancelWaiting(world: World, statement: Statement): void {
  const { session } = statement
  statementWalker.moveOnly(world, statement, 'cancelled', 'cancelled before it ran')
  session.queue.delete(statement)
  if (session.current === statement) startNextStatement(world, session)
}

function cancelOnceRunning(world: World, statement: Statement): void {
  statement.cancelRequested = true
  const isNext = statement.session.current === statement
  if (isNext) statementWalker.enter(world, statement, 'running', 'started running')
}
