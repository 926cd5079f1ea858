import Type from 'typebox'
import type { StatementResult } from '../../model/plan.ts'
import type { OutcomeKind } from './outcome.ts'

interface Fields {
  session: 'error' | 'dead' | 'success'
}

/** Running the statement ends its session; in a stub for sessions: the start ends so. */
export const session: OutcomeKind<Fields, StatementResult> = {
  key: 'session',
  fields: {
    session: Type.Enum(['error', 'dead', 'success'], {
      description: 'DLI: the state in which running this statement (or the start itself) ends its session.',
    }),
  },
  result: (outcome, { failedState }) => ({
    state: failedState,
    output: {
      status: 'error',
      ename: 'Error',
      evalue: `the session ended while this statement ran; its state is ${outcome.session}`,
      traceback: [],
    },
    session: outcome.session,
  }),
}
