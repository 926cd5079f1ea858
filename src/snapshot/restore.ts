import type { WorldSettings } from '../config/settings.ts'
import { changedSettings } from '../config/world-settings.ts'
import { invalid, Problem } from '../core/problem.ts'
import type { RuleUse } from '../faults/fault-list.ts'
import { compileRule, type RuleDefinition } from '../faults/rule.ts'
import { compileStub } from '../stubs/compile-stub.ts'
import type { Stub, StubDefinition } from '../stubs/stub.ts'
import type { StubUse } from '../stubs/stub-list.ts'
import { World, type WorldSeed } from '../world/world.ts'
import type { Snapshot } from './form.ts'
import { restoreRows } from './rows.ts'

/**
 * The world that a snapshot was taken of, under a project id that may be another. What comes from the fixtures and cannot be
 * changed, their stubs, faults and queues, are this process's. The snapshot has passed its schema; throws a Problem that names
 * the field where its parts do not go together, or a stub or a fault of the fixtures is not here.
 */
export function restoreSnapshot(projectId: string, seed: WorldSeed, snapshot: Snapshot): World {
  const { bornMs, random } = snapshot
  const world = new World(projectId, { ...seed, settings: settingsOf(seed, snapshot), bornMs })
  const stubs = restoreStubs(world, snapshot)
  restoreFaults(world, snapshot)
  restoreRows(world, snapshot, stubs)
  world.clusters.restore(snapshot.clusters)
  for (const gate of snapshot.gates.open) world.gates.release(gate)
  world.sessionCount = snapshot.sessionCount
  world.sqlIds.restore(snapshot.sqlIds)
  // last: whatever was drawn on the way is as if it had not been
  world.ids.restore(random.ids)
  world.lengths.restore(random.lengths)
  world.requests.restore(random.requests)
  return world
}

function settingsOf({ settings }: WorldSeed, { clock, ...snapshot }: Snapshot): WorldSettings {
  try {
    return {
      ...changedSettings(settings, snapshot.settings as Record<string, unknown>),
      clock: clock.mode,
      speed: clock.speed,
      now: clock.nowMs,
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.kind, `settings.${error.message}`, `settings.${error.field}`)
  }
}

/** Puts the stubs in place, and answers them in the snapshot's order, which answers go by. */
function restoreStubs({ stubs }: World, snapshot: Snapshot): readonly Stub[] {
  const fixtures = new Map(stubs.list().map(({ stub }) => [stub.name, stub]))
  const taken = new Set(fixtures.keys())
  const applied = new Map<string, number>()
  const added: StubUse[] = []
  const found = snapshot.stubs.list.map((one, index): Stub => {
    const at = `stubs.list.${index}`
    if (one.origin === 'fixtures') {
      const stub = fixtures.get(one.name)
      if (stub === undefined) throw missing(`${at}.name`, 'stub', one.name)
      applied.set(one.name, one.applied)
      return stub
    }
    if (one.stub === undefined) throw invalid(`${at}.stub`, 'is required')
    const stub = compileStub(one.stub as StubDefinition, one.name, `${at}.stub`)
    if (stub.name !== one.name) throw invalid(`${at}.name`, `must be ${JSON.stringify(stub.name)}, as the stub says`)
    if (one.origin === 'removed') return stub
    if (taken.has(stub.name)) throw invalid(`${at}.name`, 'is taken by another stub')
    taken.add(stub.name)
    added.push({ stub, origin: 'added', applied: one.applied })
    return stub
  })
  stubs.restore(added, applied, snapshot.stubs.count)
  return found
}

function restoreFaults({ faults }: World, snapshot: Snapshot): void {
  const taken = new Set(faults.list().map(({ rule }) => rule.name))
  snapshot.faults.fixtures.forEach((form, index) => {
    const at = `faults.fixtures.${index}`
    const use = faults.find(form.name)
    if (use === undefined) throw missing(`${at}.name`, 'fault', form.name)
    resume(use, form, at)
  })
  const rules = snapshot.faults.added.map(({ name, fault }, index) => {
    const at = `faults.added.${index}`
    const rule = compileRule(fault as RuleDefinition, name, `${at}.fault`)
    if (rule.name !== name) throw invalid(`${at}.name`, `must be ${JSON.stringify(rule.name)}, as the fault says`)
    if (taken.has(name)) throw invalid(`${at}.name`, 'is taken by another fault')
    taken.add(name)
    return rule
  })
  faults.restore(rules, snapshot.faults.count).forEach((use, index) => {
    resume(use, snapshot.faults.added[index] as Snapshot['faults']['fixtures'][0], `faults.added.${index}`)
  })
}

function resume(use: RuleUse, form: Snapshot['faults']['fixtures'][0], at: string): void {
  use.matched = form.matched
  use.applied = form.applied
  use.random.restore(form.random)
  for (const [key, matched] of form.matchedBy) use.matchedBy.set(String(key), Number(matched))
  if (form.state === undefined) return
  if (use.action.restore === undefined) throw invalid(`${at}.state`, 'is for kinds that count, and this one does not')
  use.action.restore(form.state, `${at}.state`)
}

function missing(field: string, what: string, name: string): Problem {
  return invalid(field, `names a ${what} that the fixtures of this lakemock do not have: ${JSON.stringify(name)}`)
}
