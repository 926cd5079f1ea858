import { Problem } from '../../core/problem.ts'
import { type Package, type PackageKind, packageKey } from '../../model/package.ts'
import type { PackageState } from '../../model/package-life.ts'
import type { World } from '../../world/world.ts'
import { readAll } from '../read-all.ts'

/**
 * A package by its name and its group. Without a group: that of no group, or else the oldest of that name. Throws not-found.
 */
export function findPackage(world: World, name: string, group: string | undefined): Package {
  const found =
    world.packages.get(packageKey(group ?? '', name)) ??
    (group === undefined ? [...world.packages.values()].find((one) => one.name === name) : undefined)
  if (found !== undefined) return found
  const place = group === undefined ? '' : ` in the group ${group}`
  throw new Problem('not-found', `There is no resource named ${name}${place}`, 'resource_name')
}

/** Moves an auto clock to the package's next change. */
export function readPackage(world: World, one: Package): Promise<void> | undefined {
  return readAll(world, [one])
}

/** Packages that were uploaded together. */
export interface PackageGroup {
  readonly name: string
  readonly packages: readonly [Package, ...Package[]]
}

/** The packages of a kind, or of all: those of no group, and those of each group, in order of upload. */
export function listPackages(world: World, kind: PackageKind | undefined) {
  const found = [...world.packages.values()].filter((one) => kind === undefined || one.kind === kind)
  const groups = new Map<string, [Package, ...Package[]]>()
  for (const one of found) {
    const group = groups.get(one.group)
    if (group !== undefined) group.push(one)
    else if (one.group !== '') groups.set(one.group, [one])
  }
  return {
    total: found.length,
    single: found.filter(({ group }) => group === ''),
    groups: [...groups].map(([name, packages]): PackageGroup => ({ name, packages })),
  }
}

/** The state of a group: FAILED if one of its packages is, else UPLOADING if one of them is. */
export function stateOfGroup(packages: readonly Package[]): PackageState {
  const states = packages.map(({ history }) => history.state)
  if (states.includes('FAILED')) return 'FAILED'
  return states.includes('UPLOADING') ? 'UPLOADING' : 'READY'
}
