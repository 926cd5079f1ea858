import type { FrameBound, Window, WindowFrame } from '../syntax-tree.ts'
import { expressionOf, expressionsOf } from './expressions.ts'
import { type Branch, branch, branches, firstPart, has, isLeaf, needBranch } from './parse-tree.ts'
import { sortItemsOf } from './queries.ts'

export function windowOf(over: Branch): Window {
  const frame = branch(over, 'windowFrame')
  return {
    at: over.at,
    partitionBy: expressionsOf(over),
    orderBy: sortItemsOf(over),
    frame: frame && frameOf(frame),
  }
}

function frameOf(frame: Branch): WindowFrame {
  const [start, end] = branches(frame, 'frameBound').map(boundOf)
  if (start === undefined) throw new Error('a window frame has no start')
  return { at: frame.at, unit: has(frame, 'ROWS') ? 'ROWS' : 'RANGE', start, end }
}

function boundOf(bound: Branch): FrameBound {
  const { at } = bound
  const first = firstPart(bound)
  const direction = has(bound, 'PRECEDING') ? 'PRECEDING' : 'FOLLOWING'
  if (isLeaf(first, 'CURRENT')) return { at, kind: 'CURRENT ROW', value: undefined }
  if (isLeaf(first, 'UNBOUNDED')) return { at, kind: `UNBOUNDED ${direction}`, value: undefined }
  return { at, kind: direction, value: expressionOf(needBranch(bound, 'expression')) }
}
