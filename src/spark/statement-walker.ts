import type { EffectOf } from '../core/life.ts'
import type { Statement } from '../model/statement.ts'
import { type StatementState, statementLife } from '../model/statement-life.ts'
import { stopEngine } from '../world/stop-engine.ts'
import { Walker } from '../world/walker.ts'

/** Walks statements through their life. `effects.ts` has its effects. */
export const statementWalker = new Walker<Statement, StatementState, EffectOf<typeof statementLife>>(
  'statement',
  statementLife,
  {
    kind: 'statement',
    parent: ({ session }) => session.id,
    about: ({ id, session, history, plan }) => ({
      id: `${session.id}/${id}`,
      why: `it has been ${history.state} long enough (${plan.answeredBy})`,
    }),
    onMove(_world, statement) {
      if (statement.history.isFinal) stopEngine(statement)
    },
  },
)
