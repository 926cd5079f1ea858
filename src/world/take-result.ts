import type { World } from './world.ts'

/** Makes room for a result that a test gives, in place of the planned one. Throws `quota` if it does not fit. */
export function takeResult(world: World, row: { resultBytes: number }, result: object): void {
  const bytes = JSON.stringify(result).length
  world.results.take(bytes)
  row.resultBytes = bytes
}
