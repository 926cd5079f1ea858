/** OFFSET, LIMIT and FETCH FIRST. */
import type { Query } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'

const greatest = 2n ** 63n - 1n

const isTooLarge = (count: string | undefined): boolean =>
  count !== undefined && /^\d+$/.test(count) && BigInt(count) > greatest

export function checkRowLimits(analysis: Analysis, query: Query): void {
  if (analysis.question.version !== '333') return
  const place = (word: string): { readonly at: number } => ({ at: placeOf(analysis.question.text, word, query.at) })
  if (isTooLarge(query.offset)) failAt(place('offset'), `Invalid OFFSET row count: ${query.offset}`)
  if (isTooLarge(query.limit)) failAt(place('limit'), `Invalid LIMIT row count: ${query.limit}`)
  if (query.isFetch && query.limit !== undefined && BigInt(query.limit) === 0n) {
    failAt(place('fetch'), 'FETCH FIRST row count must be positive (actual value: 0)')
  }
  if (query.withTies && query.orderBy.length === 0) {
    failAt(place('fetch'), 'FETCH FIRST WITH TIES clause requires ORDER BY')
  }
}

/** Where the last use of a word is, as these clauses end a query and the tree does not keep their place. */
function placeOf(text: string, word: string, least: number): number {
  return Math.max(text.toLowerCase().lastIndexOf(word), least)
}
