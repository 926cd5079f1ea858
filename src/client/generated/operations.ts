/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

import type { Advance, Advanced, Agenda, Clock, ClockChange, GateChanged, GateList } from './clock.ts'
import type {
  SessionChange,
  SessionEnd,
  SessionList,
  SessionView,
  SessionWaited,
  StatementEnd,
  StatementError,
  StatementView,
  StatementWaited,
  WaitQuery,
} from './dli.ts'
import type { ResourceHistory, Unmatched } from './evidence.ts'
import type { Fault, FaultDefinition, FaultList } from './faults.ts'
import type {
  JournalCleared,
  JournalEntry,
  JournalList,
  JournalQuery,
  JournalWaited,
  JournalWaitQuery,
} from './journal.ts'
import type { Cluster, ClusterChange, ClusterList, Gone, SqlEnd, SqlError, SqlList, SqlView, SqlWaited } from './mrs.ts'
import type { StubDefinition, StubList } from './stubs.ts'
import type { Verification, Verified } from './verification.ts'
import type {
  AllReset,
  Health,
  Readiness,
  Removed,
  Snapshot,
  WorldDeleted,
  WorldList,
  WorldReset,
  WorldRestored,
  WorldSettings,
  WorldView,
} from './world.ts'

/** Where each operation of the control API is. */
export const operations = {
  Health: ['GET', '/_lakemock/health'],
  Ready: ['GET', '/_lakemock/ready'],
  ShowOpenapi: ['GET', '/_lakemock/openapi.json'],
  ShowFixturesSchema: ['GET', '/_lakemock/fixtures.schema.json'],
  ListWorlds: ['GET', '/_lakemock/worlds'],
  ShowWorld: ['GET', '/_lakemock/worlds/{project_id}'],
  ResetWorld: ['POST', '/_lakemock/worlds/{project_id}/reset'],
  ResetAll: ['POST', '/_lakemock/reset'],
  DeleteWorld: ['DELETE', '/_lakemock/worlds/{project_id}'],
  ShowSettings: ['GET', '/_lakemock/worlds/{project_id}/settings'],
  ChangeSettings: ['PATCH', '/_lakemock/worlds/{project_id}/settings'],
  ShowSnapshot: ['GET', '/_lakemock/worlds/{project_id}/snapshot'],
  RestoreSnapshot: ['PUT', '/_lakemock/worlds/{project_id}/snapshot'],
  ShowClock: ['GET', '/_lakemock/worlds/{project_id}/clock'],
  ChangeClock: ['PATCH', '/_lakemock/worlds/{project_id}/clock'],
  AdvanceClock: ['POST', '/_lakemock/worlds/{project_id}/clock/advance'],
  ShowAgenda: ['GET', '/_lakemock/worlds/{project_id}/agenda'],
  ListStubs: ['GET', '/_lakemock/worlds/{project_id}/stubs'],
  AddStubs: ['POST', '/_lakemock/worlds/{project_id}/stubs'],
  RemoveStubs: ['DELETE', '/_lakemock/worlds/{project_id}/stubs'],
  RemoveStub: ['DELETE', '/_lakemock/worlds/{project_id}/stubs/{name}'],
  ListFaults: ['GET', '/_lakemock/worlds/{project_id}/faults'],
  AddFaults: ['POST', '/_lakemock/worlds/{project_id}/faults'],
  RemoveFaults: ['DELETE', '/_lakemock/worlds/{project_id}/faults'],
  ShowFault: ['GET', '/_lakemock/worlds/{project_id}/faults/{name}'],
  RemoveFault: ['DELETE', '/_lakemock/worlds/{project_id}/faults/{name}'],
  ListGates: ['GET', '/_lakemock/worlds/{project_id}/gates'],
  ReleaseGate: ['POST', '/_lakemock/worlds/{project_id}/gates/{name}/release'],
  CloseGate: ['POST', '/_lakemock/worlds/{project_id}/gates/{name}/close'],
  ListSessionsControl: ['GET', '/_lakemock/worlds/{project_id}/sessions'],
  ShowSessionControl: ['GET', '/_lakemock/worlds/{project_id}/sessions/{session_id}'],
  ForceSession: ['PATCH', '/_lakemock/worlds/{project_id}/sessions/{session_id}'],
  KillSession: ['POST', '/_lakemock/worlds/{project_id}/sessions/{session_id}/kill'],
  ExpireSession: ['POST', '/_lakemock/worlds/{project_id}/sessions/{session_id}/expire'],
  WaitForSession: ['GET', '/_lakemock/worlds/{project_id}/sessions/{session_id}/wait'],
  ShowStatementControl: ['GET', '/_lakemock/worlds/{project_id}/sessions/{session_id}/statements/{statement_id}'],
  FailStatement: ['POST', '/_lakemock/worlds/{project_id}/sessions/{session_id}/statements/{statement_id}/fail'],
  FinishStatement: ['POST', '/_lakemock/worlds/{project_id}/sessions/{session_id}/statements/{statement_id}/finish'],
  EvictStatement: ['POST', '/_lakemock/worlds/{project_id}/sessions/{session_id}/statements/{statement_id}/evict'],
  WaitForStatement: ['GET', '/_lakemock/worlds/{project_id}/sessions/{session_id}/statements/{statement_id}/wait'],
  WaitForStatementById: ['GET', '/_lakemock/worlds/{project_id}/statements/{session_id}/{statement_id}/wait'],
  ListSqlControl: ['GET', '/_lakemock/worlds/{project_id}/sql'],
  ShowSqlControl: ['GET', '/_lakemock/worlds/{project_id}/sql/{sql_id}'],
  FailSql: ['POST', '/_lakemock/worlds/{project_id}/sql/{sql_id}/fail'],
  FinishSql: ['POST', '/_lakemock/worlds/{project_id}/sql/{sql_id}/finish'],
  WaitForSql: ['GET', '/_lakemock/worlds/{project_id}/sql/{sql_id}/wait'],
  DownloadResult: ['GET', '/_lakemock/worlds/{project_id}/results/{file}'],
  ListDeclaredClusters: ['GET', '/_lakemock/worlds/{project_id}/clusters'],
  ShowCluster: ['GET', '/_lakemock/worlds/{project_id}/clusters/{cluster_id}'],
  ChangeCluster: ['PATCH', '/_lakemock/worlds/{project_id}/clusters/{cluster_id}'],
  RemoveCluster: ['DELETE', '/_lakemock/worlds/{project_id}/clusters/{cluster_id}'],
  ListUnmatched: ['GET', '/_lakemock/worlds/{project_id}/unmatched'],
  ShowHistory: ['GET', '/_lakemock/worlds/{project_id}/history/{kind}/{id}'],
  ListJournal: ['GET', '/_lakemock/worlds/{project_id}/journal'],
  ShowJournalEntry: ['GET', '/_lakemock/worlds/{project_id}/journal/{entry_id}'],
  ClearJournal: ['DELETE', '/_lakemock/worlds/{project_id}/journal'],
  WaitForRequests: ['GET', '/_lakemock/worlds/{project_id}/journal/wait'],
  VerifyJournal: ['POST', '/_lakemock/worlds/{project_id}/journal/verify'],
  ShowMetrics: ['GET', '/_lakemock/metrics'],
} as const

export type OperationId = keyof typeof operations

/** What each takes beside its path, and what it answers. */
export interface Calls {
  Health: { reply: Health }
  Ready: { reply: Readiness }
  ShowOpenapi: {
    reply: {
      readonly [name: string]: unknown
    }
  }
  ShowFixturesSchema: {
    reply: {
      readonly [name: string]: unknown
    }
  }
  ListWorlds: { reply: WorldList }
  ShowWorld: { reply: WorldView }
  ResetWorld: { reply: WorldReset }
  ResetAll: { reply: AllReset }
  DeleteWorld: { reply: WorldDeleted }
  ShowSettings: { reply: WorldSettings }
  ChangeSettings: { body: WorldSettings; reply: WorldSettings }
  ShowSnapshot: { reply: Snapshot }
  RestoreSnapshot: { body: Snapshot; reply: WorldRestored }
  ShowClock: { reply: Clock }
  ChangeClock: { body: ClockChange; reply: Clock }
  AdvanceClock: { body: Advance; reply: Advanced }
  ShowAgenda: { reply: Agenda }
  ListStubs: { reply: StubList }
  AddStubs: { body: StubDefinition | readonly StubDefinition[]; reply: StubList }
  RemoveStubs: { reply: Removed }
  RemoveStub: { reply: Removed }
  ListFaults: { reply: FaultList }
  AddFaults: { body: FaultDefinition | readonly FaultDefinition[]; reply: FaultList }
  RemoveFaults: { reply: Removed }
  ShowFault: { reply: Fault }
  RemoveFault: { reply: Removed }
  ListGates: { reply: GateList }
  ReleaseGate: { reply: GateChanged }
  CloseGate: { reply: GateChanged }
  ListSessionsControl: { reply: SessionList }
  ShowSessionControl: { reply: SessionView }
  ForceSession: { body: SessionChange; reply: SessionView }
  KillSession: { body?: SessionEnd; reply: SessionView }
  ExpireSession: { reply: Gone }
  WaitForSession: { query: WaitQuery; reply: SessionWaited }
  ShowStatementControl: { reply: StatementView }
  FailStatement: { body?: StatementError; reply: StatementView }
  FinishStatement: { body?: StatementEnd; reply: StatementView }
  EvictStatement: { reply: StatementView }
  WaitForStatement: { query: WaitQuery; reply: StatementWaited }
  WaitForStatementById: { query: WaitQuery; reply: StatementWaited }
  ListSqlControl: { reply: SqlList }
  ShowSqlControl: { reply: SqlView }
  FailSql: { body?: SqlError; reply: SqlView }
  FinishSql: { body?: SqlEnd; reply: SqlView }
  WaitForSql: { query: WaitQuery; reply: SqlWaited }
  DownloadResult: { reply: string }
  ListDeclaredClusters: { reply: ClusterList }
  ShowCluster: { reply: Cluster }
  ChangeCluster: { body: ClusterChange; reply: Cluster }
  RemoveCluster: { reply: Gone }
  ListUnmatched: { reply: Unmatched }
  ShowHistory: { reply: ResourceHistory }
  ListJournal: { query: JournalQuery; reply: JournalList }
  ShowJournalEntry: { reply: JournalEntry }
  ClearJournal: { reply: JournalCleared }
  WaitForRequests: { query: JournalWaitQuery; reply: JournalWaited }
  VerifyJournal: { body: Verification; reply: Verified }
  ShowMetrics: { reply: string }
}
