import { type PackageGroup, stateOfGroup } from '../../../jobs/packages/find-package.ts'
import type { Package } from '../../../model/package.ts'
import type { World } from '../../../world/world.ts'

const fieldsOf = ({ bornMs }: World, { createdMs, updatedMs, kind, name, history, underlyingName }: Package) => ({
  create_time: createdMs ?? bornMs,
  update_time: updatedMs ?? bornMs,
  resource_type: kind,
  resource_name: name,
  status: history.state,
  underlying_name: underlyingName,
})

export const resourceView = (world: World, one: Package) => ({ ...fieldsOf(world, one), owner: one.owner })
const uploadedView = (world: World, one: Package) => ({ ...fieldsOf(world, one), is_async: one.isAsync })

function groupFields({ bornMs }: World, { name, packages }: PackageGroup) {
  const [{ createdMs, isAsync, owner }] = packages
  return {
    head: { group_name: name, status: stateOfGroup(packages), resources: packages.map((one) => one.name) },
    tail: {
      create_time: createdMs ?? bornMs,
      update_time: Math.max(...packages.map(({ updatedMs }) => updatedMs ?? bornMs)),
      is_async: isAsync,
      owner,
    },
  }
}

/** The reply of an upload. */
export function uploadReply(world: World, group: PackageGroup) {
  const { head, tail } = groupFields(world, group)
  return { ...head, details: group.packages.map((one) => uploadedView(world, one)), ...tail }
}

/** A group in the list. */
export function groupView(world: World, group: PackageGroup) {
  const { head, tail } = groupFields(world, group)
  return { ...head, details: group.packages.map((one) => resourceView(world, one)), ...tail }
}
