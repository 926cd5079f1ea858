import { whenEnded } from '../../../core/when-ended.ts'
import { findPackage, listPackages, readPackage } from '../../../jobs/packages/find-package.ts'
import { removePackage } from '../../../jobs/packages/remove-package.ts'
import { uploadPackages } from '../../../jobs/packages/upload-packages.ts'
import type { Package, PackageKind } from '../../../model/package.ts'
import { type Call, defineOperation, type Notes, namedOperations, ok, reply } from '../../../operation.ts'
import { dliNames } from '../../../operation-names.ts'
import { isOn, replies } from '../resource-schemas.ts'
import { projectParams } from '../schemas.ts'
import * as schemas from './resource-operation-schemas.ts'
import { groupView, resourceView, uploadReply } from './resource-views.ts'

const RESOURCES = '/v2.0/:project_id/resources'
const RESOURCE = `${RESOURCES}/:resource_name`

function aboutPackage(notes: Notes, { name, history, plan }: Package, isNew = false): void {
  notes.subject = { kind: 'resource', id: name, before: isNew ? undefined : history.state, history }
  // a package without a stub is uploaded as usual, which is not a miss
  if (isNew && plan.answeredBy !== 'default') notes.answeredBy = plan.answeredBy
}

function upload(
  {
    world,
    body,
    caller,
    notes,
  }: Pick<Call<unknown, unknown, schemas.UploadBody>, 'world' | 'body' | 'caller' | 'notes'>,
  kind: PackageKind,
) {
  const { paths, group, is_async: isAsync } = body
  const request = { paths, kind, group: group ?? '', isAsync: isOn(isAsync) }
  const packages = uploadPackages(world, request, caller?.user ?? '')
  aboutPackage(notes, packages[0], true)
  return reply(201, uploadReply(world, { name: request.group, packages }))
}
const UPLOADED =
  '201. Nothing is read from object storage. A group takes the place of one with its name. With `is_async` the packages are UPLOADING, then READY or FAILED; else the reply has the end. Errors: 400 DLI.0001 invalid field; 400 DLI.1028 too many.'

/** An upload whose path names the kind of the packages. */
const uploadOf = <const Id extends string>(id: Id, part: string, kind: PackageKind, what: string) =>
  defineOperation({
    id,
    method: 'POST',
    path: `${RESOURCES}/${part}`,
    summary: `Upload ${what}`,
    description: `${UPLOADED} Source: DLI API reference, "uploading a ${kind} package group".`,
    params: projectParams,
    body: schemas.uploadOfKindBody,
    replies: replies({ 201: schemas.uploadReply }),
    handle: (call) => upload(call, kind),
  })

/** DLI's operations on packages, which it calls resources. */
export const resourceOperations = namedOperations(dliNames.resources, [
  defineOperation({
    id: 'UploadJobResources',
    method: 'POST',
    path: RESOURCES,
    summary: 'Upload packages',
    description: `${UPLOADED} Source: DLI API reference, "uploading a package group".`,
    params: projectParams,
    body: schemas.uploadBody,
    replies: replies({ 201: schemas.uploadReply }),
    handle: (call) => upload(call, call.body.kind),
  }),
  uploadOf('UploadJarJobResources', 'jars', 'jar', 'JAR packages'),
  uploadOf('UploadPythonFileJobResources', 'pyfiles', 'pyFile', 'Python files'),
  uploadOf('UploadFileJobResources', 'files', 'file', 'files'),
  defineOperation({
    id: 'ListJobResources',
    method: 'GET',
    path: RESOURCES,
    summary: 'List packages and groups',
    description: 'In order of upload. Errors: 400 DLI.0001. Source: DLI API reference, "listing package groups".',
    params: projectParams,
    query: schemas.listResourcesQuery,
    replies: replies({ 200: schemas.resourceList }),
    handle({ world, query }) {
      const { total, single, groups } = listPackages(world, query.kind)
      return ok({
        total,
        resources: single.map((one) => resourceView(world, one)),
        modules: [],
        groups: groups.map((group) => groupView(world, group)),
      })
    },
  }),
  defineOperation({
    id: 'ShowJobResource',
    method: 'GET',
    path: RESOURCE,
    summary: 'Show a package',
    description:
      'Errors: 404 DLI.0023 no such package. Source: DLI API reference, "querying resource packages in a group".',
    params: schemas.resourceParams,
    query: schemas.groupQuery,
    replies: replies({ 200: schemas.resource }),
    handle({ world, params, query, notes }) {
      const found = findPackage(world, params.resource_name, query.group)
      aboutPackage(notes, found)
      return whenEnded(readPackage(world, found), () => ok(resourceView(world, found)))
    },
  }),
  defineOperation({
    id: 'DeleteJobResource',
    method: 'DELETE',
    path: RESOURCE,
    summary: 'Delete a package',
    description:
      'The reply has no fields. Errors: 404 DLI.0023 no such package. Source: DLI API reference, "deleting a resource package from a group".',
    params: schemas.resourceParams,
    query: schemas.groupQuery,
    replies: replies({ 200: schemas.nothing }),
    handle({ world, params, query, notes }) {
      const found = findPackage(world, params.resource_name, query.group)
      aboutPackage(notes, found)
      removePackage(world, found, 'deleted')
      return ok({})
    },
  }),
])
