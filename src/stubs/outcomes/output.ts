import Type from 'typebox'
import type { StatementResult } from '../../model/plan.ts'
import type { OutcomeKind } from './outcome.ts'

interface Fields {
  output: Record<string, unknown>
  state?: 'available' | 'error'
}

/** The whole `output` object of the reply, for tables and other MIME types. */
export const output: OutcomeKind<Fields, StatementResult> = {
  key: 'output',
  fields: {
    output: Type.Object(
      { status: Type.Enum(['ok', 'error']) },
      {
        additionalProperties: true,
        description: 'DLI: the whole output object, such as {"status": "ok", "data": {"application/json": …}}.',
      },
    ),
    state: Type.Enum(['available', 'error'], {
      description:
        'DLI: the state of a statement that failed: error (documented, default) or available (as Livy has it).',
    }),
  },
  result: (outcome, context) => ({
    state: outcome.state ?? (outcome.output.status === 'error' ? context.failedState : 'available'),
    output: outcome.output,
  }),
}
