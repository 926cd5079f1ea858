/** Submits and status polls of jobs, compared with those of statements; and lists of many jobs. */
import { contest, measuredRows, samplesOf } from '../contest.js'
import { ratio } from '../figures.js'
import { loads, startLakemock } from '../lakemock.js'
import { put } from '../load/load.js'
import { callJson, withServers } from '../server.js'
import { bare, startBare } from '../servers/bare.js'
import { number } from '../table.js'
import { ratioLine } from './row.js'
import { targets } from './targets.js'

const CONNECTIONS = 50
/** A cluster runs ten jobs at a time and refuses more: submits use many in turn. */
const CLUSTERS = 1000
/** Jobs of the project whose lists are measured. */
const LISTED = 100_000
const LIST_REQUESTS = 200

/** @typedef {{ name: string, paths: readonly [string, ...string[]], body: object, idOf(reply: any): string, statusPath(id: string): string }} JobKind */

/** @type {JobKind} */
const sqlJob = {
  name: 'SQL jobs',
  paths: ['/v1.0/bench/jobs/submit-job'],
  body: { sql: 'select 42', queue_name: 'default' },
  idOf: (reply) => reply.job_id,
  statusPath: (id) => `/v1.0/bench/jobs/${id}/status`,
}

/** @type {JobKind} */
const mrsJob = {
  name: 'MRS jobs',
  paths: ['/v2/bench/clusters/bench/job-executions', ...otherClusters()],
  body: { job_name: 'bench', job_type: 'SparkSubmit', arguments: ['obs://bench/bench.jar', '42'] },
  idOf: (reply) => reply.job_submit_result.job_id,
  statusPath: (id) => `/v2/bench/clusters/bench/job-executions/${id}`,
}

const kinds = [sqlJob, mrsJob]

function otherClusters() {
  return Array.from({ length: CLUSTERS }, (_, index) => `/v2/bench/clusters/bench-${index}/job-executions`)
}

/** A whole life within the measured time, as the stub of statements has it. */
const moreStubs = [
  {
    name: 'bench-sql-job',
    match: { api: 'dli', sql: { regex: '^select (\\d+)$' } },
    durations: { LAUNCHING: '0ms', RUNNING: '5ms' },
    outcome: { columns: ['n'], rows: [['$1']] },
  },
  {
    name: 'bench-mrs-job',
    match: { api: 'mrs', job: 'bench' },
    durations: { NEW: '0ms', NEW_SAVING: '0ms', SUBMITTED: '0ms', ACCEPTED: '0ms', RUNNING: '5ms' },
  },
]

const LIST = '/v1.0/bench/jobs?page-size=50'
/** @type {readonly { what: string, paths: string[], floor: number }[]} milliseconds */
const lists = [
  { what: 'all', paths: [LIST], floor: 10 },
  { what: 'a status', paths: [`${LIST}&job-status=FINISHED`], floor: 10 },
  { what: 'a queue', paths: [`${LIST}&queue_name=default`], floor: 10 },
  { what: 'a text', paths: [`${LIST}&sql_pattern=select%201`], floor: 10 },
  // the first list with a text tests the text of each job; polls and further pages do not
  { what: 'a text that is new', paths: newTexts(), floor: 30 },
]

function newTexts() {
  return Array.from({ length: 2 * LIST_REQUESTS }, (_, number) => `${LIST}&sql_pattern=select%20${number}`)
}

/** @type {import('./row.js').Row} */
export const jobs = {
  name: 'jobs',
  about:
    'submits and status polls of SQL jobs and MRS jobs, to bare Fastify and to those of statements; lists of 100,000 jobs',
  quick: false,
  run: (plan) =>
    withServers(async (keep) => {
      const statements = await startLakemock({ name: 'statements' })
      const base = await startBare()
      for (const { server } of [statements, base]) keep(server)
      const contenders = []
      for (const kind of kinds) {
        const { server } = await startLakemock({ name: kind.name, moreStubs }, { sessions: 1 })
        keep(server)
        contenders.push({ kind, server, ended: await endedJob(server, kind) })
      }
      const lines = []
      const measured = []
      for (const [load, of] of loads) {
        const results = await contest(
          [
            { name: 'statements', server: statements.server, load: of(statements.sessions) },
            ...contenders.map(({ kind, server, ended }) => ({
              name: kind.name,
              server,
              load: load === 'poll' ? pollLoad(kind, ended) : submitLoad(kind),
            })),
            { name: bare.name, server: base.server, load: of(base.sessions) },
          ],
          plan,
        )
        for (const { name } of kinds) {
          const what = `${name}, ${load === 'poll' ? 'status' : 'submit'}`
          const to = (/** @type {string} */ other) => ratio(samplesOf(results, name), samplesOf(results, other))
          lines.push(ratioLine(what, to(bare.name), `of ${bare.name}`, targets[load]))
          lines.push(ratioLine(what, to('statements'), 'of statements'))
        }
        measured.push(...measuredRows(load === 'poll' ? 'status' : 'submit', results))
      }
      lines.push(...(await listLines(keep, plan)))
      return { lines, measured }
    }),
}

/** @param {JobKind} kind @returns {import('../load/load.js').Load} */
const submitLoad = ({ paths, body }) => ({
  method: 'POST',
  paths: [...paths],
  body: JSON.stringify(body),
  connections: CONNECTIONS,
})

/** @param {JobKind} kind @param {string} id @returns {import('../load/load.js').Load} */
const pollLoad = (kind, id) => ({ method: 'GET', paths: [kind.statusPath(id)], connections: CONNECTIONS })

/** @param {import('../server.js').Server} server @param {JobKind} kind */
async function endedJob({ port }, { paths, body, idOf, name }) {
  const id = idOf(await callJson(port, 'POST', paths[0], body))
  const kind = name === sqlJob.name ? 'sql-jobs' : 'mrs-jobs'
  const { reached, why } = await callJson(
    port,
    'GET',
    `/_lakemock/worlds/bench/${kind}/${id}/wait?state=FINISHED&timeout=30s`,
  )
  if (!reached) throw new Error(`${name}: ${why}`)
  return id
}

/**
 * @param {(server: import('../server.js').Server) => import('../server.js').Server} keep
 * @param {import('./row.js').Plan} plan
 */
async function listLines(keep, { scale }) {
  const count = Math.round(LISTED * scale)
  const world = { limits: { sqlJobs: count } }
  const { server } = await startLakemock({ name: 'lists', moreStubs, world }, { sessions: 1 })
  keep(server)
  const texts = Array.from({ length: count }, (_, n) => JSON.stringify({ ...sqlJob.body, sql: `select ${n}` }))
  await put(server, { ...submitLoad(sqlJob), body: texts, requests: count })
  const lines = []
  for (const { what, paths, floor } of lists) {
    const load = { method: 'GET', paths, connections: 1 }
    // the first requests are for the compiler of JavaScript
    const { nextPath } = await put(server, { ...load, requests: LIST_REQUESTS })
    const { serverCpuSeconds } = await put(server, { ...load, firstPath: nextPath, requests: LIST_REQUESTS })
    const ms = (serverCpuSeconds * 1000) / LIST_REQUESTS
    lines.push({
      what: `a list of ${number(count)} SQL jobs, ${what}`,
      result: `${number(ms)} ms`,
      value: ms,
      target: { goal: 5, floor, isAtLeast: false },
      notes: `processor time of each of ${LIST_REQUESTS} requests, one after the other`,
    })
  }
  return lines
}
