import type { SortItem } from '../syntax-tree.ts'
import { expressionOf } from './expressions.ts'
import { type Branch, branches, has, needBranch } from './parse-tree.ts'
import type { TreeBuilder } from './tree-builder.ts'

/** The sort items that are parts of a rule. */
export function sortItemsOf(build: TreeBuilder, of: Branch): readonly SortItem[] {
  return branches(of, 'sortItem').map((item) => ({
    at: item.at,
    value: expressionOf(build, needBranch(item, 'expression')),
    isDescending: has(item, 'DESC'),
    nulls: has(item, 'FIRST') ? 'FIRST' : has(item, 'LAST') ? 'LAST' : undefined,
  }))
}
