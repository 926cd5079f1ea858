import { type Package, packageKey } from '../../model/package.ts'
import type { World } from '../../world/world.ts'
import { packageWalker } from './package-walker.ts'

/** Takes a package away. */
export function removePackage(world: World, one: Package, why: string): void {
  packageWalker.stop(world, one)
  const { history, plan } = one
  const id = packageKey(one.group, one.name)
  world.tombstones.remember({ kind: 'resource', id, history, answeredBy: plan.answeredBy, why })
  world.packages.remove(id)
}
