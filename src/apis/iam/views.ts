import type { Named } from '../../auth/directory.ts'
import type { Token } from '../../auth/tokens.ts'
import { isoTime } from '../../core/clock.ts'
import { derivedId } from '../../core/ids.ts'
import type { DomainView, ProjectView, RegionView, TokenView } from './schemas.ts'

/** IAM gives microseconds: `2020-01-04T09:05:22.701000Z`. */
const microseconds = (ms: number): string => isoTime(ms).replace('Z', '000Z')

/** The services of a region, by their names in a token's catalog. */
const SERVICES = ['dli', 'mrs', 'iam'] as const

export function tokenView(token: Token, options: { catalog: boolean; origin: string; method: string }): TokenView {
  const { project, domain, user } = token
  return {
    token: {
      catalog: options.catalog ? SERVICES.map((name) => catalogEntry(name, project, options.origin)) : [],
      expires_at: microseconds(token.expiresMs),
      issued_at: microseconds(token.issuedMs),
      methods: [options.method],
      ...(project === undefined ? { domain } : { project: { domain, ...project } }),
      roles: [{ id: derivedId('role', 'te_admin'), name: 'te_admin' }],
      user: { domain, ...user, password_expires_at: '' },
    },
  }
}

function catalogEntry(name: (typeof SERVICES)[number], project: Named | undefined, origin: string): unknown {
  const paths = { dli: `/v2.0/${project?.id ?? ''}`, mrs: `/v2/${project?.id ?? ''}`, iam: '/v3' }
  return {
    endpoints: [
      {
        id: derivedId('endpoint', name),
        interface: 'public',
        region: project?.name ?? '*',
        region_id: project?.name ?? '*',
        url: origin + paths[name],
      },
    ],
    id: derivedId('service', name),
    name,
    type: name,
  }
}

export function projectView(project: Named, domain: Named, origin: string): ProjectView {
  return {
    id: project.id,
    name: project.name,
    domain_id: domain.id,
    parent_id: domain.id,
    enabled: true,
    is_domain: false,
    description: '',
    links: { self: `${origin}/v3/projects/${project.id}` },
  }
}

export function domainView(domain: Named, origin: string): DomainView {
  return { ...domain, enabled: true, description: '', links: { self: `${origin}/v3/domains/${domain.id}` } }
}

export function regionView(id: string, origin: string): RegionView {
  return { id, type: 'public', description: '', links: { self: `${origin}/v3/regions/${id}` } }
}

/** The end of every list. */
export function listLinks(path: string, origin: string) {
  return { self: origin + path, next: null, previous: null }
}
