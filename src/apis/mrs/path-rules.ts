import { Problem } from '../../core/problem.ts'
import { checkClusterId } from '../../presto/clusters.ts'
import type { World } from '../../world/world.ts'

const PROJECT_ID_2025 = /^[A-Za-z0-9]{1,64}$/

/** Throws if the project's id breaks the rule of the documentation's revision. */
export function checkProject(world: World): void {
  if (world.settings.docs === '2025' && !PROJECT_ID_2025.test(world.id)) {
    throw new Problem('no-project-id', 'project_id must be 1 to 64 letters and digits', 'project_id', world.id)
  }
}

/** Throws if an id in the path breaks the documented rule. */
export function checkPath(world: World, clusterId: string): void {
  checkProject(world)
  checkClusterId(clusterId)
}
