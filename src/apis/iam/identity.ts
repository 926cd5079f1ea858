/** How the user of a token is authenticated: one function per method of `auth.identity.methods`. */
import type { Directory, Named } from '../../auth/directory.ts'
import type { Token, Tokens } from '../../auth/tokens.ts'
import { oneOfRule } from '../../core/did-you-mean.ts'
import { Problem } from '../../core/problem.ts'
import type { GivenId } from './schemas.ts'

/** The methods that can be decided here. */
const tokenMethods = ['password', 'token', 'hw_ak_sk', 'assume_role'] as const
export type TokenMethod = (typeof tokenMethods)[number]

/** What IAM needs from the rest of the process. */
export interface IamContext {
  readonly directory: Directory
  readonly tokens: Tokens
  /** Whether a name and password must be right. */
  readonly mustVerify: boolean
  /** The time on the clock of a project's world, or the machine's; milliseconds. */
  nowMs(projectId: string | undefined): number
}

/** A user who was authenticated, and how. */
export interface Authenticated {
  readonly method: TokenMethod
  readonly user: Named
  readonly domain: Named
  /** The project of a token that was given in its place. */
  readonly project?: Named | undefined
}

export const malformed = (): Problem => new Problem('invalid', 'The request body is invalid')

const methods: {
  readonly [M in TokenMethod]: (context: IamContext, identity: GivenId) => Omit<Authenticated, 'method'>
} = {
  password({ directory, mustVerify }, { password }) {
    const user = password?.user
    if (typeof user !== 'object' || user === null || !areTexts(user.name, user.password, user.domain?.name))
      throw malformed()
    const { name, domain } = user
    const isRight = directory.users.some(
      (one) => one.name === name && one.domain === domain.name && one.password === user.password,
    )
    if (mustVerify && !isRight) throw new Problem('wrong-password', 'The username or password is wrong.')
    return userOf(directory, name, directory.domainByName(domain.name))
  },

  token({ tokens, nowMs }, { token }) {
    const id = token?.id
    if (id === undefined || !areTexts(id)) throw malformed()
    const found: Token | undefined = tokens.find(id)
    if (found === undefined) throw new Problem('token-invalid', 'The token is invalid.')
    if (nowMs(found.project?.id) >= found.expiresMs) throw new Problem('token-expired', 'The token has expired.')
    return { user: found.user, domain: found.domain, project: found.project }
  },

  hw_ak_sk({ directory, mustVerify }, { hw_ak_sk: given }) {
    const [access, secret] = [given?.access?.key, given?.secret?.key]
    if (access === undefined || !areTexts(access, secret)) throw malformed()
    const key = directory.key(access)
    if (mustVerify && key?.secret !== secret) {
      throw new Problem('wrong-password', 'The access key or the secret key is wrong.')
    }
    const name = key?.user ?? access
    return userOf(directory, name, directory.domainOf(name))
  },

  assume_role({ directory, mustVerify }, { assume_role: role }) {
    const { agency_name, xrole_name, domain_name, domain_id } = role ?? {}
    const name = agency_name ?? xrole_name
    const given = [agency_name, xrole_name, domain_name, domain_id].filter((text) => text !== undefined)
    if (name === undefined || (domain_name ?? domain_id) === undefined || !areTexts(...given)) throw malformed()
    if (mustVerify) throw unsupported('assume_role needs auth off: fixtures declare no agencies')
    const domain =
      domain_name === undefined ? directory.domainById(domain_id ?? '') : directory.domainByName(domain_name)
    return userOf(directory, `${domain.name}/${name}`, domain)
  },
}

/** Authenticates the user of a body. Throws `invalid` for a method that is unknown or cannot be decided. */
export function authenticateUser(context: IamContext, body: unknown): Authenticated {
  const identity = (body as { auth?: { identity?: GivenId | null } | null } | undefined)?.auth?.identity
  if (typeof identity !== 'object' || identity === null || !Array.isArray(identity.methods)) throw malformed()
  const names: readonly unknown[] = identity.methods
  if (names.length === 0 || names.some((name) => typeof name !== 'string')) throw malformed()
  const unknown = names.find((name) => !tokenMethods.some((one) => one === name))
  if (unknown !== undefined) {
    throw unsupported(oneOfRule(tokenMethods, unknown))
  }
  const [method, second] = names as readonly TokenMethod[]
  if (method === undefined || second !== undefined) throw unsupported(`must have one method, not ${names.join(', ')}`)
  return { method, ...methods[method](context, identity) }
}

const unsupported = (rule: string): Problem =>
  new Problem('invalid', `auth.identity.methods ${rule}`, 'auth.identity.methods')

const userOf = (directory: Directory, name: string, domain: Named): Pick<Authenticated, 'user' | 'domain'> => ({
  user: { id: directory.userId(domain.name, name), name },
  domain,
})

const areTexts = (...values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === 'string' && value !== '')
