import type { WorldSettings } from '../config/settings.ts'
import { ByteBudget, nameBytes } from '../core/byte-budget.ts'
import { isoTime } from '../core/clock.ts'
import { Gates } from '../core/gates.ts'
import { hex32 } from '../core/ids.ts'
import { Lazy } from '../core/lazy.ts'
import { overLimit } from '../core/problem.ts'
import { Random } from '../core/random.ts'
import { OFF } from '../engines/engine-address.ts'
import { Engines } from '../engines/engines.ts'
import { EventFeed } from '../events/event-feed.ts'
import { FaultList } from '../faults/fault-list.ts'
import { Journal } from '../journal/journal.ts'
import { type Batch, batchBytes } from '../model/batch.ts'
import type { Change } from '../model/change.ts'
import { clusterBytes } from '../model/cluster.ts'
import { Clusters } from '../model/clusters.ts'
import { declaredElasticPool, type ElasticPool } from '../model/elastic-pool.ts'
import type { StoredRows } from '../model/engine-run.ts'
import { batchLists, sqlJobLists } from '../model/job-lists.ts'
import { ListedTable } from '../model/listed-table.ts'
import { mrsJobBytes } from '../model/mrs-job.ts'
import { MrsJobTable } from '../model/mrs-job-table.ts'
import { declaredPackage, type Package, packageBytes, packageKey } from '../model/package.ts'
import { Queues } from '../model/queue.ts'
import { type CreateInterpreters, requestBytes, type Session } from '../model/session.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { SqlIds } from '../model/sql-ids.ts'
import { sqlJobBytes } from '../model/sql-job.ts'
import { Table } from '../model/table.ts'
import { Tombstones } from '../model/tombstones.ts'
import { Catalog } from '../sql/catalog.ts'
import type { AnswerSparkSql, SparkSql } from '../sql/spark-answer.ts'
import { SqlChecker } from '../sql/sql-checker.ts'
import type { PlanSource } from '../stubs/plans.ts'
import { StubList } from '../stubs/stub-list.ts'
import { publishRemoval } from './publish-removal.ts'
import { WaitingTimeline } from './waiting-timeline.ts'
import type { WorldSeed } from './world-seed.ts'

const TEXTS = 'sessions, statements, SQL texts, jobs, stubs and faults'
const RESULTS = 'results of statements, SQL executions and jobs'

const noFeed = new EventFeed(1)
const noChecker = new SqlChecker()
const noSparkSql = new Lazy<AnswerSparkSql>(() => Promise.reject(new Error('this world has no reader of Spark SQL')))
const noInterpreters = new Lazy<CreateInterpreters>(() => Promise.reject(new Error('this world has no interpreters')))

const noEngines = new Engines(() => Promise.reject(new Error('this world has no engines')))

/** The state of one project: what its requests see, what its tests change, and what a reset discards. */
export class World extends WaitingTimeline {
  readonly id: string
  /**
   * The project id that other ids and random streams are derived from: that of the world that a snapshot was taken of, if this one
   * was restored.
   */
  readonly sourceId: string
  readonly gates = new Gates<Change>()
  readonly stubs: StubList
  readonly faults: FaultList
  readonly sessions = new Table<string, Session>()
  readonly executions = new Table<string, SqlExecution>()
  readonly sqlJobs = new ListedTable(sqlJobLists)
  readonly batches = new ListedTable(batchLists)
  readonly mrsJobs = new MrsJobTable()
  readonly journal: Journal
  /** Tells those who watch of what happens in the worlds of this process. */
  readonly feed: EventFeed
  /** What its sessions, statements, SQL texts, stubs and faults take. */
  readonly texts: ByteBudget
  /** What its results take beside the outcomes that they share. */
  readonly results: ByteBudget
  readonly queues: Queues
  /** Its elastic resource pools by name. */
  readonly elasticPools = new Table<string, ElasticPool>()
  /** Its packages, which DLI calls resources, by group and name. */
  readonly packages = new Table<string, Package>()
  readonly clusters: Clusters
  /** Its schemas, tables and views. */
  readonly catalog: Catalog
  /** What gives SQL without a stub its result. */
  readonly sqlChecker: SqlChecker
  /** What gives code of sessions without a stub its result. */
  readonly interpreters: Lazy<CreateInterpreters>
  /** What gives Spark SQL of jobs without a stub its result. */
  readonly sparkSql: SparkSql
  /** The real engines that its settings can choose. */
  readonly engines: Engines
  readonly onEngineEnd: WorldSeed['onEngineEnd']
  readonly #storedRows = new Set<StoredRows>()
  readonly tombstones: Tombstones
  /** The streams that ids, lengths and request ids are drawn from. */
  readonly ids: Random
  readonly lengths: Random
  readonly requests: Random
  readonly sqlIds: SqlIds
  settings: WorldSettings
  /** The numbers of sessions and of batches created so far. */
  sessionCount = 0
  batchCount = 0
  /** The number of applications of sessions and batches so far: it is part of their ids. */
  applicationCount = 0
  /** The number of elastic resource pools created so far. */
  elasticPoolCount = 0

  #planSource: PlanSource | undefined

  constructor(id: string, seed: WorldSeed) {
    const { settings } = seed
    super({ mode: settings.clock, speed: settings.speed, nowMs: settings.now }, seed.bornMs)
    this.id = id
    const { sourceId = id } = seed
    this.sourceId = sourceId
    this.settings = settings
    this.stubs = new StubList(seed.stubs, seed.stubIndex)
    this.faults = new FaultList(
      seed.faults,
      {
        id,
        sourceId,
        bornMs: () => this.bornMs,
        seed: settings.seed,
        isOpen: (gate) => this.gates.isOpen(gate),
      },
      seed.ruleIndex,
    )
    this.journal = new Journal(() => this.settings, seed.budgets?.journals)
    this.feed = seed.feed ?? noFeed
    this.texts = new ByteBudget({
      limit: () => this.settings.limitsTextBytes,
      count: () => this.textBytes,
      makeRoom: () => this.tombstones.dropUnmatched(),
      refusal: (limit) =>
        overLimit('textBytes', `${TEXTS} of a project can take ${limit} bytes (setting limits.textBytes)`),
      whole: seed.budgets?.texts,
    })
    this.results = new ByteBudget({
      limit: () => this.settings.limitsResultBytes,
      count: () => this.resultBytes,
      refusal: (limit) =>
        overLimit('resultBytes', `${RESULTS} of a project can take ${limit} bytes (setting limits.resultBytes)`),
      whole: seed.budgets?.results,
    })
    this.queues = new Queues(seed.queues, this.bornMs)
    for (const one of seed.elasticPools ?? [])
      this.elasticPools.add(one.name, declaredElasticPool(one, ++this.elasticPoolCount, this.bornMs))
    for (const one of seed.resources ?? [])
      this.packages.add(packageKey(one.group ?? '', one.name), declaredPackage(one, this.bornMs))
    this.clusters = new Clusters(seed.clusters, () => this.bornMs)
    this.catalog = new Catalog(seed.catalog)
    this.sqlChecker = seed.sqlChecker ?? noChecker
    this.interpreters = seed.interpreters ?? noInterpreters
    this.sparkSql = seed.sparkSql ?? noSparkSql
    this.engines = seed.engines ?? noEngines
    this.onEngineEnd = seed.onEngineEnd
    this.tombstones = new Tombstones(
      () => this.nowMs,
      () => this.settings.limitsHistory,
      (tombstone) => publishRemoval(this, tombstone),
    )
    this.ids = new Random(settings.seed, sourceId, 'ids')
    this.lengths = new Random(settings.seed, sourceId, 'durations')
    this.requests = new Random(settings.seed, sourceId, 'requests')
    this.sqlIds = new SqlIds(new Random(settings.seed, sourceId, 'coordinator'))
  }

  /**
   * The approximate size of its sessions, statements, SQL texts, added stubs and faults, and of texts without a stub
   * that outlive their rows.
   */
  get textBytes(): number {
    let bytes = this.stubs.bytes + this.faults.bytes
    bytes += this.tombstones.unmatchedBytes(({ id }) => this.#hasText(id))
    for (const { request, statements } of this.sessions.values()) {
      bytes += requestBytes(request)
      for (const { code } of statements.values()) bytes += code.length
    }
    for (const { sql, database, resultLocation } of this.executions.values())
      bytes += sql.length + nameBytes(database) + nameBytes(resultLocation)
    for (const job of this.sqlJobs.values()) bytes += sqlJobBytes(job)
    for (const batch of this.batches.values()) bytes += batchBytes(batch)
    for (const job of this.mrsJobs.values()) bytes += mrsJobBytes(job)
    for (const cluster of this.clusters.rows()) bytes += clusterBytes(cluster)
    for (const one of this.packages.values()) if (one.createdMs !== null) bytes += packageBytes(one)
    return bytes
  }

  /** The approximate size of its results, without the outcomes that they share. */
  get resultBytes(): number {
    let bytes = this.catalog.bytes
    for (const { statements } of this.sessions.values())
      for (const { resultBytes } of statements.values()) bytes += resultBytes
    for (const table of [this.executions, this.sqlJobs, this.batches, this.mrsJobs])
      for (const { resultBytes } of table.values()) bytes += resultBytes
    return bytes
  }

  /** Whether a statement, by `{session_id}:{statement_id}`, an SQL execution or a job is still kept. */
  #hasText(id: string): boolean {
    const [session = '', statement] = id.split(':')
    if (statement === undefined)
      return [this.executions, this.sqlJobs, this.batches, this.mrsJobs].some((table) => table.get(id) !== undefined)
    return this.sessions.get(session)?.statements.get(Number(statement)) !== undefined
  }

  protected get waitLimit(): number {
    return this.settings.limitsWaits
  }

  protected get engineLimit(): number {
    return this.settings.limitsEngineQueries
  }

  protected get hasEngine(): boolean {
    return this.settings.sqlEngine !== OFF || this.settings.sparkEngine !== OFF
  }

  protected override onClockMove(): void {
    super.onClockMove()
    const { clock, nowMs } = this
    const { mode, speed } = clock
    this.feed.put('clock', this.id, () => ({ mode, speed, now: isoTime(nowMs) }))
  }

  protected get isEmpty(): boolean {
    if (this.clusters.created().length > 0) return false
    const { sessions, executions, sqlJobs, batches, mrsJobs, elasticPools, packages, queues } = this
    const tables = [sessions, executions, sqlJobs, batches, mrsJobs]
    const isDeclared = ({ updatedMs }: ElasticPool | Package): boolean => updatedMs === null
    const resources = [...elasticPools.values(), ...packages.values()]
    return queues.isUntouched && tables.every(({ size }) => size === 0) && resources.every(isDeclared)
  }

  /** A session by its id; with the dialect livy also by its name. */
  findSession(idOrName: string): Session | undefined {
    return this.#byIdOrName(this.sessions, idOrName)
  }

  /** A batch likewise. */
  findBatch(idOrName: string): Batch | undefined {
    return this.#byIdOrName(this.batches, idOrName)
  }

  /** What plans are made from. The object stays the same while the settings do, because plans keep it. */
  get planSource(): PlanSource {
    if (this.#planSource?.settings !== this.settings) {
      const { id: project, stubs, settings, lengths: random } = this
      this.#planSource = { project, stubs, settings, random }
    }
    return this.#planSource
  }

  /** The id of a request to this project. */
  requestId(): string {
    return hex32(this.requests)
  }

  /** The id of the next SQL execution. */
  sqlId(): string {
    return this.sqlIds.next(this.nowMs)
  }

  #byIdOrName<Row extends Session | Batch>(table: Table<string, Row>, idOrName: string): Row | undefined {
    const row = table.get(idOrName)
    if (row !== undefined || this.settings.dialect !== 'livy' || idOrName === '') return row
    return [...table.values()].find(({ request }) => request.name === idOrName)
  }

  /** Keeps the rows of a result until `dropRows`, or until the world ends. */
  keepRows<Rows extends StoredRows>(rows: Rows): Rows {
    this.#storedRows.add(rows)
    return rows
  }

  dropRows(rows: StoredRows | undefined): void {
    if (rows === undefined || !this.#storedRows.delete(rows)) return
    rows.close().catch(() => undefined)
  }

  override close(): void {
    super.close()
    this.journal.close()
    for (const rows of this.#storedRows) this.dropRows(rows)
    for (const { driver } of this.sessions.values()) driver?.close()
    this.engines.resetWorld(this.id)
  }
}
