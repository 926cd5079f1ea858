import { type Package, packageKey } from '../../model/package.ts'
import { type PackageState, packageLife } from '../../model/package-life.ts'
import { Walker } from '../../world/walker.ts'

/** Walks packages through their life. */
export const packageWalker = new Walker<Package, PackageState, never>('package', packageLife, {
  kind: 'resource',
  about: ({ group, name, plan }) => ({
    id: packageKey(group, name),
    why: `it has been UPLOADING long enough (${plan.answeredBy})`,
  }),
  onMove(world, one) {
    one.updatedMs = world.nowMs
  },
})
