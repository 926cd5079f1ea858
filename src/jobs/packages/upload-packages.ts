import { uuid } from '../../core/ids.ts'
import { invalid, overLimit } from '../../core/problem.ts'
import { History } from '../../core/state-machine.ts'
import { type Package, type PackageKind, packageBytes, packageKey } from '../../model/package.ts'
import { packageLife } from '../../model/package-life.ts'
import { planPackage } from '../../stubs/resource-plans.ts'
import type { World } from '../../world/world.ts'
import type { PackageGroup } from './find-package.ts'
import { packageWalker } from './package-walker.ts'
import { removePackage } from './remove-package.ts'

/** The rule of names of packages and groups (DLI API reference, "changing the owner of a group or resource package"). */
const PACKAGE_NAME = /^(?!\.)[\w!.-]{1,128}$/
const GROUP_NAME = /^[\w.-]{1,64}$/
const OBJECT_URL = /^(obs|https?):\/\/[^/]+\/./

export interface UploadRequest {
  /** The URLs of the objects. */
  readonly paths: readonly string[]
  readonly kind: PackageKind
  /** Empty: the packages belong to no group. */
  readonly group: string
  /** Whether the reply does not wait for the end of the upload. */
  readonly isAsync: boolean
}

/**
 * Uploads packages: nothing is read from object storage. A group takes the place of one with its name, and so does a package without a
 * group. Throws if a field breaks its rule.
 */
export function uploadPackages(world: World, request: UploadRequest, owner: string): PackageGroup['packages'] {
  const { paths, kind, group, isAsync } = request
  if (group !== '' && !GROUP_NAME.test(group)) {
    throw invalid(
      'group',
      `must have 1 to 64 letters, digits, ".", "_" and "-", not ${JSON.stringify(group.slice(0, 65))}`,
    )
  }
  const names = paths.map(nameIn)
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (repeated >= 0) throw invalid(`paths.${repeated}`, `ends with the name of another: ${names[repeated]}`)
  const replaced = [...world.packages.values()].filter(
    (one) => one.group === group && (group !== '' || names.includes(one.name)),
  )
  checkRoom(world, names.length - replaced.length)
  const packages = names.map((name, index): Package => {
    const path = paths[index] ?? ''
    return {
      name,
      group,
      kind,
      path,
      owner,
      isAsync,
      underlyingName: `${uuid(world.ids)}_${name}`,
      createdMs: world.nowMs,
      updatedMs: world.nowMs,
      plan: planPackage(world.planSource, name),
      due: undefined,
      history: new History(packageLife, 'UPLOADING', world.nowMs, 'uploaded'),
    }
  })
  world.texts.take(packages.reduce((sum, one) => sum + packageBytes(one), 0))
  for (const one of replaced) removePackage(world, one, 'another was uploaded in its place')
  for (const one of packages) {
    world.packages.add(packageKey(group, one.name), one)
    packageWalker.announce(world, one)
    packageWalker.start(world, one)
  }
  const [first, ...others] = packages
  if (first === undefined) throw invalid('paths', 'must not be empty')
  return [first, ...others]
}

/** The last part of a URL. */
function nameIn(path: string, index: number): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (!OBJECT_URL.test(path) || !PACKAGE_NAME.test(name)) {
    const rule =
      'must be the URL of an object, such as obs://bucket/jobs/app.jar, with a name of letters, digits, "_", "!", "-" and "."'
    throw invalid(`paths.${index}`, `${rule}, not ${JSON.stringify(path.slice(0, 200))}`)
  }
  return name
}

function checkRoom({ packages, settings }: World, more: number): void {
  if (packages.size + more <= settings.limitsResources) return
  throw overLimit(
    'resources',
    `a project can have ${settings.limitsResources} resources (setting limits.resources)`,
    'paths',
  )
}
