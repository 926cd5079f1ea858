import Type from 'typebox'
import { inSlices } from '../core/slices.ts'
import { EXPOSITION_TYPE, exposition, type MetricFamily } from '../journal/exposition.ts'
import type { Metrics } from '../journal/metrics.ts'
import { defineOperation, textReply } from '../operation.ts'
import type { World } from '../world/world.ts'
import type { Worlds } from '../world/worlds.ts'
import { type ControlContext, ROOT, replies } from './control-api.ts'

/** Metrics for Prometheus. */
export const metricsOperations = ({ worlds, metrics, tokens, feed }: ControlContext) => [
  defineOperation({
    id: 'ShowMetrics',
    method: 'GET',
    path: `${ROOT}/metrics`,
    summary: 'Show metrics for Prometheus',
    description:
      "In Prometheus's text format, for this process alone: requests and refusals since its start, and what its worlds contain now. Source: lakemock.",
    produces: ['text/plain'],
    replies: replies(Type.String()),
    async handle() {
      await inSlices(worlds.list(), (world) => world.catchUp())
      const families = [
        ...metrics.families(),
        ...worldFamilies(worlds),
        ...eventFamilies(feed),
        limitFamily(worlds, metrics, { tokens, feed }),
        ...processFamilies(),
      ]
      return textReply(exposition(families), EXPOSITION_TYPE)
    },
  }),
]

function worldFamilies(worlds: Worlds): MetricFamily[] {
  const list = worlds.list()
  const sum = sumOver(list)
  const sessions = list.flatMap((world) => [...world.sessions.values()])
  return [
    gauge('lakemock_worlds', 'Projects in use.', list.length),
    byState('lakemock_sessions', 'Sessions of all projects, by state.', sessions),
    byState(
      'lakemock_statements',
      'Statements of all projects, by state.',
      sessions.flatMap((session) => [...session.statements.values()]),
    ),
    byState(
      'lakemock_sql_executions',
      'SQL executions of all projects, by status.',
      list.flatMap((world) => [...world.executions.values()]),
    ),
    byState(
      'lakemock_sql_jobs',
      'SQL jobs of DLI of all projects, by status.',
      list.flatMap((world) => [...world.sqlJobs.values()]),
    ),
    gauge(
      'lakemock_journal_entries',
      'Requests kept in the journals.',
      sum(({ journal }) => journal.size),
    ),
    gauge(
      'lakemock_journal_bytes',
      'Approximate bytes of these requests.',
      sum(({ journal }) => journal.bytes),
    ),
    gauge(
      'lakemock_journal_dropped',
      'Requests that the journals dropped to stay within their limits.',
      sum(({ journal }) => journal.dropped),
    ),
  ]
}

/** The limits that refuse what is beyond them. */
const refusing = [
  ...['sessions', 'waitingStatements', 'textBytes', 'resultBytes', 'clusters', 'stubs', 'faults', 'gates', 'waits'],
  ...['tables', 'queues', 'elasticPools', 'resources'],
  ...['worlds', 'projects', 'connections', 'errorCodes', 'snapshotRows'],
]

/** What the limits have dropped, of the worlds as they are now, and what they have refused since the start. */
function limitFamily(
  worlds: Worlds,
  metrics: Metrics,
  { tokens, feed }: Pick<ControlContext, 'tokens' | 'feed'>,
): MetricFamily {
  const sum = sumOver(worlds.list())
  const dropped = {
    endedSessions: sum(({ sessions }) => sessions.dropped),
    statements: sum(({ sessions }) => [...sessions.values()].reduce((all, one) => all + one.statements.dropped, 0)),
    executions: sum(({ executions }) => executions.dropped),
    endedClusters: sum(({ clusters }) => clusters.dropped),
    sqlJobs: sum(({ sqlJobs }) => sqlJobs.dropped),
    batches: sum(({ batches }) => batches.dropped),
    mrsJobs: sum(({ mrsJobs }) => mrsJobs.dropped),
    history: sum(({ tombstones }) => tombstones.dropped),
    unmatched: sum(({ tombstones }) => tombstones.unmatched().dropped),
    journal: sum(({ journal }) => journal.dropped),
    tokens: tokens.dropped,
    events: feed.dropped,
  }
  const refused = refusing.map((limit) => [limit, metrics.refused(limit)] as const)
  return {
    name: 'lakemock_limited',
    help: `What limits have dropped (${Object.keys(dropped).join(', ')}) or refused since the start (${refusing.join(', ')}).`,
    type: 'gauge',
    samples: [...Object.entries(dropped), ...refused].map(([limit, value]) => ({ labels: { limit }, value })),
  }
}

function eventFamilies({ readers, lastId }: ControlContext['feed']): MetricFamily[] {
  const help = 'Events of all projects since the start, built only while someone reads them.'
  return [
    gauge('lakemock_event_readers', 'Connections that read the events.', readers),
    { name: 'lakemock_events_total', help, type: 'counter', samples: [{ value: lastId }] },
  ]
}

function processFamilies(): MetricFamily[] {
  const { rss, heapUsed } = process.memoryUsage()
  return [
    gauge('process_resident_memory_bytes', 'Memory of the process.', rss),
    gauge('nodejs_heap_size_used_bytes', 'Memory of JavaScript objects.', heapUsed),
  ]
}

/** A function that adds up a number of each world. */
const sumOver =
  (list: readonly World[]) =>
  (of: (world: World) => number): number =>
    list.reduce((total, world) => total + of(world), 0)

const gauge = (name: string, help: string, value: number): MetricFamily => ({
  name,
  help,
  type: 'gauge',
  samples: [{ value }],
})

function byState(name: string, help: string, rows: readonly { history: { state: string } }[]): MetricFamily {
  const counts = new Map<string, number>()
  for (const { history } of rows) counts.set(history.state, (counts.get(history.state) ?? 0) + 1)
  return { name, help, type: 'gauge', samples: [...counts].map(([state, value]) => ({ labels: { state }, value })) }
}
