import { SqlFailure } from '../failure.ts'

/** An error that Presto finds when it computes a value. Its message has no place. */
export function runFailure(message: string): SqlFailure {
  return new SqlFailure(message, undefined, 'PLANNING')
}
