import { worldSection } from '../config/world-settings.ts'
import type { Random } from '../core/random.ts'
import type { RuleUse } from '../faults/fault-list.ts'
import type { Change } from '../model/change.ts'
import type { Plan } from '../model/plan.ts'
import type { Session } from '../model/session.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
import { sqlWalker } from '../presto/sql-walker.ts'
import { planState } from '../stubs/plans.ts'
import type { Stub } from '../stubs/stub.ts'
import type { World } from '../world/world.ts'
import {
  type AnswerForm,
  type ExecutionForm,
  FORMAT,
  type Ref,
  type Snapshot,
  type StatementForm,
  VERSION,
} from './form.ts'

type Kind = Snapshot['agenda'][number]['kind']
const kinds: readonly string[] = ['session', 'heartbeat', 'statement', 'execution'] satisfies Kind[]

/**
 * All of a world but its journal, and the replies that it holds. Everything that is due by now has to have happened. The same
 * world gives the same bytes.
 */
export function takeSnapshot(world: World): Snapshot {
  const answers = new Answers(world)
  const sessions = [...world.sessions.values()].map((session) => sessionForm(session, answers))
  const executionList = executionForms(world, answers)
  return {
    format: FORMAT,
    version: VERSION,
    project_id: world.id,
    clock: { mode: world.clock.mode, speed: world.clock.speed, nowMs: world.nowMs },
    bornMs: world.bornMs,
    settings: worldSection(world.settings),
    random: { ids: stream(world.ids), lengths: stream(world.lengths), requests: stream(world.requests) },
    sqlIds: { ...world.sqlIds.state() },
    sessionCount: world.sessionCount,
    gates: {
      open: world.gates.list().flatMap(({ name, open }) => (open ? [name] : [])),
      waiting: world.gates
        .waiters()
        .map(({ name, waiting }) => ({ name, rows: waiting.map(({ row }) => refOf(row as Row)) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    },
    stubs: { count: world.stubs.count, list: answers.stubs },
    faults: {
      count: world.faults.count,
      added: world.faults
        .list()
        .filter(({ origin }) => origin === 'added')
        .map((use) => ({ ...ruleForm(use), fault: use.rule.definition as Snapshot['faults']['added'][0]['fault'] })),
      fixtures: world.faults
        .list()
        .filter(({ origin }) => origin === 'fixtures')
        .map(ruleForm),
    },
    clusters: world.clusters.state() as Snapshot['clusters'],
    past: world.tombstones.allPast().map(({ kind, id, answeredBy, history, goneMs, why }) => ({
      ...{ kind, id, answeredBy, goneMs, why, steps: [...history.steps] },
    })),
    unmatched: world.tombstones.unmatched() as Snapshot['unmatched'],
    planSettings: answers.planSettings,
    sessions,
    executions: { dropped: world.executions.dropped, rows: executionList },
    agenda: world.agenda
      .entries()
      // a pause belongs to a request that is being answered
      .filter(({ change }) => kinds.includes(change.kind.name))
      .map(({ change, atMs }) => ({ kind: change.kind.name as Kind, row: refOf(change.row as Row), atMs })),
  }
}

type Row = Session | Statement | SqlExecution

function refOf(row: Row): Ref {
  if ('session' in row) return { session: row.session.id, statement: row.id }
  return 'clusterId' in row ? { sql: row.id } : { session: row.id }
}

const stream = (random: Random): [number, number, number, number] => [...random.state()]

function ruleForm({ rule, matched, applied, matchedBy, random, action }: RuleUse): Snapshot['faults']['fixtures'][0] {
  const state = action.state?.()
  return {
    name: rule.name,
    matched,
    applied,
    matchedBy: [...matchedBy],
    random: stream(random),
    ...(state === undefined ? {} : { state }),
  }
}

function sessionForm(session: Session, answers: Answers): Snapshot['sessions'][0] {
  const { id, request, plan, history, createdMs, user, number, appId, updatedMs, nextStatementId } = session
  const { current, queue, livyState: shows, diagnostics, statements } = session
  const rows = new Set([...statements.values(), ...(current ? [current] : []), ...queue])
  return {
    id,
    request: request as Snapshot['sessions'][0]['request'],
    plan: plan as Snapshot['sessions'][0]['plan'],
    steps: [...history.steps],
    ...{ createdMs, user, number, appId, updatedMs, nextStatementId },
    ...(current === undefined ? {} : { current: current.id }),
    queue: [...queue].map((statement) => statement.id),
    ...(shows === undefined ? {} : { shows }),
    diagnostics: [...diagnostics],
    dropped: statements.dropped,
    statements: [...rows].map((row) => statementForm(row, statements.get(row.id) === row, answers)),
  }
}

function statementForm(statement: Statement, listed: boolean, answers: Answers): StatementForm {
  const { id, code, kind, history, plan, runningMs, result, cancelRequested: cancelAsked } = statement
  return {
    ...{ id, code, kind, steps: [...history.steps], answer: answers.form(plan), runningMs },
    ...(result === undefined ? {} : { result }),
    ...{ cancelAsked, listed },
  }
}

/** Those that are kept, and behind them those that are not and still have something to come. */
function executionForms(world: World, answers: Answers): ExecutionForm[] {
  const due = world.agenda.entries().map(({ change }: { change: Change }) => change)
  const going = [
    ...due.flatMap(({ kind, row }) => (kind === sqlWalker ? [row as SqlExecution] : [])),
    ...world.gates
      .waiters()
      .flatMap(({ waiting }) => waiting.flatMap(({ kind, row }) => (kind === sqlWalker ? [row as SqlExecution] : []))),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
  const rows = new Set([...world.executions.values(), ...going])
  return [...rows].map((row) => {
    const { id, hasId, clusterId, sql, kind, database, history, plan, resultLocation } = row
    const { immediate, result, cancelRequested: cancelAsked } = row
    return {
      ...{ id, hasId, clusterId, sql, kind, database, steps: [...history.steps], answer: answers.form(plan) },
      ...{ resultLocation, immediate },
      ...(result === undefined ? {} : { result: result as NonNullable<ExecutionForm['result']> }),
      ...{ cancelAsked, listed: world.executions.get(id) === row },
    }
  })
}

/** The stubs, and the settings that plans were made under: each is listed once, and plans refer to it by index. */
class Answers {
  readonly stubs: Snapshot['stubs']['list'] = []
  readonly planSettings: Snapshot['planSettings'] = []
  readonly #placeOf = new Map<Stub, number>()
  readonly #settingsAt = new Map<string, number>()

  constructor(world: World) {
    for (const { stub, origin, applied } of world.stubs.list()) this.#add(stub, origin, applied)
  }

  form(plan: Plan<unknown>): AnswerForm {
    const { match, failedState, settings } = planState(plan)
    const { durations, unmatched, inBand } = settings
    const used = { durations: durations as Snapshot['planSettings'][0]['durations'], unmatched, inBand }
    const form: AnswerForm = { settings: this.#indexOfSettings(used), failedState }
    if (match === undefined) return form
    const stub = this.#placeOf.get(match.stub) ?? this.#add(match.stub, 'removed', 0)
    if (match.captures === true) return { ...form, stub }
    const { groups: named } = match.captures
    const groups = [...match.captures].map((text) => text ?? null)
    return { ...form, stub, groups, ...(named ? { named: mapNull(named) } : {}) }
  }

  #indexOfSettings(settings: Snapshot['planSettings'][0]): number {
    const key = JSON.stringify(settings)
    const place = this.#settingsAt.get(key) ?? this.planSettings.push(settings) - 1
    this.#settingsAt.set(key, place)
    return place
  }

  #add(stub: Stub, origin: Snapshot['stubs']['list'][0]['origin'], applied: number): number {
    const { name, definition } = stub
    const declared = { stub: definition as NonNullable<Snapshot['stubs']['list'][0]['stub']> }
    const place = this.stubs.push({ name, origin, applied, ...(origin === 'fixtures' ? {} : declared) }) - 1
    this.#placeOf.set(stub, place)
    return place
  }
}

const mapNull = (named: Record<string, string | undefined>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(named).map(([name, text]) => [name, text ?? null]))
