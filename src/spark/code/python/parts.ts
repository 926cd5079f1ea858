import type { Expression, FormatPart, Loop, Statement, Suite } from './nodes.ts'

/** The expressions of which a statement or an expression consists; not those of the statements in it. */
export function partsOf(node: Statement | Expression): readonly Expression[] {
  switch (node.kind) {
    case 'expression':
    case 'star':
    case 'unary':
    case 'attribute':
    case 'walrus':
      return [node.value]
    case 'assign':
      return [...node.targets, node.value]
    case 'augment':
      return [node.target, node.value]
    case 'declare':
      return [node.target]
    case 'while':
      return [node.test]
    case 'if':
      return 'line' in node ? [node.test] : [node.test, node.consequent, node.otherwise]
    case 'for':
      return [node.target, node.over]
    case 'def':
    case 'class':
      return node.decorators
    case 'return':
    case 'raise':
    case 'yield':
      return node.value === undefined ? [] : [node.value]
    case 'with':
      return node.names
    case 'assert':
      return node.message === undefined ? [node.test] : [node.test, node.message]
    case 'delete':
      return node.targets
    case 'format':
      return node.parts.flatMap(formatPart)
    case 'list':
    case 'tuple':
    case 'set':
      return node.items
    case 'dict':
      return node.items.flatMap(([key, value]) => (key === undefined ? [value] : [key, value]))
    case 'binary':
    case 'and':
    case 'or':
      return [node.left, node.right]
    case 'compare':
      return [node.first, ...node.rest.map(([, one]) => one)]
    case 'index':
      return [node.value, node.index]
    case 'slice':
      return node.parts.filter((part) => part !== undefined)
    case 'call':
      return [node.callee, ...node.args.map(({ value }) => value)]
    case 'lambda':
      return [node.body]
    case 'comprehension':
      return [node.item, ...(node.value === undefined ? [] : [node.value]), ...node.loops.flatMap(loopParts)]
    default:
      return []
  }
}

const formatPart = (part: string | FormatPart): Expression[] =>
  typeof part === 'string' ? [] : [part.value, ...part.spec.flatMap(formatPart)]

const loopParts = ({ target, over, conditions }: Loop): Expression[] => [target, over, ...conditions]

/** The suites of a statement. */
export function suitesOf(node: Statement): readonly Suite[] {
  switch (node.kind) {
    case 'if':
      return [node.consequent, node.otherwise]
    case 'while':
    case 'for':
      return [node.body, node.otherwise]
    case 'def':
    case 'class':
    case 'with':
      return [node.body]
    case 'try':
      return [node.body, ...node.handlers.map(({ body }) => body), node.otherwise, node.final]
    default:
      return []
  }
}
