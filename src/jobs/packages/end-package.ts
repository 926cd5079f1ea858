import { Problem } from '../../core/problem.ts'
import type { Package } from '../../model/package.ts'
import type { World } from '../../world/world.ts'
import { packageWalker } from './package-walker.ts'

/** Ends an upload now. Throws wrong-state if it has ended. */
export function endPackage(world: World, one: Package, state: 'READY' | 'FAILED'): void {
  if (one.history.isFinal) {
    throw new Problem('wrong-state', `The package ${one.name} is ${one.history.state} already.`, 'state')
  }
  packageWalker.enter(world, one, state, 'through the control API')
}
