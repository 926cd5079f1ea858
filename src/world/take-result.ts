import { Problem } from '../core/problem.ts'
import type { PlanEngine } from '../model/plan.ts'
import type { World } from './world.ts'

/**
 * Throws wrong-state if an engine is to give the result of what a test ends without one. `what` names it, and `give`
 * says what can be given.
 */
export function checkResultKnown(engine: PlanEngine | undefined, what: string, give: string, field: string): void {
  if (engine === undefined) return
  const rule = `has its result from engine ${engine.name}, which is not known yet: give ${give}`
  throw new Problem('wrong-state', `${what} ${rule}`, field)
}

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
