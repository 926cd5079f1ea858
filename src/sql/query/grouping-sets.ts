/** The sets that GROUPING SETS, ROLLUP and CUBE stand for. Columns are numbers here. */
import type { GroupingElement } from '../syntax-tree.ts'

type ColumnSet = readonly number[]

export interface NumberedElement {
  readonly kind: GroupingElement['kind']
  readonly sets: readonly ColumnSet[]
}

/** The product of the sets of all elements. */
export function groupingSets(elements: readonly NumberedElement[], isDistinct: boolean): readonly ColumnSet[] {
  let sets: readonly ColumnSet[] = [[]]
  for (const element of elements) {
    const choices = setsOf(element)
    sets = sets.flatMap((set) => choices.map((choice) => [...set, ...choice]))
  }
  if (!isDistinct) return sets
  return [...new Map(sets.map((set) => [[...new Set(set)].sort().join(','), set])).values()]
}

function setsOf({ kind, sets }: NumberedElement): readonly ColumnSet[] {
  const all = sets.flat()
  if (kind === 'simple') return [all]
  if (kind === 'sets') return sets
  if (kind === 'rollup') return Array.from({ length: all.length + 1 }, (_, index) => all.slice(0, all.length - index))
  return Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_one, bit) => (mask & (1 << bit)) === 0))
}
