import type { Expression } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import { expressionText } from './expression-text.ts'

/** A text that two expressions share if they are the same to Presto: names of columns differ by case, names of functions do not. */
export function expressionKey(analysis: Analysis, expression: Expression): string {
  return expressionText(expression, { ...analysis.style, version: '0.216' }).replaceAll('"', '')
}
