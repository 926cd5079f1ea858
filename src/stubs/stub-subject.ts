import { Problem } from '../core/problem.ts'
import { type StubDefinition, statesOf } from './stub.ts'
import type { Subject } from './stub-query.ts'

type MatchKey = Exclude<keyof StubDefinition['match'], 'api' | 'project'>
type Api = 'dli' | 'mrs'

/** The keys of `match` that a stub of each subject can have, beside api and project. */
const keysOf: Record<Subject, readonly MatchKey[]> = {
  session: ['session'],
  statement: ['code', 'session', 'kind'],
  execution: ['sql', 'database', 'cluster'],
  sqlJob: ['sql', 'database', 'queue'],
  batch: ['job', 'queue'],
  mrsJob: ['job', 'sql', 'cluster'],
  cluster: ['clusterName'],
  elasticPool: ['pool'],
  resource: ['resource'],
}
const subjectsOf: Record<Api, readonly Subject[]> = {
  dli: ['session', 'statement', 'sqlJob', 'batch', 'elasticPool', 'resource'],
  mrs: ['execution', 'mrsJob', 'cluster'],
}

/** The subject of the stub, which follows from the keys of its match, its durations and its outcome. */
export function subjectOf({ match, durations, outcome }: StubDefinition, at: string): Subject {
  const api = apiOf(match, at)
  const subject = subjectByKeys(match, api)
  if (subject !== undefined) {
    checkKeys(match, api, subject, at)
    return subject
  }
  checkKeys(match, api, 'session', at)
  const states = Object.keys(durations ?? {})
  const ofSessions = states.length > 0 && states.every((state) => statesOf.session.includes(state))
  if (match.session === undefined) return ofSessions ? 'session' : 'statement'
  const ofStatements = Object.keys(outcome ?? {}).some((key) => key !== 'session')
  if (ofStatements || (states.length > 0 && !ofSessions)) {
    throw new Problem(
      'invalid',
      `${at}: a stub with a session and no code decides how the session starts; give match.code (such as {"regex": ""} for any) to stub its statements`,
      `${at}.match`,
    )
  }
  return 'session'
}

/** The api that `match` names, or that its other keys imply: `sql` alone is that of MRS. */
function apiOf(match: StubDefinition['match'], at: string): Api {
  if (match.api !== undefined) return match.api
  const has = (keys: readonly MatchKey[]): boolean => keys.some((key) => match[key] !== undefined)
  if (has(['queue', 'pool', 'resource'])) return 'dli'
  if (has(['sql', 'database', 'cluster', 'clusterName'])) return 'mrs'
  if (has(['code', 'session', 'kind'])) return 'dli'
  throw new Problem('invalid', `${at}.match must name the api: dli or mrs`, `${at}.match`)
}

/** The subject; undefined for one that is a session or a statement, which other parts of the stub decide. */
function subjectByKeys(match: StubDefinition['match'], api: Api): Subject | undefined {
  if (match.job !== undefined) return api === 'dli' ? 'batch' : 'mrsJob'
  if (api === 'mrs') return match.clusterName === undefined ? 'execution' : 'cluster'
  if (match.pool !== undefined) return 'elasticPool'
  if (match.resource !== undefined) return 'resource'
  if (match.code !== undefined || match.kind !== undefined) return 'statement'
  const isSqlJob = match.sql !== undefined || match.database !== undefined || match.queue !== undefined
  return isSqlJob ? 'sqlJob' : undefined
}

function checkKeys(match: StubDefinition['match'], api: Api, subject: Subject, at: string): void {
  const given = Object.keys(match).filter((key): key is MatchKey => key !== 'api' && key !== 'project')
  const foreign = given.find((key) => match[key] !== undefined && !keysOf[subject].includes(key))
  if (foreign === undefined) return
  const isOfApi = subjectsOf[api].some((one) => keysOf[one].includes(foreign))
  const own = given.find((key) => keysOf[subject].includes(key))
  const place = `${at}.match.${foreign}`
  throw new Problem('invalid', `${place} does not go with ${isOfApi ? `match.${own}` : `api ${api}`}`, place)
}
