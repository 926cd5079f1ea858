import { SqlFailure } from '../failure.ts'
import type { Call, Expression } from '../syntax-tree.ts'
import { booleanOf, expressionsOf, valueExpressionOf } from './expressions.ts'
import { callOf } from './function-call.ts'
import { functionName, qualifiedNameOf } from './names.ts'
import { type Branch, branch, branches, has, needBranch } from './parse-tree.ts'
import { sortItemsOf } from './sort-items.ts'
import type { TreeBuilder } from './tree-builder.ts'
import { windowOf } from './windows.ts'

export function callExpressionOf(build: TreeBuilder, primary: Branch): Expression {
  const quantifier = branch(primary, 'setQuantifier')
  const filter = branch(primary, 'filter')
  const over = branch(primary, 'over')
  const call: Call = {
    kind: 'call',
    at: primary.at,
    name: qualifiedNameOf(needBranch(primary, 'qualifiedName')),
    values: expressionsOf(build, primary),
    isStar: has(primary, 'ASTERISK'),
    isDistinct: quantifier !== undefined && has(quantifier, 'DISTINCT'),
    orderBy: sortItemsOf(build, primary),
    filter: filter && booleanOf(build, needBranch(filter, 'booleanExpression')),
    window: over && windowOf(build, over),
  }
  checkSpecialForm(build, call)
  return call
}

interface SpecialForm {
  readonly accepts: (count: number) => boolean
  readonly says: string
}

/** What Presto says of a wrong number of values, by the function that it does not look up. */
const specialForms: Readonly<Record<string, SpecialForm>> = {
  if: { accepts: (count) => count === 2 || count === 3, says: "Invalid number of arguments for 'if' function" },
  nullif: { accepts: (count) => count === 2, says: "Invalid number of arguments for 'nullif' function" },
  coalesce: { accepts: (count) => count >= 2, says: "The 'coalesce' function must have at least two arguments" },
  try: { accepts: (count) => count === 1, says: "The 'try' function must have exactly one argument" },
}

/** A function that version 333 looks up, after it has counted the values. */
const format: SpecialForm = {
  accepts: (count) => count >= 2,
  says: "The 'format' function must have at least two arguments",
}

function checkSpecialForm(build: TreeBuilder, { at, name, values, window, isDistinct, filter }: Call): void {
  const [only] = name.parts
  if (only === undefined || name.parts.length > 1) return
  const word = only.text.toLowerCase()
  const isFormat = word === 'format' && build.version === '333'
  const form = isFormat ? format : Object.hasOwn(specialForms, word) ? specialForms[word] : undefined
  if (form === undefined) return
  if (!form.accepts(values.length)) throw new SqlFailure(form.says, at)
  if (window !== undefined) throw new SqlFailure(`OVER clause not valid for '${word}' function`, at)
  if (isDistinct) throw new SqlFailure(`DISTINCT not valid for '${word}' function`, at)
  if (filter !== undefined) throw new SqlFailure(`FILTER not valid for '${word}' function`, at)
}

/** `POSITION(x IN y)` is `strpos(y, x)`. */
export function positionOf(build: TreeBuilder, primary: Branch): Call {
  const { at } = primary
  const values = branches(primary, 'valueExpression').map((part) => valueExpressionOf(build, part))
  return callOf({ at, name: functionName('strpos', at), values: values.reverse() })
}

export function substringOf(build: TreeBuilder, primary: Branch): Call {
  const { at } = primary
  return callOf({
    at,
    name: functionName('substr', at),
    values: branches(primary, 'valueExpression').map((part) => valueExpressionOf(build, part)),
  })
}

export function normalizeOf(build: TreeBuilder, primary: Branch): Call {
  const { at } = primary
  const form = branch(primary, 'normalForm')
  const word = ['NFD', 'NFC', 'NFKD', 'NFKC'].find((name) => form !== undefined && has(form, name)) ?? 'NFC'
  const value = valueExpressionOf(build, needBranch(primary, 'valueExpression'))
  const values: readonly Expression[] = [value, { kind: 'string', at: form?.at ?? at, value: word }]
  return callOf({ at, name: functionName('normalize', at), values })
}
