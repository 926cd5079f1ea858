import type { Directory, Named } from '../../auth/directory.ts'
import type { Token, Tokens } from '../../auth/tokens.ts'
import { Problem } from '../../core/problem.ts'
import type { TokenBody } from './schemas.ts'

/** What IAM needs from the rest of the process. */
export interface IamContext {
  readonly directory: Directory
  readonly tokens: Tokens
  /** Whether a name and password must be right. */
  readonly mustVerify: boolean
  /** The time on the clock of a project's world, or the machine's; milliseconds. */
  nowMs(projectId: string | undefined): number
}

/** Issues a token for a project or a domain. Throws `invalid` for a malformed body, `wrong-password` if passwords are checked. */
export function issueToken(context: IamContext, body: unknown): Token {
  const request = readRequest(body)
  const { user } = request.auth.identity.password
  if (context.mustVerify) checkPassword(context.directory, user)
  const domain = context.directory.domainByName(user.domain.name)
  const project = projectOf(context.directory, request)
  const scoped = project === undefined ? scopedDomain(context.directory, request, domain) : domain
  if (context.mustVerify && scoped.id !== domain.id) {
    throw new Problem('forbidden', `user ${user.name} is not of domain ${scoped.name}`)
  }
  return context.tokens.issue({
    user: { id: context.directory.userId(domain.name, user.name), name: user.name },
    domain: scoped,
    project,
    issuedMs: context.nowMs(project?.id),
  })
}

const malformed = (): Problem => new Problem('invalid', 'The request body is invalid')

function readRequest(body: unknown): TokenBody {
  const request = body as TokenBody | undefined
  const identity = request?.auth?.identity
  const user = identity?.password?.user
  const isComplete =
    Array.isArray(identity?.methods) &&
    identity.methods.length === 1 &&
    identity.methods[0] === 'password' &&
    [user?.name, user?.password, user?.domain?.name].every((text) => typeof text === 'string' && text !== '')
  if (request === undefined || !isComplete || !isScope(request.auth.scope)) throw malformed()
  return request
}

/** Absent, or one project or one domain by its name or id. */
function isScope(scope: TokenBody['auth']['scope']): boolean {
  if (scope === undefined) return true
  if (typeof scope !== 'object' || scope === null) return false
  const targets = [scope.project, scope.domain].filter((target) => target !== undefined)
  const [target] = targets
  if (targets.length !== 1 || typeof target !== 'object' || target === null) return false
  const names = [target.id, target.name].filter((name) => name !== undefined)
  return names.length > 0 && names.every((name) => typeof name === 'string' && name !== '')
}

function checkPassword(directory: Directory, user: TokenBody['auth']['identity']['password']['user']): void {
  const isKnown = directory.users.some(
    (one) => one.name === user.name && one.domain === user.domain.name && one.password === user.password,
  )
  if (!isKnown) throw new Problem('wrong-password', 'The username or password is wrong.')
}

function projectOf(directory: Directory, { auth }: TokenBody): Named | undefined {
  const project = auth.scope?.project
  if (project === undefined) return undefined
  return project.id === undefined ? directory.projectByName(project.name as string) : directory.projectById(project.id)
}

function scopedDomain(directory: Directory, { auth }: TokenBody, own: Named): Named {
  const domain = auth.scope?.domain
  if (domain === undefined) return own
  return domain.name === undefined ? directory.domainById(domain.id as string) : directory.domainByName(domain.name)
}
