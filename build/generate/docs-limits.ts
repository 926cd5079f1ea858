/** Writes docs/limits.md. */
import { flagOf } from '../../src/config/setting-names.ts'
import { type SettingKey, settingKeys, settings } from '../../src/config/settings.ts'
import { MAX_FILTER_BYTES } from '../../src/control/journal-query.ts'
import { MAX_PIECES } from '../../src/core/comments.ts'
import { MAX_LIST, MAX_SLICED_LIST } from '../../src/core/json-list.ts'
import { MAX_HEADER_PATTERNS } from '../../src/core/pattern.ts'
import { MAX_BYTES as FILE_BYTES } from '../../src/core/read-file.ts'
import { MAX_SIZE, MAX_SOURCE, MAX_STEPS } from '../../src/core/regex.ts'
import { MAX_SHARED_STEPS } from '../../src/core/search-steps.ts'
import { KEPT_STEPS } from '../../src/core/state-machine.ts'
import { MAX_TEXT } from '../../src/core/text-forms.ts'
import { MOST_COUNTED } from '../../src/faults/facts.ts'
import { MAX_DEPTH as FILE_DEPTH } from '../../src/fixture-files/located.ts'
import { MAX_WAITING } from '../../src/http/connection-turns.ts'
import { LINGER_MS } from '../../src/http/half-close.ts'
import { MAX_DEPTH as BODY_DEPTH, BYTES_PER_VALUE } from '../../src/http/json-body.ts'
import { MAX_HEADERS, MAX_TARGET } from '../../src/http/request-head.ts'
import { HANDSHAKE_MS, HEADERS_MS, KEEP_ALIVE_MS, MAX_HEADER_BYTES, REQUEST_MS } from '../../src/http/server.ts'
import { KEPT_BODY_BYTES } from '../../src/journal/body.ts'
import { MAX_CODES } from '../../src/journal/metrics.ts'
import { MAX_EXPECTATIONS } from '../../src/journal/verification.ts'
import { KEPT_LENGTH, KEPT_UNMATCHED } from '../../src/model/tombstones.ts'
import { MAX_ROWS } from '../../src/snapshot/snapshot.ts'
import { QUEUED_PER_KEPT } from '../../src/spark/create-statement.ts'
import { CODE_LIMIT } from '../../src/spark/dialect.ts'
import { MAX_ROWS as MAX_TABLE_ROWS } from '../../src/sql/catalog.ts'
import { MAX_CHECKED_LENGTH, MAX_CHECKED_NESTING } from '../../src/sql/sql-checker.ts'
import { MAX_LENGTH as DIRECTIVE_LENGTH } from '../../src/stubs/directive.ts'
import { MOST_COLUMNS } from '../../src/stubs/echo.ts'
import { MAX_FILLED_BYTES, MAX_REFERENCES } from '../../src/stubs/fill.ts'

type LimitKey = Extract<SettingKey, `limits${string}`>
type Row = readonly [what: string, setting: string, value: string, beyond: string]

/** Of each setting: what it limits, and what happens beyond it. */
const rowsOfSettings: Readonly<Record<LimitKey, readonly [what: string, beyond: string, counted: string]>> = {
  limitsSessions: [
    'sessions of a project that have not ended',
    'the oldest ended session is removed; if none has ended, refused: DLI.1028',
    '`endedSessions`, `sessions`',
  ],
  limitsStatements: ['statements kept of a session', 'the oldest is 404, and keeps its turn', '`statements`'],
  limitsExecutions: ['SQL executions kept of a project', 'the oldest is dropped', '`executions`'],
  limitsSqlJobs: ['DLI SQL jobs kept of a project', 'the oldest is dropped', '`sqlJobs`'],
  limitsBatches: ['batches kept of a project', 'the oldest is dropped', '`batches`'],
  limitsMrsJobs: ['MRS jobs kept of a project', 'the oldest is dropped', '`mrsJobs`'],
  limitsTextBytes: [
    'sessions, statements, SQL texts, added stubs and faults of a project, the programs of their patterns and of the filters that tests use at the moment, in bytes',
    'refused',
    '`textBytes`',
  ],
  limitsProcessTextBytes: ['the same of all projects', 'refused', '`textBytes`'],
  limitsResultBytes: [
    'results of a project, in bytes: echoes, outcomes with captures, results that a test gives; not what a stub gives to all',
    'refused: the statement or SQL is not created',
    '`resultBytes`',
  ],
  limitsProcessResultBytes: ['the same of all projects', 'refused', '`resultBytes`'],
  limitsHistory: ['removed resources whose history is kept', 'the oldest is forgotten', '`history`'],
  limitsClusters: [
    'clusters of a project, declared, created and removed ones',
    'the oldest created one that has ended is dropped; if none has ended, refused',
    '`endedClusters`, `clusters`',
  ],
  limitsQueues: ['DLI queues of a project, with those of the fixtures', 'refused: DLI.1028', '`queues`'],
  limitsElasticPools: ['elastic resource pools of a project', 'refused: DLI.1028', '`elasticPools`'],
  limitsResources: ['package resources of a project', 'refused: DLI.1028', '`resources`'],
  limitsStubs: ['stubs that a test adds', 'refused', '`stubs`'],
  limitsFaults: ['fault rules that a test adds', 'refused', '`faults`'],
  limitsGates: ['open gates of a project', 'refused', '`gates`'],
  limitsWaits: ['requests of a project that wait: held and delayed replies, waits of tests', 'refused', '`waits`'],
  limitsTables: [
    'schemas of a project; tables and views of a project',
    'refused: the SQL or the declaration',
    '`tables`',
  ],
  limitsEngineRows: ['rows of one result of an SQL engine', 'the statement fails', ''],
  limitsEngineMemory: ['memory of an engine on this machine, in bytes', 'the engine says that its memory is full', ''],
  limitsEngineQueries: ['statements of a project that engines work on at the same time', 'more wait', ''],
  limitsJournal: ['requests in a journal', 'the oldest is dropped', '`journal`'],
  limitsJournalBytes: ['bytes of a journal', 'the oldest is dropped', '`journal`'],
  limitsProcessJournalBytes: [
    'bytes of the journals of all projects',
    'the largest journals lose their oldest requests; the log says it once',
    '`journal`',
  ],
  limitsWorlds: ['projects in use', 'refused', '`worlds`'],
  limitsProjects: ['projects of IAM', 'refused: 403', '`projects`'],
  limitsEvents: [
    'events kept for those who watch',
    'the oldest is dropped; readers that missed it get the number ([events.md](events.md) has the rate that is sent)',
    '`events`',
  ],
  limitsSparkDrivers: ['drivers of the Spark engine `local`', 'the start of one more fails', ''],
  limitsSparkMemory: ['memory of a driver, in bytes', 'a session that requests more gets this', ''],
  limitsSparkPythonMemory: [
    'memory of the Python of a driver beside what it has when it is ready, in bytes',
    'a `MemoryError`',
    '',
  ],
  limitsTokens: ['IAM tokens', 'the oldest is dropped', '`tokens`'],
  limitsConnections: ['open connections', 'closed at once; the log says it once', '`connections`'],
  limitsBody: ['bytes of a body', 'refused: 413', ''],
}

const count = (value: number): string => value.toLocaleString('en-US')
const size = (bytes: number): string => (bytes >= 2 ** 20 ? `${bytes / 2 ** 20} MiB` : `${bytes / 2 ** 10} KiB`)
const seconds = (ms: number): string => `${ms / 1000} s`

/** The limits without a setting, from the constants that enforce them. */
const fixed: readonly Row[] = [
  [
    'statements of a session that wait',
    `${QUEUED_PER_KEPT} times \`${settings.limitsStatements.file}\``,
    count(QUEUED_PER_KEPT * settings.limitsStatements.default),
    'refused: DLI.1028; counted as `waitingStatements`',
  ],
  ['characters of the code of a statement', '–', count(CODE_LIMIT), 'refused'],
  ['characters of SQL, and of code in the dialect livy', '–', count(MAX_TEXT), 'refused'],
  ['quotes and comments of SQL or code, with the parts between them', '–', count(MAX_PIECES), 'refused'],
  ['characters of a directive', '–', count(DIRECTIVE_LENGTH), 'refused'],
  ['rows that are kept of a table', '–', count(MAX_TABLE_ROWS), 'left out'],
  ['characters of an SQL text that is checked', '–', count(MAX_CHECKED_LENGTH), 'not checked: it succeeds'],
  ['open parentheses in an SQL text that is checked', '–', count(MAX_CHECKED_NESTING), 'not checked: it succeeds'],
  ['columns of the default answer to a SELECT', '–', count(MOST_COLUMNS), 'left out'],
  ['texts without a stub, per project', '–', count(KEPT_UNMATCHED), 'the oldest is dropped; counted as `unmatched`'],
  ['characters of such a text', '–', count(KEPT_LENGTH), 'the beginning is kept'],
  [
    'sessions, statements, SQL and removed resources in a snapshot',
    '–',
    count(MAX_ROWS),
    'refused; counted as `snapshotRows`',
  ],
  [
    'a list in a reply; of statements in DLI',
    '–',
    `${size(MAX_SLICED_LIST)}; ${size(MAX_LIST)}`,
    'refused: give a smaller size',
  ],
  ['steps of a history', '–', count(KEPT_STEPS), 'the first and the newest stay'],
  [
    'resources that a fault rule counts (`per: resource`), users that a throttle counts',
    '–',
    count(MOST_COUNTED),
    'the oldest is forgotten; a throttle starts to count again',
  ],
  ['bytes of one body in a journal', '–', size(KEPT_BODY_BYTES), 'the beginning is kept'],
  ['expectations of one verification', '–', count(MAX_EXPECTATIONS), 'refused'],
  ['regular expressions of one request that searches a journal, compiled', '–', size(MAX_FILTER_BYTES), 'refused'],
  ['headers that one fault rule or filter has patterns for', '–', count(MAX_HEADER_PATTERNS), 'refused'],
  [
    'characters and instructions of a regular expression',
    '–',
    `${count(MAX_SOURCE)}, ${count(MAX_SIZE)}`,
    'refused when it is declared',
  ],
  ['steps of one search for a regular expression', '–', count(MAX_STEPS), 'refused'],
  [
    'steps of all searches: of stubs in one text, of fault rules in one request, of filters in one journal entry',
    '–',
    count(MAX_SHARED_STEPS),
    'refused',
  ],
  ['references to groups in an outcome', '–', count(MAX_REFERENCES), 'refused when it is declared'],
  ['an outcome with its groups filled in', '–', size(MAX_FILLED_BYTES), 'the statement or SQL is refused'],
  ['error codes in the metrics', '–', count(MAX_CODES), 'counted as `other`'],
]

const transport: readonly Row[] = [
  ['bytes of the headers, with the request line', '–', size(MAX_HEADER_BYTES), 'refused: 431'],
  ['headers', '–', count(MAX_HEADERS), 'refused: 431'],
  ['bytes of the request line', '–', size(MAX_TARGET), 'refused: 414'],
  ['nesting of a JSON body', '–', count(BODY_DEPTH), 'refused: 400'],
  [
    'keys and values of a JSON body',
    `one for each ${BYTES_PER_VALUE} bytes of \`${settings.limitsBody.file}\``,
    count(settings.limitsBody.default / BYTES_PER_VALUE),
    'refused: 400',
  ],
  ['requests of one connection that wait for a reply', '–', count(MAX_WAITING), 'not read until a reply is out'],
  ['a TLS handshake', '–', seconds(HANDSHAKE_MS), 'the connection is closed'],
  ['`Host` headers', '–', '1', 'refused: 400'],
  ['the headers of a request', '–', seconds(HEADERS_MS), 'refused: 408'],
  ['a whole request', '–', seconds(REQUEST_MS), 'refused: 408'],
  ['an idle connection', '–', seconds(KEEP_ALIVE_MS), 'the connection is closed'],
  [
    'a connection that the client keeps open after a refusal that ends it',
    '–',
    seconds(LINGER_MS),
    'the connection is closed',
  ],
  ['a fixtures file, or standard input', '–', size(FILE_BYTES), 'refused'],
  ['nesting of a fixtures file', '–', count(FILE_DEPTH), 'refused'],
]

const table = (rows: readonly Row[]): string =>
  [
    '| what | setting | default | beyond it |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')

const isLimit = (key: SettingKey): key is LimitKey => key.startsWith('limits')

const ofSettings = settingKeys.filter(isLimit).map((key): Row => {
  const [what, beyond, counted] = rowsOfSettings[key]
  const { file, default: value } = settings[key]
  return [what, `\`${file}\``, String(value), counted === '' ? beyond : `${beyond}; counted as ${counted}`]
})

export const limitsPage = (): string => `# Limits

What lakemock keeps, how long one project can hold up another, and what happens beyond a limit. The tables are generated from the
settings and the constants that enforce them.

Each limit with a setting can be changed by a flag, the environment or a fixtures file ([settings.md](settings.md)); those that begin
with \`world.\` also for one project at run time ([control-api.md](control-api.md)):

\`\`\`sh
npm start -- ${flagOf('limitsJournal')} 5000 ${flagOf('limitsWorlds')} 100
\`\`\`

A refusal is an error in the words of the API that was called, and names the setting. The metric \`lakemock_limited{limit}\` counts what
was dropped or refused, by the names in the last column ([evidence.md](evidence.md#metrics)). A limit that one project reaches changes
nothing in other projects. A snapshot that has more than a limit is refused with the name of the limit.

## Limits with a setting

${table(ofSettings)}

Sizes in bytes are approximate: they count the characters of the texts, not the objects around them. Names of up to 256 characters
count as part of their objects.

## Fixed limits

${table(fixed)}

## Transport and files

${table(transport)}

## Isolation

All projects share one thread. The goal is that no request of a project holds up other projects, and the health check, for much longer
than 100 ms of processor time, whatever stubs, fault rules, filters and bodies the project has. These rules bound it:

- Regular expressions run in time that is proportional to the text (RE2), and a request is refused once its searches take too many steps.
- After the requests of a project have taken 10 ms in one turn of the event loop, its others wait for later turns, one of each project
  at a time: those that arrive together, and those that go on together after a wait.
- What can take longer is done in slices of 10 ms, one in each turn of the event loop: compiling the patterns of stubs, fault rules and
  filters that a test adds, searching a journal, verifying, finding near misses, checking and restoring a snapshot.
- A body of more than 1 MiB is checked in several turns: its characters, its structure, its JSON and its strings each in one. A reply is
  written in one turn. \`server.limits.body\` decides how long these take: for 12 MiB, the default, up to 100 ms.
  A larger limit lengthens it in proportion.
- A clock that passes many changes runs them in slices, whether it is advanced, set, runs on its own, or is moved by a read on an auto
  clock.
- What the first SQL needs of lakemock is loaded in parts, each in a turn of its own. Checking an SQL text of 10,000 characters, the
  longest that is checked, takes one turn: the worst texts that are known, of a thousand calls of functions or subqueries, take
  100 to 300 ms.
- The first request for the OpenAPI document builds it, some operations in each turn; it is kept.
- Each connection that is opened takes a tenth of a millisecond, and each request that is read half as long, before it can wait for its
  turn.

The figures are those of an idle core. \`npm run bench -- --only isolation\` measures the longest delay of another project beside each
kind of hostile request.

## Memory

The process has budgets for what grows with use: texts, results and journals of all projects. What is left is bounded for each project,
by numbers of objects: about 1 KiB for each session, statement, SQL execution, stub and fault rule, 100 bytes for each step of a history.
Their total follows from the settings:

\`\`\`text
server.limits.textBytes + server.limits.resultBytes + server.limits.journalBytes
+ server.limits.worlds × ( sessions × (statements + 1) + executions + stubs + faults + history ) × about 1 KiB
+ server.limits.connections × (headers and bodies in flight)
\`\`\`

The second line has no limit of its own: with the defaults one project can have 100,000 statements in 1000 sessions, about 100 MB.
Set fewer worlds or sessions if programs that you do not control use one lakemock. Compiled regular expressions are
not in a budget: one of 5000 instructions, the largest, takes about 300 KiB, a usual one of 20 instructions a few KiB.
`
