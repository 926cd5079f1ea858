import type { Expression } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'

/** A text that two expressions share if they are written alike, but for case and quotes: `id + 1` and `ID+1`. */
export function expressionKey(analysis: Analysis, expression: Expression): string {
  return analysis.text(expression).toLowerCase().replaceAll('"', '')
}
