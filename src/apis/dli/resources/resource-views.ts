import { type PackageGroup, stateOfGroup } from '../../../jobs/packages/find-package.ts'
import type { Package } from '../../../model/package.ts'

const fieldsOf = ({ createdMs, updatedMs, kind, name, history, underlyingName }: Package) => ({
  create_time: createdMs,
  update_time: updatedMs,
  resource_type: kind,
  resource_name: name,
  status: history.state,
  underlying_name: underlyingName,
})

export const resourceView = (one: Package) => ({ ...fieldsOf(one), owner: one.owner })
const uploadedView = (one: Package) => ({ ...fieldsOf(one), is_async: one.isAsync })

function groupFields({ name, packages }: PackageGroup) {
  const [{ createdMs, isAsync, owner }] = packages
  return {
    head: { group_name: name, status: stateOfGroup(packages), resources: packages.map((one) => one.name) },
    tail: {
      create_time: createdMs,
      update_time: Math.max(...packages.map(({ updatedMs }) => updatedMs)),
      is_async: isAsync,
      owner,
    },
  }
}

/** The reply of an upload. */
export function uploadReply(group: PackageGroup) {
  const { head, tail } = groupFields(group)
  return { ...head, details: group.packages.map(uploadedView), ...tail }
}

/** A group in the list. */
export function groupView(group: PackageGroup) {
  const { head, tail } = groupFields(group)
  return { ...head, details: group.packages.map(resourceView), ...tail }
}
