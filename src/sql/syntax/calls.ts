import { SqlFailure } from '../failure.ts'
import type { Call, Expression, QualifiedName } from '../syntax-tree.ts'
import { booleanOf, expressionsOf, valueExpressionOf } from './expressions.ts'
import { functionName, qualifiedNameOf } from './names.ts'
import { type Branch, branch, branches, has, needBranch } from './parse-tree.ts'
import { sortItemsOf } from './queries.ts'
import { windowOf } from './windows.ts'

export function callOf(call: { at: number; name: QualifiedName; values: readonly Expression[] }): Call {
  const plain = { isStar: false, isDistinct: false, orderBy: [], filter: undefined, window: undefined }
  return { kind: 'call', ...call, ...plain }
}

export function callExpressionOf(primary: Branch): Expression {
  const quantifier = branch(primary, 'setQuantifier')
  const filter = branch(primary, 'filter')
  const over = branch(primary, 'over')
  const call: Call = {
    kind: 'call',
    at: primary.at,
    name: qualifiedNameOf(needBranch(primary, 'qualifiedName')),
    values: expressionsOf(primary),
    isStar: has(primary, 'ASTERISK'),
    isDistinct: quantifier !== undefined && has(quantifier, 'DISTINCT'),
    orderBy: sortItemsOf(primary),
    filter: filter && booleanOf(needBranch(filter, 'booleanExpression')),
    window: over && windowOf(over),
  }
  checkSpecialForm(call)
  return call
}

/** What Presto says of a wrong number of values, by the function that it does not look up. */
const specialForms: Readonly<Record<string, { readonly accepts: (count: number) => boolean; readonly says: string }>> =
  {
    if: { accepts: (count) => count === 2 || count === 3, says: "Invalid number of arguments for 'if' function" },
    nullif: { accepts: (count) => count === 2, says: "Invalid number of arguments for 'nullif' function" },
    coalesce: { accepts: (count) => count >= 2, says: "The 'coalesce' function must have at least two arguments" },
    try: { accepts: (count) => count === 1, says: "The 'try' function must have exactly one argument" },
  }

function checkSpecialForm({ at, name, values, window, isDistinct, filter }: Call): void {
  const [only] = name.parts
  if (only === undefined || name.parts.length > 1) return
  const word = only.text.toLowerCase()
  const form = Object.hasOwn(specialForms, word) ? specialForms[word] : undefined
  if (form === undefined) return
  if (!form.accepts(values.length)) throw new SqlFailure(form.says, at)
  if (window !== undefined) throw new SqlFailure(`OVER clause not valid for '${word}' function`, at)
  if (isDistinct) throw new SqlFailure(`DISTINCT not valid for '${word}' function`, at)
  if (filter !== undefined) throw new SqlFailure(`FILTER not valid for '${word}' function`, at)
}

/** `POSITION(x IN y)` is `strpos(y, x)`. */
export function positionOf(primary: Branch): Call {
  const { at } = primary
  const values = branches(primary, 'valueExpression').map(valueExpressionOf)
  return callOf({ at, name: functionName('strpos', at), values: values.reverse() })
}

export function substringOf(primary: Branch): Call {
  const { at } = primary
  return callOf({
    at,
    name: functionName('substr', at),
    values: branches(primary, 'valueExpression').map(valueExpressionOf),
  })
}

export function normalizeOf(primary: Branch): Call {
  const { at } = primary
  const form = branch(primary, 'normalForm')
  const word = ['NFD', 'NFC', 'NFKD', 'NFKC'].find((name) => form !== undefined && has(form, name)) ?? 'NFC'
  const value = valueExpressionOf(needBranch(primary, 'valueExpression'))
  const values: readonly Expression[] = [value, { kind: 'string', at: form?.at ?? at, value: word }]
  return callOf({ at, name: functionName('normalize', at), values })
}
