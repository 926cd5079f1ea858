import type { Identity } from '../../auth/authenticate.ts'
import { DEFAULT_REGION, type Named } from '../../auth/directory.ts'
import { Problem } from '../../core/problem.ts'
import { defineOperation, type Operation, ok, reply } from '../../operation.ts'
import type { IamContext } from './identity.ts'
import { issueToken } from './issue.ts'
import * as schemas from './schemas.ts'
import { domainView, listLinks, projectView, regionView, tokenView } from './views.ts'

const errors = { '4xx': schemas.failure, '5xx': schemas.failure }

/** The operations of IAM v3 that the SDKs and hand-written clients call. */
export function operationsOf(context: IamContext): readonly Operation[] {
  const { directory } = context
  const domainOf = (caller: Identity | undefined): Named =>
    caller === undefined ? directory.domainOf('') : directory.domainByName(caller.domain)

  return [
    defineOperation({
      id: 'KeystoneCreateUserTokenByPassword',
      method: 'POST',
      path: '/v3/auth/tokens',
      summary: 'Get a token for a user name and password',
      description:
        'The reply has the token in the X-Subject-Token header; it is valid for 24 hours on the clock of its project. With auth off any name and password are accepted. The methods token (one that was issued here), hw_ak_sk (a key) and, with auth off, assume_role (an agency) get a token, too. ' +
        'Errors: 400 a malformed body or another method; 401 a wrong name, password or key (auth verify), or a token that is unknown or has expired. Source: IAM API reference, "obtaining a user token through password authentication".',
      query: schemas.tokenQuery,
      body: schemas.anyTokenBody,
      publishedBody: schemas.tokenBody,
      replies: { 201: schemas.token, ...errors },
      replyHeaders: { 'X-Subject-Token': 'The token.' },
      handle({ query, body, origin }) {
        const { token, method } = issueToken(context, body)
        const catalog = query.nocatalog === undefined || query.nocatalog === 'false'
        return reply(201, tokenView(token, { catalog, origin, method }), { 'x-subject-token': token.value })
      },
    }),
    defineOperation({
      id: 'KeystoneListProjects',
      method: 'GET',
      path: '/v3/projects',
      summary: 'List projects',
      description:
        'The SDKs look up the id of a project with it: with `name` the list has exactly one project. A name that was never declared has an id derived from the name. Source: IAM API reference, "querying a project list".',
      query: schemas.projectsQuery,
      replies: { 200: schemas.projectList, ...errors },
      handle({ query, caller, origin }) {
        const projects = query.name === undefined ? directory.projects() : [directory.projectByName(query.name)]
        const domain = domainOf(caller)
        return ok({
          projects: projects.map((project) => projectView(project, domain, origin)),
          links: listLinks('/v3/projects', origin),
        })
      },
    }),
    defineOperation({
      id: 'KeystoneCreateProject',
      method: 'POST',
      path: '/v3/projects',
      summary: 'Create a project',
      description:
        'Errors: 400 a malformed body; 409 a project has that name already. Source: IAM API reference, "creating a project".',
      body: schemas.createProjectBody,
      replies: { 201: schemas.projectReply, ...errors },
      handle({ body, caller, origin }) {
        const { name } = body.project
        if (directory.hasProject(name))
          throw new Problem('conflict', `A project named ${name} exists already.`, 'project.name')
        return reply(201, { project: projectView(directory.addProject(name), domainOf(caller), origin) })
      },
    }),
    defineOperation({
      id: 'KeystoneListAuthDomains',
      method: 'GET',
      path: '/v3/auth/domains',
      summary: 'List the domains that the caller can reach',
      description:
        'One: the domain of the caller. Source: IAM API reference, "querying the list of domains accessible to users".',
      replies: { 200: schemas.domainList, ...errors },
      handle: ({ caller, origin }) =>
        ok({ domains: [domainView(domainOf(caller), origin)], links: listLinks('/v3/auth/domains', origin) }),
    }),
    defineOperation({
      id: 'KeystoneListRegions',
      method: 'GET',
      path: '/v3/regions',
      summary: 'List regions',
      description: 'One: cn-north-4. Source: IAM API reference, "querying a region list".',
      replies: { 200: schemas.regionList, ...errors },
      handle: ({ origin }) =>
        ok({ regions: [regionView(DEFAULT_REGION, origin)], links: listLinks('/v3/regions', origin) }),
    }),
  ]
}
