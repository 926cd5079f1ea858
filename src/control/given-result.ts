import Type, { type TSchema } from 'typebox'
import { invalid } from '../core/problem.ts'
import { checkRows } from '../stubs/outcome-key.ts'
import { outcomeFields } from '../stubs/outcomes/index.ts'
import type { OutcomeKind } from '../stubs/outcomes/outcome.ts'

/** A field of an outcome in a body that gives a result. */
export const resultField = (key: string) => Type.Optional(outcomeFields[key] as TSchema)

interface Given<Result> {
  // biome-ignore lint/suspicious/noExplicitAny: the fields of a kind are checked by the schema of the body
  readonly kinds: readonly OutcomeKind<any, Result>[]
  /** The field that excludes all others. */
  readonly alone: string
  /** The fields that go with columns only. */
  readonly besideColumns: readonly string[]
}

/** A given result, read as the outcome of a stub; undefined if the body has none. */
export function givenResult<Result>(
  given: Readonly<Record<string, unknown>>,
  { kinds, alone, besideColumns }: Given<Result>,
): Result | undefined {
  const keys = Object.keys(given)
  if (keys.length === 0) return undefined
  if (keys.includes(alone) && keys.length > 1) {
    const others = ['columns', ...besideColumns.slice(0, -1)].join(', ')
    throw invalid(alone, `cannot be combined with ${others} and ${besideColumns.at(-1)}: give one of the two`)
  }
  for (const key of besideColumns) {
    if (keys.includes(key) && !keys.includes('columns')) throw invalid(key, 'needs columns')
  }
  checkRows(given, '')
  const kind = kinds.find((one) => keys.includes(one.key))
  return kind?.result(kind.compile?.(given) ?? given, { failedState: 'error' })
}
