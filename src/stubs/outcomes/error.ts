import Type from 'typebox'
import type { StatementResult } from '../../engine/answer.ts'
import type { OutcomeKind } from './outcome.ts'
import { output } from './output.ts'

interface Fields {
  error: { ename?: string; evalue?: string; traceback?: string[] }
  state?: 'available' | 'error'
}

/** The code throws. */
export const error: OutcomeKind<Fields, StatementResult> = {
  key: 'error',
  fields: {
    error: Type.Object(
      {
        ename: Type.Optional(Type.String({ description: 'The name of the error; "Error" when absent.' })),
        evalue: Type.Optional(Type.String({ description: 'Its message.' })),
        traceback: Type.Optional(Type.Array(Type.String(), { description: 'Its lines.' })),
      },
      { additionalProperties: false, description: 'DLI: the code throws this.' },
    ),
    state: output.fields.state as NonNullable<typeof output.fields.state>,
  },
  result: ({ error: thrown, state }, context) => ({
    state: state ?? context.failedState,
    output: {
      status: 'error',
      ename: thrown.ename ?? 'Error',
      evalue: thrown.evalue ?? '',
      traceback: thrown.traceback ?? [],
    },
  }),
}
