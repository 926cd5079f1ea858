import Type from 'typebox'
import type { StatementResult } from '../../model/plan.ts'
import type { OutcomeKind } from './outcome.ts'

/** The statement prints a text. */
export const text: OutcomeKind<{ text: string }, StatementResult> = {
  key: 'text',
  fields: { text: Type.String({ description: 'DLI: what the statement prints; it becomes text/plain.' }) },
  result: (outcome) => ({ state: 'available', output: { status: 'ok', data: { 'text/plain': outcome.text } } }),
}
