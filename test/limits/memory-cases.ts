import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import type { SettingKey } from '../../src/config/settings.ts'

const KIB = 1024
export const MIB = KIB * KIB

/** How a collection is filled. */
export interface Filling {
  /** Sends one request, and does not look at its status. */
  call(method: string, path: string, body?: object): Promise<Record<string, unknown>>
  readonly url: string
}

/** One limit, and what it bounds. */
export interface MemoryCase {
  readonly setting: SettingKey
  /** The value of the limit in this test. */
  readonly limit: number
  /** How many items fill it. */
  readonly items: number
  readonly flags?: readonly string[]
  /** Limits beside it, other than those that every case has. */
  readonly beside?: Partial<Record<SettingKey, number>>
  /** The name of the limit in the metric; undefined if it counts nothing. */
  readonly counted: string | undefined
  /** Adds item `number`, of about `bytes`. */
  add(filling: Filling, number: number): Promise<unknown>
  readonly bytes: number
  /** Undoes what has to be open to count. */
  end?(): void
}

/** A text that no other shares and that does not compress. */
const text = (length: number): string => randomBytes(length / 2).toString('hex')
const WORLD = '/_lakemock/worlds/p'
const sqlOf = (project: string): string => `/v2/${project}/clusters/c1/sql-execution`
const sql = ({ call }: Filling, project = 'p', length = 20 * KIB) =>
  call('POST', sqlOf(project), { sql_type: 'presto', sql_content: `select '${text(length)}'` })
const session = ({ call }: Filling, length = 20 * KIB, project = 'p') =>
  call('POST', `/v2.0/${project}/sessions`, { kind: 'spark', queue: 'q', conf: { 'spark.x': text(length) } })

let statements: Promise<string> | undefined
/** The path of the statements of one session that is idle. */
async function statementsPath(filling: Filling): Promise<string> {
  const { id } = await session(filling, 10)
  await filling.call('POST', `${WORLD}/clock/advance`, { to: 'idle' })
  return `/v2.0/p/sessions/${id}/statements`
}

const sockets: Socket[] = []
function closeSockets(): void {
  for (const socket of sockets.splice(0)) socket.destroy()
}

/** A client of the events that reads none of them. */
function blockedReader(url: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.pause()
  socket.write('GET /_lakemock/events HTTP/1.1\r\nhost: h\r\n\r\n')
  return socket
}

/** Every limit in settings. The sizes are such that ten times the limit could not hide in the noise of a measurement. */
export const memoryCases: readonly MemoryCase[] = [
  { setting: 'limitsSessions', limit: 50, items: 50, counted: 'sessions', bytes: 20 * KIB, add: (f) => session(f) },
  {
    setting: 'limitsHistory',
    limit: 1000,
    items: 1000,
    counted: 'history',
    bytes: 500,
    // one execution is kept, each of the others is in the history
    add: (f) => sql(f, 'p', 20),
  },
  {
    setting: 'limitsStatements',
    limit: 500,
    items: 500,
    counted: 'statements',
    bytes: 1000,
    async add(filling) {
      statements ??= statementsPath(filling)
      await filling.call('POST', await statements, { code: `"${text(990)}"` })
      return filling.call('POST', `${WORLD}/clock/advance`, { to: 'idle' })
    },
    end() {
      statements = undefined
    },
  },
  { setting: 'limitsExecutions', limit: 50, items: 50, counted: 'executions', bytes: 20 * KIB, add: (f) => sql(f) },
  {
    setting: 'limitsSqlJobs',
    limit: 50,
    items: 50,
    counted: 'sqlJobs',
    bytes: 20 * KIB,
    add: ({ call }) => call('POST', '/v1.0/p/jobs/submit-job', { sql: `select '${text(20 * KIB)}'` }),
  },
  {
    setting: 'limitsBatches',
    limit: 100,
    items: 100,
    counted: 'batches',
    bytes: 20 * KIB,
    add: ({ call }) => call('POST', '/v2.0/p/batches', { file: 'a.jar', queue: 'default', args: [text(20 * KIB)] }),
  },
  {
    setting: 'limitsMrsJobs',
    limit: 100,
    items: 100,
    counted: 'mrsJobs',
    bytes: 4000,
    add: ({ call }, number) =>
      call('POST', `/v2/p/clusters/c${number % 100}/job-executions`, {
        job_type: 'SparkSubmit',
        job_name: 'j',
        arguments: [text(4000)],
      }),
  },
  {
    setting: 'limitsClusters',
    limit: 100,
    items: 100,
    counted: 'clusters',
    bytes: 64 * 64,
    add: ({ call }, number) =>
      call('PATCH', `${WORLD}/clusters/c${number}`, { components: Array.from({ length: 64 }, () => text(64)) }),
  },
  {
    setting: 'limitsQueues',
    limit: 1000,
    items: 1000,
    counted: 'queues',
    bytes: 300,
    add: ({ call }, number) =>
      call('POST', '/v1.0/p/queues', { queue_name: `q${number}`, cu_count: 16, description: text(120) }),
  },
  {
    setting: 'limitsElasticPools',
    limit: 1000,
    items: 1000,
    counted: 'elasticPools',
    bytes: 300,
    add: ({ call }, number) =>
      call('POST', '/v3/p/elastic-resource-pools', {
        elastic_resource_pool_name: `e${number}`,
        max_cu: 64,
        min_cu: 64,
        description: text(120),
      }),
  },
  {
    setting: 'limitsResources',
    limit: 1000,
    items: 1000,
    counted: 'resources',
    bytes: 300,
    add: ({ call }, number) =>
      call('POST', '/v2.0/p/resources', {
        paths: [`obs://${text(120)}/${number}.jar`],
        kind: 'jar',
        group: `g${number}`,
      }),
  },
  {
    setting: 'limitsStubs',
    limit: 50,
    items: 50,
    counted: 'stubs',
    bytes: 20 * KIB,
    add: ({ call }, number) =>
      call('POST', `${WORLD}/stubs`, { match: { code: `${number}` }, outcome: { text: text(20 * KIB) } }),
  },
  {
    setting: 'limitsFaults',
    limit: 50,
    items: 50,
    counted: 'faults',
    bytes: 20 * KIB,
    add: ({ call }) =>
      call('POST', `${WORLD}/faults`, {
        match: { operation: 'CancelSql' },
        fault: { kind: 'status', status: 503, body: text(20 * KIB) },
      }),
  },
  {
    setting: 'limitsTables',
    limit: 300,
    items: 300,
    counted: 'tables',
    bytes: 4 * KIB,
    async add({ call }, number) {
      const columns = Array.from({ length: 100 }, () => `c${text(30)} varchar`)
      await call('POST', sqlOf('p'), {
        sql_type: 'presto',
        sql_content: `create table t${number} (${columns.join(', ')})`,
      })
    },
  },
  {
    setting: 'limitsJournal',
    limit: 50,
    items: 50,
    counted: 'journal',
    bytes: 20 * KIB,
    add: (f) => sql(f),
  },
  {
    setting: 'limitsEvents',
    limit: 1000,
    items: 300,
    // only a client that reads on learns what it has missed
    counted: undefined,
    bytes: 2 * KIB,
    add(f) {
      if (sockets.length === 0) sockets.push(blockedReader(f.url))
      return sql(f, 'p', 100)
    },
    end: closeSockets,
  },
  {
    setting: 'limitsJournalBytes',
    beside: { limitsJournal: 100_000 },
    limit: MIB,
    items: 50,
    counted: 'journal',
    bytes: 20 * KIB,
    add: (f) => sql(f),
  },
  {
    setting: 'limitsGates',
    limit: 1200,
    items: 1200,
    counted: 'gates',
    bytes: 256,
    add: ({ call }) => call('POST', `${WORLD}/gates/${text(200)}/release`),
  },
  {
    setting: 'limitsWaits',
    limit: 50,
    items: 50,
    counted: 'waits',
    bytes: 10 * KIB,
    async add({ call }) {
      const match = encodeURIComponent(JSON.stringify({ sql: text(6 * KIB) }))
      void call('GET', `${WORLD}/journal/wait?count=1000&timeout=50s&match=${match}`).catch(() => undefined)
    },
  },
  {
    setting: 'limitsTextBytes',
    beside: { limitsExecutions: 100_000 },
    limit: MIB,
    items: 50,
    counted: 'textBytes',
    bytes: 20 * KIB,
    add: (f) => sql(f),
  },
  {
    setting: 'limitsResultBytes',
    beside: { limitsExecutions: 100_000 },
    limit: MIB,
    items: 50,
    counted: 'resultBytes',
    bytes: 20 * KIB,
    flags: ['--unmatched', 'echo'],
    add: (f) => sql(f),
  },
  {
    setting: 'limitsWorlds',
    limit: 100,
    items: 100,
    counted: 'worlds',
    bytes: 20 * KIB,
    add: (f, number) => sql(f, `p${number}`),
  },
  {
    setting: 'limitsProjects',
    limit: 1000,
    items: 1000,
    counted: 'projects',
    bytes: 300,
    add: ({ call }) => call('POST', '/v3/projects', { project: { name: `cn-north-4_${text(50)}` } }),
  },
  {
    setting: 'limitsProcessJournalBytes',
    // texts without a stub are kept in each project, too
    beside: { limitsJournal: 100_000, limitsTextBytes: 100 * KIB },
    limit: MIB,
    items: 50,
    counted: 'journal',
    bytes: 20 * KIB,
    add: (f, number) => sql(f, `p${number % 10}`),
  },
  {
    setting: 'limitsProcessTextBytes',
    beside: { limitsExecutions: 100_000 },
    limit: MIB,
    items: 50,
    counted: 'textBytes',
    bytes: 20 * KIB,
    add: (f, number) => sql(f, `p${number % 10}`),
  },
  {
    setting: 'limitsProcessResultBytes',
    beside: { limitsExecutions: 100_000 },
    limit: MIB,
    items: 50,
    counted: 'resultBytes',
    bytes: 20 * KIB,
    flags: ['--unmatched', 'echo'],
    add: (f, number) => sql(f, `p${number % 10}`),
  },
  {
    setting: 'limitsTokens',
    limit: 500,
    items: 500,
    counted: 'tokens',
    bytes: 1000,
    add: ({ call }) =>
      call('POST', '/v3/auth/tokens', {
        auth: {
          identity: {
            methods: ['password'],
            password: { user: { name: text(60), password: 'p', domain: { name: text(60) } } },
          },
        },
      }),
  },
  {
    setting: 'limitsConnections',
    limit: 50,
    items: 50,
    counted: 'connections',
    bytes: 10 * KIB,
    add({ url }) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      sockets.push(socket)
      // what it sends of a request is kept until the rest comes
      const part = `POST ${sqlOf('p')} HTTP/1.1\r\nhost: h\r\ncontent-length: 90000\r\n\r\n{"sql_content": "${text(10 * KIB)}`
      return new Promise<void>((resolve) => {
        // one that the server closes may not be able to send
        socket.once('error', () => resolve())
        socket.write(part, () => resolve())
      })
    },
    end: closeSockets,
  },
  {
    setting: 'limitsBody',
    limit: 100 * KIB,
    items: 10,
    counted: undefined,
    bytes: MIB,
    add: (f) => sql(f, 'p', MIB),
  },
]
