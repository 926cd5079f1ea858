import type { Statement } from '../syntax-tree.ts'
import { type Branch, branches, has, isLeaf, needBranch } from './parse-tree.ts'
import { statementOf } from './statements.ts'

export function explainOf(part: Branch): Statement {
  return {
    kind: 'explain',
    at: part.at,
    isAnalyze: has(part, 'ANALYZE'),
    options: branches(part, 'explainOption').map((option) => {
      const value = option.parts[1]
      return { name: has(option, 'FORMAT') ? 'FORMAT' : 'TYPE', value: isLeaf(value) ? value.token : '' }
    }),
    statement: statementOf(needBranch(part, 'statement')),
  }
}
