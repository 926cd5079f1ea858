import type { Call, Expression, QualifiedName } from '../syntax-tree.ts'

/** A call without what only some calls have. */
export function callOf(call: { at: number; name: QualifiedName; values: readonly Expression[] }): Call {
  const plain = { isStar: false, isDistinct: false, orderBy: [], filter: undefined, window: undefined }
  return { kind: 'call', ...call, ...plain }
}
