import type { Directory, Named } from '../../auth/directory.ts'
import type { Token } from '../../auth/tokens.ts'
import { Problem } from '../../core/problem.ts'
import { authenticateUser, type IamContext, malformed, type TokenMethod } from './identity.ts'
import type { TokenScope } from './schemas.ts'

/** A new token, and how its user was authenticated. */
export interface IssuedToken {
  readonly token: Token
  readonly method: TokenMethod
}

/** Issues a token for a project or a domain. Throws `invalid` for a malformed body, `wrong-password` if passwords are checked. */
export function issueToken(context: IamContext, body: unknown): IssuedToken {
  const { directory, mustVerify, tokens } = context
  const authenticated = authenticateUser(context, body)
  const { auth } = body as { readonly auth: { readonly scope?: TokenScope } }
  if (!isScope(auth.scope)) throw malformed()
  const { user, domain, method } = authenticated
  const project = auth.scope === undefined ? authenticated.project : projectOf(directory, auth.scope)
  const scoped = project === undefined ? scopedDomain(directory, auth.scope, domain) : domain
  if (mustVerify && scoped.id !== domain.id) {
    throw new Problem('forbidden', `user ${user.name} is not of domain ${scoped.name}`)
  }
  return { method, token: tokens.issue({ user, domain: scoped, project, issuedMs: context.nowMs(project?.id) }) }
}

/** Absent, or one project or one domain by its name or id. */
function isScope(scope: TokenScope): boolean {
  if (scope === undefined) return true
  if (typeof scope !== 'object' || scope === null) return false
  const targets = [scope.project, scope.domain].filter((target) => target !== undefined)
  const [target] = targets
  if (targets.length !== 1 || typeof target !== 'object' || target === null) return false
  const names = [target.id, target.name].filter((name) => name !== undefined)
  return names.length > 0 && names.every((name) => typeof name === 'string' && name !== '')
}

function projectOf(directory: Directory, { project }: NonNullable<TokenScope>): Named | undefined {
  if (project === undefined) return undefined
  return project.id === undefined ? directory.projectByName(project.name as string) : directory.projectById(project.id)
}

function scopedDomain(directory: Directory, scope: TokenScope, own: Named): Named {
  const domain = scope?.domain
  if (domain === undefined) return own
  return domain.name === undefined ? directory.domainById(domain.id as string) : directory.domainByName(domain.name)
}
