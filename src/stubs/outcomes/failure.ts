import { message } from './message.ts'
import type { OutcomeKind } from './outcome.ts'

/** An elastic resource pool, or a package resource, becomes FAILED; the text is the reason. */
export const failure: OutcomeKind<{ message: string }, string> = {
  key: 'message',
  fields: message.fields,
  result: (outcome) => outcome.message,
}
