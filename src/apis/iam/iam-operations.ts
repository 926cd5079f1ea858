import type { Identity } from '../../auth/authenticate.ts'
import { DEFAULT_REGION, type Named } from '../../auth/directory.ts'
import { Problem } from '../../core/problem.ts'
import type { Call, Operation, Reply } from '../../operation.ts'
import { type IamContext, issueToken } from './issue.ts'
import * as schemas from './schemas.ts'
import { domainView, listLinks, projectView, regionView, tokenView } from './views.ts'

const replies = (status: number, body: Operation['replies'][number]): Operation['replies'] => ({
  [status]: body,
  '4xx': schemas.failure,
  '5xx': schemas.failure,
})

/** The operations of IAM v3 that the SDKs and hand-written clients call. */
export function operationsOf(context: IamContext): readonly Operation[] {
  const { directory } = context
  const domainOf = (caller: Identity | undefined): Named =>
    caller === undefined ? directory.domainOf('') : directory.domainByName(caller.domain)

  return [
    {
      id: 'KeystoneCreateUserTokenByPassword',
      method: 'POST',
      path: '/v3/auth/tokens',
      summary: 'Get a token for a user name and password',
      description:
        'The token comes in the X-Subject-Token header and is valid for 24 hours on the clock of its project. With auth off anybody gets one. ' +
        'Errors: 400 a malformed body; 401 a wrong name or password (auth verify). Source: IAM API reference, "obtaining a user token through password authentication".',
      query: schemas.tokenQuery,
      body: schemas.anyTokenBody,
      publishedBody: schemas.tokenBody,
      replies: replies(201, schemas.token),
      replyHeaders: { 'X-Subject-Token': 'The token.' },
      handle({ query, body, origin }: Call<unknown, { nocatalog?: string }>): Reply {
        const token = issueToken(context, body)
        return {
          status: 201,
          headers: { 'x-subject-token': token.value },
          body: tokenView(token, { catalog: query.nocatalog === undefined || query.nocatalog === 'false', origin }),
        }
      },
    },
    {
      id: 'KeystoneListProjects',
      method: 'GET',
      path: '/v3/projects',
      summary: 'List projects',
      description:
        'What the SDKs look a project\'s id up by: with a name there is exactly one. A name that was never declared has an id that follows from it. Source: IAM API reference, "querying a project list".',
      query: schemas.projectsQuery,
      replies: replies(200, schemas.projectList),
      handle({ query, caller, origin }: Call<unknown, { name?: string }>): Reply {
        const projects = query.name === undefined ? directory.projects() : [directory.projectByName(query.name)]
        const domain = domainOf(caller)
        return {
          status: 200,
          body: {
            projects: projects.map((project) => projectView(project, domain, origin)),
            links: listLinks('/v3/projects', origin),
          },
        }
      },
    },
    {
      id: 'KeystoneCreateProject',
      method: 'POST',
      path: '/v3/projects',
      summary: 'Create a project',
      description:
        'Errors: 400 a malformed body; 409 the name is taken. Source: IAM API reference, "creating a project".',
      body: schemas.createProjectBody,
      replies: replies(201, schemas.projectReply),
      handle({ body, caller, origin }: Call<unknown, unknown, { project: { name: string } }>): Reply {
        const { name } = body.project
        if (directory.hasProject(name))
          throw new Problem('conflict', `A project named ${name} exists already.`, 'project.name')
        return { status: 201, body: { project: projectView(directory.addProject(name), domainOf(caller), origin) } }
      },
    },
    {
      id: 'KeystoneListAuthDomains',
      method: 'GET',
      path: '/v3/auth/domains',
      summary: 'List the domains that the caller can reach',
      description:
        'One: the domain of the caller. Source: IAM API reference, "querying the list of domains accessible to users".',
      replies: replies(200, schemas.domainList),
      handle: ({ caller, origin }: Call): Reply => ({
        status: 200,
        body: { domains: [domainView(domainOf(caller), origin)], links: listLinks('/v3/auth/domains', origin) },
      }),
    },
    {
      id: 'KeystoneListRegions',
      method: 'GET',
      path: '/v3/regions',
      summary: 'List regions',
      description: 'One: cn-north-4. Source: IAM API reference, "querying a region list".',
      replies: replies(200, schemas.regionList),
      handle: ({ origin }: Call): Reply => ({
        status: 200,
        body: { regions: [regionView(DEFAULT_REGION, origin)], links: listLinks('/v3/regions', origin) },
      }),
    },
  ]
}
