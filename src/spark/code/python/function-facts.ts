import { definedNames } from './execute.ts'
import type { Expression, Statement, Suite } from './nodes.ts'
import { partsOf, suitesOf } from './parts.ts'

export interface FunctionFacts {
  readonly locals: ReadonlySet<string>
  readonly isGenerator: boolean
}

/** What the compiler knows of the body of a function. */
export const functionFacts = (body: Suite): FunctionFacts => ({
  locals: new Set(definedNames(body)),
  isGenerator: body.some(yields),
})

/** Functions in it are others. */
function yields(node: Statement): boolean {
  if (node.kind === 'def' || node.kind === 'class') return false
  return partsOf(node).some(hasYield) || suitesOf(node).some((suite) => suite.some(yields))
}

function hasYield(node: Expression): boolean {
  if (node.kind === 'yield') return true
  return node.kind !== 'lambda' && partsOf(node).some(hasYield)
}
