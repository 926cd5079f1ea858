import type { Expression, Statement, Suite } from './nodes.ts'
import { partsOf, suitesOf } from './parts.ts'
import { PythonSyntaxError } from './syntax-error.ts'

/** What is around a statement. */
interface Place {
  readonly inFunction: boolean
  readonly inLoop: boolean
}

/** Throws a PythonSyntaxError for a statement that the compiler refuses at its place, after the code was parsed. */
export function checkJumps(node: Statement, place: Place = { inFunction: false, inLoop: false }): void {
  const { inFunction, inLoop } = place
  if (node.kind === 'return' && !inFunction) throw refused("'return' outside function", node.line)
  if (node.kind === 'break' && !inLoop) throw refused("'break' outside loop", node.line)
  if (node.kind === 'continue' && !inLoop) throw refused("'continue' not properly in loop", node.line)
  if (node.kind === 'nonlocal' && !inFunction)
    throw refused('nonlocal declaration not allowed at module level', node.line)
  if (!inFunction) for (const part of partsOf(node)) checkYield(part)
  for (const [suite, inner] of placesOf(node, place)) for (const one of suite) checkJumps(one, inner)
}

/** The suites of a statement, and their places. */
function placesOf(node: Statement, place: Place): readonly (readonly [Suite, Place])[] {
  switch (node.kind) {
    case 'def':
      return [[node.body, { inFunction: true, inLoop: false }]]
    case 'class':
      return [[node.body, { inFunction: false, inLoop: false }]]
    case 'while':
    case 'for':
      return [
        [node.body, { ...place, inLoop: true }],
        [node.otherwise, place],
      ]
    default:
      return suitesOf(node).map((suite) => [suite, place])
  }
}

function checkYield(node: Expression): void {
  if (node.kind === 'yield') throw refused("'yield' outside function", node.line)
  if (node.kind !== 'lambda') for (const part of partsOf(node)) checkYield(part)
}

const refused = (message: string, line: number): PythonSyntaxError =>
  new PythonSyntaxError(message, { line, column: 1, width: 0 }, 'SyntaxError', true)
