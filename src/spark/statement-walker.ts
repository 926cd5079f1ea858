import type { EffectOf } from '../core/life.ts'
import type { Statement } from '../model/statement.ts'
import { type StatementState, statementLife } from '../model/statement-life.ts'
import { Walker } from '../world/walker.ts'
import { cancelStatement } from './cancel-statement.ts'
import { forceSession } from './kill-session.ts'
import { sessionWalker } from './session-walker.ts'
import { nextTurn } from './statement-queue.ts'

/** Walks statements through their life. */
export const statementWalker = new Walker<Statement, StatementState, EffectOf<typeof statementLife>>(
  'statement',
  statementLife,
  {
    startCode(world, statement) {
      const { id, session, plan } = statement
      if (session.history.state === 'idle') sessionWalker.enter(world, session, 'busy', `statement ${id} runs`)
      statement.runningMs = plan.durationMs('running')
      if (statement.cancelRequested) cancelStatement(world, statement)
    },
    /** The code has ended, with a given result or the planned one. It may end its session. */
    endCode(world, statement) {
      const { id, session, plan } = statement
      statement.result ??= plan.result()
      const sessionState = statement.result.session
      if (sessionState !== undefined && session.history.allows(sessionState)) {
        forceSession(world, session, sessionState, `statement ${id} ended it`)
      } else {
        nextTurn(world, session)
      }
    },
    endCancelledCode(world, statement) {
      statement.result = statement.plan.cancelledResult()
      nextTurn(world, statement.session)
    },
  },
)
