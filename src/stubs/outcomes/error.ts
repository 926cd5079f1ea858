import Type from 'typebox'
import type { StatementResult } from '../../model/plan.ts'
import type { OutcomeKind } from './outcome.ts'
import { output } from './output.ts'

/** What code throws, as a stub declares it. */
export interface Thrown {
  ename?: string
  evalue?: string
  traceback?: string[]
}
interface Fields {
  error: Thrown
  state?: 'available' | 'error'
}

export const thrownSchema = Type.Object(
  {
    ename: Type.Optional(Type.String({ description: 'The name of the error; "Error" when absent.' })),
    evalue: Type.Optional(Type.String({ description: 'Its message.' })),
    traceback: Type.Optional(Type.Array(Type.String(), { description: 'Its lines.' })),
  },
  { additionalProperties: false, description: 'DLI: the code throws this.' },
)

/** An error as the `output` of a reply. */
export const thrownOutput = ({ ename = 'Error', evalue = '', traceback = [] }: Thrown): StatementResult['output'] => ({
  status: 'error',
  ename,
  evalue,
  traceback,
})

/** The code throws. */
export const error: OutcomeKind<Fields, StatementResult> = {
  key: 'error',
  fields: {
    error: thrownSchema,
    state: output.fields.state as NonNullable<typeof output.fields.state>,
  },
  result: ({ error: thrown, state }, context) => ({
    state: state ?? context.failedState,
    output: thrownOutput(thrown),
  }),
}
