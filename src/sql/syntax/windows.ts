import type { FrameBound, Window, WindowFrame } from '../syntax-tree.ts'
import { expressionOf, expressionsOf } from './expressions.ts'
import { type Branch, branch, branches, firstPart, has, isLeaf, needBranch } from './parse-tree.ts'
import { sortItemsOf } from './sort-items.ts'
import type { TreeBuilder } from './tree-builder.ts'

export function windowOf(build: TreeBuilder, over: Branch): Window {
  const frame = branch(over, 'windowFrame')
  return {
    at: over.at,
    partitionBy: expressionsOf(build, over),
    orderBy: sortItemsOf(build, over),
    frame: frame && frameOf(build, frame),
  }
}

function frameOf(build: TreeBuilder, frame: Branch): WindowFrame {
  const [start, end] = branches(frame, 'frameBound').map((part) => boundOf(build, part))
  if (start === undefined) throw new Error('a window frame has no start')
  return { at: frame.at, unit: has(frame, 'ROWS') ? 'ROWS' : 'RANGE', start, end }
}

function boundOf(build: TreeBuilder, bound: Branch): FrameBound {
  const { at } = bound
  const first = firstPart(bound)
  const direction = has(bound, 'PRECEDING') ? 'PRECEDING' : 'FOLLOWING'
  if (isLeaf(first, 'CURRENT')) return { at, kind: 'CURRENT ROW', value: undefined }
  if (isLeaf(first, 'UNBOUNDED')) return { at, kind: `UNBOUNDED ${direction}`, value: undefined }
  return { at, kind: direction, value: expressionOf(build, needBranch(bound, 'expression')) }
}
