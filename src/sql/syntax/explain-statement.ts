import type { Statement } from '../syntax-tree.ts'
import { type Branch, branches, has, isLeaf, needBranch } from './parse-tree.ts'
import type { TreeBuilder } from './tree-builder.ts'

export function explainOf(build: TreeBuilder, part: Branch): Statement {
  return {
    kind: 'explain',
    at: part.at,
    isAnalyze: has(part, 'ANALYZE'),
    options: branches(part, 'explainOption').map((option) => {
      const value = option.parts[1]
      return { name: has(option, 'FORMAT') ? 'FORMAT' : 'TYPE', value: isLeaf(value) ? value.token : '' }
    }),
    statement: build.statement(needBranch(part, 'statement')),
  }
}
