import Type from 'typebox'
import type { StatementResult } from '../../model/plan.ts'
import { type Thrown, thrownOutput, thrownSchema } from './error.ts'
import { output } from './output.ts'

/** What a cancelled statement shows. Livy shows null, the error that Spark threw, or even what the code had printed. */
export interface Cancelled {
  output?: Record<string, unknown>
  error?: Thrown
}

export const cancelledSchema = Type.Unsafe<Cancelled>(
  Type.Object(
    {
      output: Type.Optional(output.fields.output as NonNullable<typeof output.fields.output>),
      error: Type.Optional(thrownSchema),
    },
    {
      additionalProperties: false,
      description: 'DLI: the output of the statement after it was cancelled; null when absent.',
    },
  ),
)

/** The `output` of a cancelled statement in a reply. */
export const cancelledOutput = ({ output: whole, error }: Cancelled): StatementResult['output'] =>
  whole ?? thrownOutput(error ?? {})
