/**
 * Writes the client's types from the schemas that the routes check. They are written out instead of inferred, so that the published
 * declarations do not need the library of the schemas.
 */
import type { TSchema } from 'typebox'
import * as dliBatches from '../../src/apis/dli/batches/batch-schemas.ts'
import * as dliJobs from '../../src/apis/dli/jobs/job-schemas.ts'
import * as dli from '../../src/apis/dli/schemas.ts'
import * as mrsJobs from '../../src/apis/mrs/jobs/job-schemas.ts'
import * as mrs from '../../src/apis/mrs/schemas.ts'
import * as agenda from '../../src/control/agenda-control.ts'
import * as batches from '../../src/control/batch-control.ts'
import * as clocks from '../../src/control/clock-control.ts'
import * as clusters from '../../src/control/cluster-control.ts'
import { cluster } from '../../src/control/cluster-view.ts'
import { definitionChange } from '../../src/control/definition-list.ts'
import * as elasticPools from '../../src/control/elastic-pool-control.ts'
import { events } from '../../src/control/event-schemas.ts'
import * as faults from '../../src/control/fault-control.ts'
import * as gates from '../../src/control/gate-control.ts'
import * as histories from '../../src/control/history-control.ts'
import * as journal from '../../src/control/journal-control.ts'
import * as mrsJobControl from '../../src/control/mrs-job-control.ts'
import * as process from '../../src/control/process-control.ts'
import * as queues from '../../src/control/queue-control.ts'
import * as resources from '../../src/control/resource-control.ts'
import * as sessions from '../../src/control/session-control.ts'
import * as worldSettings from '../../src/control/settings-control.ts'
import * as snapshots from '../../src/control/snapshot-control.ts'
import * as sql from '../../src/control/sql-control.ts'
import * as sqlJobs from '../../src/control/sql-job-control.ts'
import { history } from '../../src/control/state-history.ts'
import * as statements from '../../src/control/statement-control.ts'
import * as stubs from '../../src/control/stub-control.ts'
import { unmatchedList } from '../../src/control/unmatched-control.ts'
import * as verifications from '../../src/control/verification-control.ts'
import { waitQuery } from '../../src/control/wait-for-state.ts'
import * as worlds from '../../src/control/world-control.ts'
import { patternSchema } from '../../src/core/pattern.ts'
import { ruleSchema } from '../../src/faults/rule.ts'
import { filter } from '../../src/journal/filter.ts'
import { expectation } from '../../src/journal/verification.ts'
import { projectOperations } from '../../src/operation-names.ts'
import { snapshotHead } from '../../src/snapshot/snapshot.ts'
import { declaredCatalogs, declaredTable } from '../../src/sql/declared-catalog.ts'
import { stubSchema } from '../../src/stubs/stub.ts'
import { bare, comment, HEAD, type NamedType, type Schema, spaced, TypeWriter } from './type-text.ts'

const duration: TSchema = {
  type: ['string', 'number', 'array'],
  items: { type: ['string', 'number'] },
  description: '"250ms", "5s", "1m", a number of milliseconds, or [min, max] of these.',
}

/** The types by the file in src/client/generated that holds them, in the order of that file. */
export const typeFiles: Readonly<Record<string, Readonly<Record<string, TSchema>>>> = {
  stubs: {
    Pattern: patternSchema,
    Duration: duration,
    StubDefinition: stubSchema,
    Stub: stubs.stub,
    StubList: stubs.stubList,
    DefinitionChange: definitionChange,
  },
  faults: {
    OperationName: { enum: [...projectOperations] },
    FaultDefinition: ruleSchema,
    Fault: faults.fault,
    FaultList: faults.faultList,
  },
  clock: {
    Clock: clocks.clock,
    ClockChange: clocks.clockChange,
    Advance: clocks.advance,
    Advanced: clocks.advanced,
    Agenda: agenda.agenda,
    Gate: gates.gate,
    GateList: gates.gateList,
    GateChanged: gates.gateReleased,
  },
  world: {
    Health: process.health,
    Readiness: process.readiness,
    WorldSettings: worldSettings.publishedSettings,
    WorldView: worlds.world,
    WorldList: worlds.worldList,
    WorldReset: worlds.worldReset,
    AllReset: worlds.allReset,
    WorldDeleted: worlds.worldDeleted,
    WorldRestored: snapshots.worldRestored,
    Snapshot: snapshots.snapshot,
    Removed: stubs.removed,
  },
  dli: {
    DliSession: dli.session,
    DliStatement: dli.statement,
    SessionView: sessions.sessionControl,
    SessionList: sessions.sessionControlList,
    SessionChange: sessions.sessionChange,
    SessionEnd: sessions.killSession,
    SessionWaited: sessions.sessionWaited,
    StatementView: statements.statementControl,
    StatementList: statements.statementControlList,
    StatementError: statements.failStatement,
    StatementEnd: statements.finishStatement,
    StatementWaited: statements.statementWaited,
    DliBatch: dliBatches.batchDetail,
    BatchView: batches.batchControl,
    BatchList: batches.batchControlList,
    BatchError: batches.failBatch,
    BatchEnd: batches.finishBatch,
    BatchWaited: batches.batchWaited,
    DliSqlJob: dliJobs.jobStatus,
    SqlJobView: sqlJobs.sqlJobControl,
    SqlJobList: sqlJobs.sqlJobControlList,
    SqlJobError: sqlJobs.failSqlJob,
    SqlJobEnd: sqlJobs.finishSqlJob,
    SqlJobWaited: sqlJobs.sqlJobWaited,
    WaitQuery: waitQuery,
  },
  mrs: {
    MrsSql: mrs.execution,
    SqlView: sql.sqlControl,
    SqlList: sql.sqlControlList,
    SqlError: sql.failSql,
    SqlEnd: sql.finishSql,
    SqlWaited: sql.sqlWaited,
    MrsJob: mrsJobs.job,
    MrsJobView: mrsJobControl.mrsJobControl,
    MrsJobList: mrsJobControl.mrsJobControlList,
    MrsJobError: mrsJobControl.failMrsJob,
    MrsJobEnd: mrsJobControl.finishMrsJob,
    MrsJobWaited: mrsJobControl.mrsJobWaited,
    DeclaredTable: declaredTable,
    DeclaredCatalogs: declaredCatalogs,
    Cluster: cluster,
    ClusterList: clusters.clusterList,
    ClusterChange: clusters.clusterChange,
    NewCluster: clusters.newCluster,
    ClusterFailure: clusters.clusterFailure,
    ClusterWaited: clusters.clusterWaited,
    Gone: sessions.gone,
  },
  resources: {
    QueueView: queues.queueControl,
    QueueList: queues.queueControlList,
    QueueChange: queues.queueChange,
    ElasticPoolView: elasticPools.poolControl,
    ElasticPoolList: elasticPools.poolControlList,
    ElasticPoolChange: elasticPools.poolChange,
    ElasticPoolWaited: elasticPools.poolWaited,
    ResourceView: resources.resourceControl,
    ResourceList: resources.resourceControlList,
    ResourceEnd: resources.resourceEnd,
  },
  evidence: {
    History: history,
    Unmatched: unmatchedList,
    ResourceHistory: histories.resourceHistory,
  },
  journal: {
    JournalFilter: filter,
    JournalQuery: journal.listQuery,
    JournalWaitQuery: journal.waitQuery,
    JournalEntry: journal.entry,
    JournalList: journal.entryList,
    JournalCleared: journal.cleared,
    JournalWaited: journal.waited,
  },
  events: {
    RequestEvent: events.request,
    ChangeEvent: events.change,
    ClockEvent: events.clock,
    FaultEvent: events.fault,
    StubEvent: events.stub,
    ProjectEvent: events.project,
    DroppedEvent: events.dropped,
    LakemockEvent: { anyOf: Object.values(events), description: 'Something that happened in a lakemock.' },
  },
  verification: {
    Expectation: expectation,
    Verification: verifications.verification,
    Verified: verifications.verified,
  },
}

/** Fields of replies that hold a declaration, which another schema describes. */
const inlined = new Map<TSchema, Readonly<Record<string, TSchema>>>([
  [stubs.stub, { stub: stubSchema }],
  [faults.fault, { fault: ruleSchema }],
])

/** Schemas whose published form differs from the checked one. */
const published = new Map<unknown, string>([
  [worldSettings.worldSettings, 'WorldSettings'],
  [snapshotHead, 'Snapshot'],
  [stubs.newStubs.checked, 'StubDefinition | readonly StubDefinition[]'],
  [faults.newFaults.checked, 'FaultDefinition | readonly FaultDefinition[]'],
])

const byContent = new Map<string, NamedType>([
  ...Object.values(typeFiles).flatMap((types) =>
    Object.entries(types).map(([name, schema]): [string, NamedType] => [
      bare(schema as Schema),
      { name, description: (schema as Schema).description },
    ]),
  ),
  [bare({ type: ['string', 'number', 'array'] }), { name: 'Duration', description: undefined }],
])

export const writer = new TypeWriter(byContent, published)

/** The text of a file of `typeFiles`. */
/** The library takes a RegExp for a pattern, and writes it as `{regex, flags}`. */
const asRegExp = '\n  | RegExp'

export function clientTypes(file: string): string {
  const types = Object.entries(typeFiles[file] ?? {}).map(([name, schema]) => {
    const described = schema as Schema
    const shape: Schema = {
      ...described,
      ...(inlined.has(schema) && { properties: { ...described.properties, ...inlined.get(schema) } }),
    }
    const type = (name === 'Pattern' ? asRegExp : '') + writer.shapeOf(shape, '').replace(/ \| null$/, '')
    const declaration =
      type.startsWith('{') && !type.includes('\n} |') ? `interface ${name} ${type}` : `type ${name} =${spaced(type)}`
    return `${comment(shape.description, '')}export ${declaration}\n`
  })
  return HEAD + importsOf(types.join('\n'), file) + types.join('\n')
}

/** The imports of the types that a text names. */
export function importsOf(text: string, own: string): string {
  const code = text.replaceAll(/\/\*\*.*?\*\//gs, '')
  const lines = Object.entries(typeFiles).flatMap(([file, types]) => {
    const used = Object.keys(types).filter((name) => new RegExp(`\\b${name}\\b`).test(code))
    return file === own || used.length === 0 ? [] : [`import type { ${used.join(', ')} } from './${file}.ts'\n`]
  })
  return lines.length === 0 ? '\n' : `\n${lines.join('')}\n`
}
