import Type, { type Static, type TSchema } from 'typebox'
import { mapOf, resourceId } from '../../core/json-schema.ts'

const named = Type.Object({ id: Type.String(), name: Type.String() })
const links = Type.Object({ self: Type.String() }, { additionalProperties: true })

/** The body of `POST /v3/auth/tokens`, unchecked: the handler checks it, because every error in it gets the same reply. */
export const anyTokenBody = Type.Unknown()

const given = Type.String({ minLength: 1 })
const secret = Type.String({ minLength: 1, writeOnly: true })
const target = (what: string, id = given) =>
  Type.Optional(
    Type.Object(
      { name: Type.Optional(given), id: Type.Optional(id) },
      {
        description: `${what}, by its name, its id or both.`,
        anyOf: [{ required: ['name'] }, { required: ['id'] }],
      },
    ),
  )
/** `methods` with one method, and the field of the same name that says who asks. */
const identity = (method: string, who: TSchema) =>
  Type.Object({ methods: Type.Array(Type.Literal(method), { minItems: 1, maxItems: 1 }), [method]: who })
const password = Type.Object({
  user: Type.Object({ name: given, password: secret, domain: Type.Object({ name: given }) }),
})
const issued = Type.Object({ id: secret }, { description: 'A token that was issued here.' })
const accessKey = Type.Object(
  { access: Type.Object({ key: given }), secret: Type.Object({ key: secret }) },
  { description: 'An access key with its secret key.' },
)
const agency = Type.Object(
  {
    agency_name: Type.Optional(given),
    xrole_name: Type.Optional(given),
    domain_name: Type.Optional(given),
    domain_id: Type.Optional(given),
  },
  {
    description: 'An agency by its name, and the domain that created it by name or id. It needs auth off.',
    allOf: [
      { anyOf: [{ required: ['agency_name'] }, { required: ['xrole_name'] }] },
      { anyOf: [{ required: ['domain_name'] }, { required: ['domain_id'] }] },
    ],
  },
)
/** The documented body. */
export const tokenBody = Type.Object(
  {
    auth: Type.Object({
      identity: Type.Union([
        identity('password', password),
        identity('token', issued),
        identity('hw_ak_sk', accessKey),
        identity('assume_role', agency),
      ]),
      scope: Type.Optional(
        Type.Object(
          {
            project: target('The project', resourceId()),
            domain: target('The domain'),
          },
          {
            oneOf: [{ required: ['project'] }, { required: ['domain'] }],
            description: 'The scope of the token: a project or a domain.',
          },
        ),
      ),
    }),
  },
  {
    description: 'A user by name, password and domain, and the project or domain of the token.',
    examples: [
      {
        auth: {
          identity: {
            methods: ['password'],
            password: { user: { name: 'lakemock', password: 'lakemock', domain: { name: 'lakemock' } } },
          },
          scope: { project: { name: 'cn-north-4' } },
        },
      },
    ],
  },
)
export const tokenQuery = Type.Object({
  nocatalog: Type.Optional(
    Type.String({ description: 'Any value but `false` leaves the catalog empty.', examples: ['true'] }),
  ),
})

type Who = {
  readonly password: typeof password
  readonly token: typeof issued
  readonly hw_ak_sk: typeof accessKey
  readonly assume_role: typeof agency
}
/** `auth.identity` of a body that was not checked. */
export type GivenId = { readonly methods?: unknown } & {
  readonly [M in keyof Who]?: Partial<Static<Who[M]>> | null
}
export type TokenScope = Static<typeof tokenBody>['auth']['scope']

/** Every field is optional: the serializer writes required fields first, which would break the documented order. */
export const token = Type.Object({
  token: Type.Partial(
    Type.Object({
      catalog: Type.Array(Type.Unknown()),
      expires_at: Type.String({ description: 'As 2020-01-04T09:05:22.701000Z.' }),
      issued_at: Type.String(),
      methods: Type.Array(Type.String()),
      domain: named,
      project: Type.Object({ domain: named, id: Type.String(), name: Type.String() }),
      roles: Type.Array(named),
      user: Type.Object({ domain: named, id: Type.String(), name: Type.String(), password_expires_at: Type.String() }),
    }),
  ),
})

export type TokenView = Static<typeof token>

const project = Type.Object({
  id: Type.String(),
  name: Type.String(),
  domain_id: Type.String(),
  parent_id: Type.String(),
  enabled: Type.Boolean(),
  is_domain: Type.Boolean(),
  description: Type.String(),
  links,
})
export const projectList = Type.Object({
  projects: Type.Array(project),
  links: Type.Object({}, { additionalProperties: true }),
})
export type ProjectView = Static<typeof project>
export const projectReply = Type.Object({ project })
export const projectsQuery = Type.Object({
  name: Type.Optional(
    Type.String({ description: "A project's name; the SDKs give a region's.", examples: ['cn-north-4'] }),
  ),
})

export const createProjectBody = Type.Object(
  {
    project: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 64 }),
      parent_id: Type.Optional(Type.Unknown({ description: 'Accepted; the parent is the domain of the caller.' })),
      domain_id: Type.Optional(Type.Unknown({ description: 'Accepted; it is the domain of the caller.' })),
      description: Type.Optional(Type.Unknown({ description: 'Accepted; not shown.' })),
    }),
  },
  { examples: [{ project: { name: 'cn-north-4_demo' } }] },
)

const domain = Type.Object({
  id: Type.String(),
  name: Type.String(),
  enabled: Type.Boolean(),
  description: Type.String(),
  links,
})
export type DomainView = Static<typeof domain>
export const domainList = Type.Object({
  domains: Type.Array(domain),
  links: Type.Object({}, { additionalProperties: true }),
})

const region = Type.Object({ id: Type.String(), type: Type.String(), description: Type.String(), links })
export type RegionView = Static<typeof region>
export const regionList = Type.Object({
  regions: Type.Array(region),
  links: Type.Object({}, { additionalProperties: true }),
})

/** IAM has two shapes of error: the token's and everything else's. */
export const failure = mapOf(Type.Unknown(), {
  description: '{"error": {code, message, title}} for tokens; {error_code, error_msg} for the rest.',
})
