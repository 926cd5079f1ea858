/** Every setting, once. Types, flags, environment variables, the schema of files and the help are derived from this table. */
import { clockModes } from '../core/clock.ts'
import { jobEngines } from '../engines/job-engine-setting.ts'
import { prestoVersions } from '../sql/question.ts'
import { hostNames, origins, secret } from './access-setting-kinds.ts'
import { durations } from './durations-setting.ts'
import { sparkEngine, sqlEngine } from './engine-setting-kinds.ts'
import type { Setting } from './setting.ts'
import { bool, choice, fixtureNames, instant, integer, limit, number, span, text } from './setting-kinds.ts'

/** What is known of tables that are neither declared nor created. */
const catalogModes = ['open', 'strict'] as const

/** What a statement without a matching stub returns. */
export const unmatchedModes = ['checked', 'echo', 'empty', 'fail'] as const

export const settings = {
  host: text({ default: '127.0.0.1', file: 'server.host', hint: 'ADDRESS', help: 'The address to listen on.' }),
  port: integer({
    default: 4580,
    min: 0,
    max: 65535,
    file: 'server.port',
    help: 'The port to listen on; 0 takes any free port.',
  }),
  tls: bool({
    default: false,
    file: 'server.tls',
    help: 'Serve HTTPS, with a self-signed certificate unless tls-cert is given.',
  }),
  tlsCert: text({
    default: '',
    file: 'server.tlsCert',
    hint: 'FILE',
    help: 'The certificate for HTTPS (PEM); requires tls-key.',
  }),
  tlsKey: text({ default: '', file: 'server.tlsKey', hint: 'FILE', help: 'The private key of tls-cert (PEM).' }),
  allowHost: hostNames({
    file: 'server.allowHost',
    help: 'A name under which clients may reach the control API, beside the names of this machine. Can be repeated (in the environment: separated by commas).',
  }),
  cors: origins({
    file: 'server.cors',
    help: 'An origin, such as http://app.test:3000, whose web pages may call lakemock; * allows every page to call the emulated APIs, but not the control API. Can be repeated (in the environment: separated by commas). Pages of this machine (localhost, 127.0.0.1) may always call the emulated APIs.',
  }),
  controlToken: secret({
    file: 'server.controlToken',
    help: 'A token that requests of the control API must have (Authorization: Bearer TOKEN), except for health and ready. Other users of the machine can see a flag: use the environment.',
  }),
  ui: bool({
    default: true,
    file: 'server.ui',
    help: 'Whether the live page is served, at /_lakemock/ui and to browsers at /.',
  }),
  logLevel: choice({
    default: 'info',
    values: ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
    file: 'server.logLevel',
    help: 'The lowest level that is logged; each request is one line at info.',
  }),
  fixtures: fixtureNames({
    default: ['default'],
    help: 'A fixtures file, a folder of fixtures files, or the name of a shipped one. Can be repeated (in the environment: separated by commas); a later one overrides an earlier one.',
  }),
  watch: bool({
    default: false,
    file: 'server.watch',
    help: 'Reload the fixtures when their files change, and reset every project. If a file has errors, the current fixtures stay.',
  }),
  auth: choice({
    default: 'off',
    values: ['off', 'verify'],
    file: 'auth.mode',
    help: 'off: every request is accepted; verify: a request needs a token issued by lakemock or a valid AK/SK signature.',
  }),
  clock: choice({
    default: 'wall',
    values: clockModes,
    file: 'world.clock.mode',
    help: 'wall: time passes as in reality; manual: only a test moves time; auto: reading a resource moves time to its next change.',
  }),
  speed: number({
    default: 1,
    min: 0.1,
    max: 1000,
    file: 'world.clock.speed',
    help: 'How many times faster than real time a wall clock runs.',
  }),
  now: instant(
    'world.clock.now',
    "The time at which a world's clock starts: ISO 8601 or milliseconds since the epoch. Without it: the real time.",
  ),
  unmatched: choice({
    default: 'checked',
    values: unmatchedModes,
    file: 'world.unmatched',
    help: 'What a statement without a matching stub returns. checked: what the real service would return, as far as that is known; echo: a result made from its text; empty: a result without output; fail: an error.',
  }),
  catalog: choice({
    default: 'open',
    values: catalogModes,
    file: 'world.catalog',
    help: 'What SQL finds that names a table, schema or catalog that is neither declared nor created. open: it is assumed to exist; strict: the SQL fails, as in the service. Holds for MRS, and for the views and tables of sessions.',
  }),
  prestoVersion: choice({
    default: '0.216',
    values: prestoVersions,
    file: 'world.prestoVersion',
    help: 'The version of Presto that MRS runs: it decides which SQL is accepted, and the texts of errors. 0.216: MRS 1.9 to 3.0; 333: PrestoSQL, MRS 3.1.',
  }),
  sqlEngine: sqlEngine({
    file: 'world.engines.sql',
    help: 'A real engine that runs SQL without a stub: off, presto://HOST:PORT/CATALOG, presto+https://…, trino://…, trino+https://…, duckdb or duckdb:FOLDER (docs/engines.md). Credentials: LAKEMOCK_ENGINE_USER, LAKEMOCK_ENGINE_PASSWORD or LAKEMOCK_ENGINE_TOKEN in the environment.',
  }),
  sparkEngine: sparkEngine({
    file: 'world.engines.spark',
    help: 'A real Spark that runs the code of DLI sessions without a stub: off, local (Spark of this machine, as this user), livy://HOST:PORT or livy+https://HOST:PORT (an Apache Livy server). Sessions can then run any code (docs/engines.md). Credentials as for sql-engine.',
  }),
  sqlJobEngine: choice({
    default: 'auto',
    values: jobEngines,
    file: 'world.engines.jobs',
    help: 'Which of the two engines runs the SQL of jobs without a stub: SQL jobs of DLI, SparkSql and HiveSql jobs of MRS. auto: the Spark engine, else an SQL engine that understands Spark SQL (none does yet); spark: the Spark engine; sql: the SQL engine, which gets the text as it is; off: none.',
  }),
  sparkPython: text({
    default: 'python3',
    file: 'server.sparkPython',
    hint: 'PROGRAM',
    help: 'The Python that starts the drivers of the Spark engine local; it needs pyspark, or SPARK_HOME.',
  }),
  engineTimeout: span({
    default: 300_000,
    file: 'world.engines.timeout',
    help: 'How long an engine may work on one statement, or on the start of a session, in real time, as 5m; then it is cancelled and fails.',
  }),
  docs: choice({
    default: '2021',
    values: ['2021', '2025'],
    file: 'world.docs',
    help: 'The revision of the documentation to follow: for MRS it decides the status of failures and which project ids are valid, for DLI the code of an unknown queue.',
  }),
  dialect: choice({
    default: 'dli',
    values: ['dli', 'livy'],
    file: 'world.dialect',
    help: 'livy: reply as Livy does if it differs from DLI, for clients of Livy (docs/livy.md).',
  }),
  sessionIds: choice({
    default: 'dialect',
    values: ['dialect', 'uuid', 'number'],
    file: 'world.sessionIds',
    help: 'The ids of sessions. uuid: as in DLI; number: whole numbers from 0, as in Livy; dialect: number with the dialect livy, else uuid.',
  }),
  unknownFields: choice({
    default: 'dialect',
    values: ['dialect', 'ignore', 'refuse'],
    file: 'world.unknownFields',
    help: 'Unknown fields in the body of a DLI session or statement. ignore: as DLI does; refuse: 400, as Livy does; dialect: refuse with the dialect livy, else ignore.',
  }),
  ids: choice({
    default: 'documented',
    values: ['documented', 'always'],
    file: 'world.ids',
    help: 'documented: only SELECT, SHOW and DESC get an sql_id; always: every SQL statement gets one.',
  }),
  deadSessions: choice({
    default: 'dialect',
    values: ['dialect', 'refuse', 'accept', 'livy'],
    file: 'world.deadSessions',
    help: 'What happens to a statement sent to an ended session. refuse: 400; accept: it is accepted and waits forever; livy: 500, and 400 for reading its statements; dialect: livy with the dialect livy, else refuse.',
  }),
  inBand: bool({
    default: true,
    file: 'world.inBand',
    help: 'Whether a header or a comment of a request can declare a fault for it (X-Lakemock-Fault, // lakemock: …).',
  }),
  seed: text({
    default: 'lakemock',
    file: 'world.seed',
    hint: 'TEXT',
    help: 'The seed of ids and drawn durations: the same seed and requests give the same values.',
  }),
  durations: durations({
    file: 'world.durations',
    help: 'How long each state lasts, for example running=2s,RUNNING=5s,sqlJob.RUNNING=1h. States of sessions, statements and SQL executions have their own names; those of other kinds begin with the kind.',
  }),
  syncWait: span({
    default: 30_000,
    file: 'world.syncWait',
    help: "How long the reply to a synchronous SQL job of DLI may wait for its end, on the world's clock, as 30s. After that the reply is 408, and the job goes on.",
  }),
  limitsSessions: limit(
    'world.limits.sessions',
    1000,
    'The maximum number of sessions of a project that have not ended.',
  ),
  limitsStatements: limit(
    'world.limits.statements',
    100,
    'The maximum number of statements kept of a session; older ones are 404.',
  ),
  limitsExecutions: limit(
    'world.limits.executions',
    1000,
    'The maximum number of SQL executions kept of a project; older ones are dropped.',
  ),
  limitsSqlJobs: limit(
    'world.limits.sqlJobs',
    1000,
    'The maximum number of DLI SQL jobs kept of a project; older ones are dropped.',
  ),
  limitsBatches: limit(
    'world.limits.batches',
    1000,
    'The maximum number of batches kept of a project; older ones are dropped.',
  ),
  limitsMrsJobs: limit(
    'world.limits.mrsJobs',
    1000,
    'The maximum number of MRS jobs kept of a project; older ones are dropped.',
  ),
  limitsClusters: limit(
    'world.limits.clusters',
    1000,
    'The maximum number of clusters of a project; the oldest created one that has ended makes room for another.',
  ),
  limitsQueues: limit('world.limits.queues', 1000, 'The maximum number of DLI queues of a project.'),
  limitsElasticPools: limit(
    'world.limits.elasticPools',
    1000,
    'The maximum number of elastic resource pools of a project.',
  ),
  limitsResources: limit('world.limits.resources', 1000, 'The maximum number of DLI package resources of a project.'),
  limitsHistory: limit(
    'world.limits.history',
    1000,
    'The maximum number of removed resources of a project whose history is kept.',
  ),
  limitsStubs: limit('world.limits.stubs', 1000, 'The maximum number of stubs that can be added to a project.'),
  limitsTables: limit(
    'world.limits.tables',
    1000,
    'The maximum number of schemas of a project, and of its tables and views.',
  ),
  limitsJournal: limit(
    'world.limits.journal',
    1000,
    'The maximum number of requests kept in a journal; older ones are dropped.',
  ),
  limitsJournalBytes: limit(
    'world.limits.journalBytes',
    8 * 1024 * 1024,
    'The approximate maximum size of the requests in a journal, in bytes.',
  ),
  limitsFaults: limit('world.limits.faults', 1000, 'The maximum number of fault rules that can be added to a project.'),
  limitsGates: limit('world.limits.gates', 1000, 'The maximum number of open gates of a project.'),
  limitsWaits: limit(
    'world.limits.waits',
    1000,
    'The maximum number of requests of a project that wait at the same time.',
  ),
  limitsTextBytes: limit(
    'world.limits.textBytes',
    128 * 1024 * 1024,
    'The approximate maximum size of the texts of sessions, statements, SQL and added stubs and faults of a project, in bytes.',
  ),
  limitsResultBytes: limit(
    'world.limits.resultBytes',
    128 * 1024 * 1024,
    'The approximate maximum size of the results of statements and SQL in a project, in bytes, without outcomes that they share with a stub.',
  ),
  limitsEngineRows: limit(
    'world.limits.engineRows',
    10_000_000,
    'The maximum number of rows of one result of an SQL engine; a statement with more fails.',
  ),
  limitsEngineMemory: limit(
    'world.limits.engineMemory',
    512 * 1024 * 1024,
    'The maximum memory of an engine that runs on this machine, in bytes.',
  ),
  limitsEngineQueries: limit(
    'world.limits.engineQueries',
    20,
    'The maximum number of statements of a project that its engines work on at the same time; more wait.',
  ),
  limitsWorlds: limit('server.limits.worlds', 10_000, 'The maximum number of projects in one process.'),
  limitsProjects: limit('server.limits.projects', 10_000, 'The maximum number of projects that IAM can have.'),
  limitsProcessJournalBytes: limit(
    'server.limits.journalBytes',
    256 * 1024 * 1024,
    'The approximate maximum size of the journals of all projects, in bytes; the largest ones lose their oldest requests.',
  ),
  limitsProcessTextBytes: limit(
    'server.limits.textBytes',
    512 * 1024 * 1024,
    'The approximate maximum size of the texts of sessions, statements, SQL and added stubs and faults of all projects, in bytes.',
  ),
  limitsProcessResultBytes: limit(
    'server.limits.resultBytes',
    512 * 1024 * 1024,
    'The approximate maximum size of the results of statements and SQL of all projects, in bytes.',
  ),
  limitsEvents: limit(
    'server.limits.events',
    5000,
    'The maximum number of events kept for those who read /_lakemock/events, 80 % of it at once; who reads too slowly misses older ones.',
  ),
  limitsSparkDrivers: limit(
    'server.limits.sparkDrivers',
    4,
    'The maximum number of drivers of the Spark engine local, one for each session, in all projects; the start of one more fails.',
  ),
  limitsSparkMemory: integer({
    default: 1024 * 1024 * 1024,
    min: 512 * 1024 * 1024,
    max: 1024 ** 4,
    file: 'server.limits.sparkMemory',
    help: 'The maximum memory of the JVM of a driver of the Spark engine local, in bytes; a session that requests more gets this.',
  }),
  limitsSparkPythonMemory: integer({
    default: 1024 * 1024 * 1024,
    min: 64 * 1024 * 1024,
    max: 1024 ** 4,
    file: 'server.limits.sparkPythonMemory',
    help: 'How much memory the Python of a driver of the Spark engine local may take beside what it has when it is ready, in bytes; code that needs more gets a MemoryError (Linux).',
  }),
  limitsTokens: limit('server.limits.tokens', 10_000, 'The maximum number of IAM tokens kept; the oldest are dropped.'),
  limitsConnections: limit(
    'server.limits.connections',
    10_000,
    'The maximum number of open connections; further ones are closed at once.',
  ),
  limitsBody: limit('server.limits.body', 12 * 1024 * 1024, 'The maximum size of the body of a request, in bytes.'),
} satisfies Record<string, Setting<unknown>>

type Settings = typeof settings
export type SettingKey = keyof Settings
export const settingKeys = Object.keys(settings) as SettingKey[]

/** The value of every setting. */
export type Config = { readonly [Key in SettingKey]: ReturnType<Settings[Key]['parse']> }

/** The settings of which each world has its own value: those whose key in a file begins with `world.`. */
export type WorldSettingKey = {
  [Key in SettingKey]: Settings[Key]['file'] extends `world.${string}` ? Key : never
}[SettingKey]
export type WorldSettings = Pick<Config, WorldSettingKey>
export const isWorldSetting = (key: SettingKey): key is WorldSettingKey =>
  settings[key].file?.startsWith('world.') ?? false
