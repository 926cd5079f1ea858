import Type, { type Static } from 'typebox'
import { packageKinds } from '../../../model/package.ts'
import { packageStates } from '../../../model/package-life.ts'
import { optional } from '../resource-fields.ts'
import { flag, millis, tags } from '../resource-schemas.ts'
import { projectParams } from '../schemas.ts'

export const resourceParams = Type.Object({
  ...projectParams.properties,
  resource_name: Type.String({ description: 'The last part of its path.', examples: ['app.jar'] }),
})
export const groupQuery = Type.Object({
  group: Type.Optional(
    Type.String({
      description: 'The group; when absent, a package of that name without a group, or else the oldest of that name.',
      examples: ['jobs'],
    }),
  ),
})

const paths = Type.Array(Type.String({ maxLength: 1024 }), {
  ...{ minItems: 1, maxItems: 100, description: 'The URLs of objects, such as obs://bucket/jobs/app.jar.' },
})
const group = optional(Type.String({ description: 'The group; the packages belong to none when it is absent.' }))
const isAsync = flag('Whether the reply does not wait for the upload; false when absent.')
/** The body of UploadJobResources (DLI API reference, "uploading a package group"). */
export const uploadBody = Type.Object(
  { paths, kind: Type.Enum([...packageKinds]), group, is_async: isAsync, tags },
  { examples: [{ paths: ['obs://bucket/jobs/app.jar'], kind: 'jar', group: 'jobs', is_async: true }] },
)
/** The body of the uploads whose path names the kind. */
export const uploadOfKindBody = Type.Object(
  { paths, group, is_async: isAsync },
  { examples: [{ paths: ['obs://bucket/jobs/app.jar'], group: 'jobs' }] },
)
export type UploadBody = Static<typeof uploadOfKindBody>

export const listResourcesQuery = Type.Object({
  kind: Type.Optional(Type.Enum([...packageKinds], { description: 'All kinds when absent.', examples: ['jar'] })),
  tags: Type.Optional(Type.String({ description: 'Ignored: labels of uploads are not kept.' })),
})

const status = Type.Enum([...packageStates])
const times = { create_time: millis('When it was uploaded.'), update_time: millis('When it last changed.') }
const resourceFields = {
  ...times,
  resource_type: Type.Enum([...packageKinds]),
  resource_name: Type.String(),
  status,
  underlying_name: Type.String(),
}
export const resource = Type.Object({ ...resourceFields, owner: Type.String() })
const uploaded = Type.Object({ ...resourceFields, is_async: Type.Boolean() })
const groupFields = {
  group_name: Type.String({ description: 'Empty for packages that belong to no group.' }),
  status: Type.Enum([...packageStates], {
    description: 'FAILED if a package of the group is, else UPLOADING if one is.',
  }),
  resources: Type.Array(Type.String()),
}
export const uploadReply = Type.Object({
  ...{ ...groupFields, details: Type.Array(uploaded), ...times, is_async: Type.Boolean(), owner: Type.String() },
})
export const resourceList = Type.Object({
  total: Type.Integer({ description: 'The number of packages, with and without a group.' }),
  resources: Type.Array(resource, { description: 'The packages without a group.' }),
  modules: Type.Array(Type.Object({ module_name: Type.String() }), { description: 'Always empty.' }),
  groups: Type.Array(
    Type.Object({
      ...{ ...groupFields, details: Type.Array(resource), ...times, is_async: Type.Boolean(), owner: Type.String() },
    }),
  ),
})

/** The reply of DeleteJobResource. */
export const nothing = Type.Object({})
