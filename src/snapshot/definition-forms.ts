/** Stubs and faults: those of the fixtures by name, added ones with their declaration. */

import Type, { type Static } from 'typebox'
import { listOf } from '../core/json-schema.ts'
import { bytesOf } from '../core/pattern.ts'
import { invalid } from '../core/problem.ts'
import { randomState } from '../core/random.ts'
import type { Regex } from '../core/regex.ts'
import { startsEnabled } from '../core/switch.ts'
import type { RuleUse } from '../faults/fault-list.ts'
import { compileRule, ruleSchema } from '../faults/rule.ts'
import { compileStub } from '../stubs/compile-stub.ts'
import { type Stub, type StubDefinition, stubSchema } from '../stubs/stub.ts'
import { newUse, type StubUse } from '../stubs/stub-list.ts'
import type { World } from '../world/world.ts'
import { closed, count, name, optional, pick, text } from './form-parts.ts'
import { mapAt } from './references.ts'

const origin = Type.Enum(['added', 'fixtures', 'removed'], {
  description: 'fixtures: known by its name; removed: it is no longer a stub, but a plan was made from it.',
})
const stub = optional(Type.Unsafe<StubDefinition>({ ...stubSchema }))
const enabled = optional(Type.Boolean({ description: 'Absent: as it is declared.' }))
const stubForm = closed({ name, origin, applied: count, enabled, stub })
const stubList = listOf(stubForm, { description: 'In the order in which they are tried.' })
export const stubsForm = closed({ count, list: stubList })

const counts = { matched: count, applied: count }
const matchedBy = listOf(Type.Tuple([text, count]), { description: 'Matches by resource, the latest last.' })
const state = optional(Type.Unknown({ description: 'What its kind has counted.' }))
const useFields = { name, ...counts, enabled, random: randomState, matchedBy, state }
export const faultsForm = closed({
  count,
  added: listOf(closed({ ...useFields, fault: ruleSchema })),
  fixtures: listOf(closed(useFields)),
})

type StubsForm = Static<typeof stubsForm>
type FaultsForm = Static<typeof faultsForm>
type UseForm = FaultsForm['fixtures'][number]

/** `stubs`: those of the world, and the removed ones that plans refer to. */
export function takeStubs(world: World, stubs: readonly Stub[]): StubsForm {
  const uses = new Map(world.stubs.list().map((use) => [use.stub, use]))
  const forms = stubs.map((stub) => {
    const { name, definition } = stub
    const use = uses.get(stub)
    if (use === undefined) return { name, origin: 'removed' as const, applied: 0, stub: definition }
    const { origin, applied, enabled } = use
    const declaration = origin === 'fixtures' ? undefined : definition
    return { name, origin, applied, ...switched(enabled, definition), stub: declaration }
  })
  return { count: world.stubs.count, list: forms }
}

/** Puts stubs in place, and adds their expressions, not compiled yet, to `all`. Returns the stubs in the order of the snapshot. */
export function restoreStubs({ stubs }: World, form: StubsForm, all: Regex[]): readonly Stub[] {
  const fixtures = new Map(stubs.list().map(({ stub }) => [stub.name, stub]))
  const names = new Set(fixtures.keys())
  const states = new Map(form.list.map((one) => [one.name, one]))
  const added: StubUse[] = []
  const restored = mapAt(form.list, 'stubs.list', ({ name, origin, applied, enabled, stub: definition }, at) => {
    if (origin === 'fixtures') return declared(fixtures.get(name), 'stub', name, at)
    if (definition === undefined) throw invalid(`${at}.stub`, 'is required')
    const regexes: Regex[] = []
    const stub = compileStub(definition, name, `${at}.stub`, regexes)
    all.push(...regexes)
    if (origin === 'removed') return stub
    takeName(names, name, stub.name, at)
    const use = newUse(stub, origin, bytesOf(definition, regexes))
    added.push({ ...use, applied, enabled: enabled ?? use.enabled })
    return stub
  })
  stubs.restore(added, states, form.count)
  return restored
}

export function takeFaults({ faults }: World): FaultsForm {
  const ofOrigin = (origin: RuleUse['origin']) => faults.list().filter((use) => use.origin === origin)
  const added = ofOrigin('added').map((use) => ({ ...takeUse(use), fault: use.rule.definition }))
  return { count: faults.count, added, fixtures: ofOrigin('fixtures').map(takeUse) }
}

function takeUse(use: RuleUse): UseForm {
  const { rule, matchedBy, random, action, enabled } = use
  const { name } = rule
  return {
    name,
    ...pick(counts, use),
    ...switched(enabled, rule.definition),
    matchedBy: [...matchedBy],
    random: random.state(),
    state: action.state?.(),
  }
}

/** Whether it is switched on, if that is not as it was declared. */
const switched = (enabled: boolean, declared: { readonly enabled?: boolean | undefined }) =>
  enabled === startsEnabled(declared) ? {} : { enabled }

/** Puts fault rules in place, and adds their expressions, not compiled yet, to `all`. */
export function restoreFaults({ faults }: World, form: FaultsForm, all: Regex[]): void {
  const restore = (one: UseForm, at: string): void =>
    restoreUse(declared(faults.find(one.name), 'fault', one.name, at), one, at)
  mapAt(form.fixtures, 'faults.fixtures', restore)
  const names = new Set(faults.list().map(({ rule }) => rule.name))
  const rules = mapAt(form.added, 'faults.added', ({ name, fault }, at) => {
    const regexes: Regex[] = []
    const rule = compileRule(fault, name, `${at}.fault`, regexes)
    all.push(...regexes)
    takeName(names, name, rule.name, at)
    return { compiled: rule, bytes: bytesOf(fault, regexes) }
  })
  faults.restore(rules, form.count)
  mapAt(form.added, 'faults.added', restore)
}

function restoreUse(use: RuleUse, form: UseForm, at: string): void {
  Object.assign(use, pick(counts, form))
  use.enabled = form.enabled ?? use.enabled
  use.random.restore(form.random)
  for (const [resource, matched] of form.matchedBy) use.matchedBy.set(resource, matched)
  if (form.state === undefined) return
  if (use.action.restore === undefined) throw invalid(`${at}.state`, 'is for kinds that count, and this one does not')
  use.action.restore(form.state, `${at}.state`)
}

/** What this process's fixtures declare by that name. */
function declared<T>(found: T | undefined, what: 'stub' | 'fault', name: string, at: string): T {
  if (found !== undefined) return found
  const rule = `names a ${what} that the fixtures of this lakemock do not have`
  throw invalid(`${at}.name`, `${rule}: ${JSON.stringify(name)}`)
}

/** Each name of an added stub or fault is used once, and is that of its declaration. */
function takeName(names: Set<string>, name: string, declaredName: string, at: string): void {
  if (declaredName !== name) throw invalid(`${at}.name`, `must be ${JSON.stringify(declaredName)}, as declared`)
  if (names.has(name)) throw invalid(`${at}.name`, 'must be unique')
  names.add(name)
}
