import type { World } from './world.ts'

/** Counts a result that was made while code ran, in place of what was counted for it before. */
export function countResult(world: World, row: { resultBytes: number }, result: object): void {
  const bytes = JSON.stringify(result).length
  world.results.add(bytes - row.resultBytes)
  row.resultBytes = bytes
}

/** Makes room for a result that a test gives, in place of the planned one. Throws `quota` if it does not fit. */
export function takeResult(world: World, row: { resultBytes: number }, result: object): void {
  const bytes = JSON.stringify(result).length
  world.results.take(bytes)
  row.resultBytes = bytes
}
