/** The statements of a session run one at a time, in order of id. */
import type { Session } from '../model/session.ts'
import type { Statement } from '../model/statement.ts'
import type { World } from '../world/world.ts'
import { outcomeContext } from './dialect.ts'
import { hasDeadInterpreter } from './interpreter.ts'
import { hasEnded, sessionWalker } from './session-walker.ts'
import { statementWalker } from './statement-walker.ts'

/** Adds a statement, which starts if the queue is empty. In a session that has ended it never starts. */
export function enqueue(world: World, statement: Statement): void {
  const { session } = statement
  const isDone = hasEnded(session) && !hasDeadInterpreter(world, session)
  const isNext = session.current === undefined && session.queue.size === 0 && !isDone
  if (isNext) giveTurn(world, statement)
  else session.queue.add(statement)
  sessionWalker.settle(world, session)
}

/** Starts the next waiting statement, if there is one. */
export function startNextStatement(world: World, session: Session): void {
  const [first] = session.queue
  if (first === undefined) session.current = undefined
  else {
    session.queue.delete(first)
    giveTurn(world, first)
  }
  sessionWalker.settle(world, session)
}

function giveTurn(world: World, statement: Statement): void {
  statement.session.current = statement
  statementWalker.start(world, statement)
}

/** Ends the remaining work of a session: waiting statements are cancelled, the running one fails. */
export function endStatements(world: World, session: Session, why: string): void {
  const { current, queue } = session
  for (const statement of [...(current === undefined ? [] : [current]), ...queue]) {
    if (statement.history.state === 'running') {
      failRunning(world, statement, `the statement did not end: ${why}`, why)
    } else {
      statementWalker.stop(world, statement)
      statementWalker.moveOnly(world, statement, 'cancelled', why)
    }
  }
  queue.clear()
  session.current = undefined
}

/** The running statement of a session that ends fails, and gives its turn to no other. */
export function failRunning(world: World, statement: Statement, evalue: string, why: string): void {
  statementWalker.stop(world, statement)
  const { failedState: state } = outcomeContext(world)
  statement.result = { state, output: { status: 'error', ename: 'Error', evalue, traceback: [] } }
  statementWalker.moveOnly(world, statement, state, why)
  statement.session.current = undefined
}
