import type { WorldSettings } from '../config/settings.ts'
import type { ByteBudget } from '../core/byte-budget.ts'
import type { Lazy } from '../core/lazy.ts'
import type { Engines } from '../engines/engines.ts'
import type { EventFeed } from '../events/event-feed.ts'
import type { RuleIndex } from '../faults/fault-list.ts'
import type { Rule } from '../faults/rule.ts'
import type { JournalBudget } from '../journal/journal-budget.ts'
import type { DeclaredCluster } from '../model/cluster.ts'
import type { DeclaredElasticPool } from '../model/elastic-pool.ts'
import type { DeclaredPackage } from '../model/package.ts'
import type { DeclaredQueue } from '../model/queue.ts'
import type { CreateInterpreters } from '../model/session.ts'
import type { ResourceKind } from '../model/tombstones.ts'
import type { DeclaredSchema } from '../sql/catalog.ts'
import type { SparkSql } from '../sql/spark-answer.ts'
import type { SqlChecker } from '../sql/sql-checker.ts'
import type { Stub } from '../stubs/stub.ts'
import type { StubIndex } from '../stubs/stub-index.ts'

/** What the worlds of a process share. */
export interface Budgets {
  readonly journals: JournalBudget
  readonly texts: ByteBudget
  readonly results: ByteBudget
}

/** Called when something ends that an engine runs. */
export type EngineEndListener = (project: string, kind: ResourceKind, id: string) => void

/** What every world begins with: the settings and the fixtures. */
export interface WorldSeed {
  readonly settings: WorldSettings
  readonly stubs: readonly Stub[]
  readonly faults: readonly Rule[]
  /** Indexes of the stubs and the faults, which all worlds share; absent: each world makes its own. */
  readonly stubIndex?: StubIndex
  readonly ruleIndex?: RuleIndex
  /** The declared queues by name; if undefined, none are declared and every name is a queue. */
  readonly queues: ReadonlyMap<string, DeclaredQueue> | undefined
  /** The declared elastic resource pools and packages; absent: none. */
  readonly elasticPools?: readonly DeclaredElasticPool[]
  readonly resources?: readonly DeclaredPackage[]
  /** The declared clusters by id; if undefined, none are declared and every id is a cluster. */
  readonly clusters: ReadonlyMap<string, DeclaredCluster> | undefined
  /** The declared schemas and tables. */
  readonly catalog?: readonly DeclaredSchema[]
  /** What gives SQL without a stub its result; absent: no SQL is checked. */
  readonly sqlChecker?: SqlChecker
  /** What gives code without a stub its result; absent: no code can run without a stub. */
  readonly interpreters?: Lazy<CreateInterpreters>
  /** What gives Spark SQL of jobs without a stub its result; absent: none can run without a stub. */
  readonly sparkSql?: SparkSql
  /** The real engines of the process; absent: none can be chosen. */
  readonly engines?: Engines
  /** Called when a statement, an SQL execution or a job ends that an engine runs; absent: never. `id` is as in its events. */
  readonly onEngineEnd?: EngineEndListener | undefined
  /** When it began, if not now; milliseconds since the epoch. */
  readonly bornMs?: number
  /** What the worlds of the process share; absent: without a limit. */
  readonly budgets?: Budgets
  /** What tells those who watch of what happens; absent: no client can watch. */
  readonly feed?: EventFeed
  /** See `World.sourceId`; absent: the world's own id. */
  readonly sourceId?: string
}
