import Type, { type Static } from 'typebox'
import { invalid } from '../core/problem.ts'
import { compileStub } from '../stubs/compile-stub.ts'
import { type Stub, type StubDefinition, stubSchema } from '../stubs/stub.ts'
import { bytesOf, type StubUse } from '../stubs/stub-list.ts'
import type { World } from '../world/world.ts'
import { closed, count, list, name, optional } from './form-parts.ts'

const origin = Type.Enum(['added', 'fixtures', 'removed'], {
  description: 'fixtures: known by its name; removed: it is no longer a stub, but a plan was made from it.',
})
const stub = optional(Type.Unsafe<StubDefinition>({ ...stubSchema }))
const stubForm = closed({ name, origin, applied: count, stub })
export const stubsForm = closed({
  count,
  list: list(stubForm, { description: 'In the order in which they are tried.' }),
})

type StubsForm = Static<typeof stubsForm>
type StubForm = Static<typeof stubForm>

/** The stubs of a world, and the removed ones that plans refer to. */
export class StubForms {
  readonly list: StubForm[] = []
  readonly #indexes = new Map<Stub, number>()

  constructor(world: World) {
    for (const { stub, origin, applied } of world.stubs.list()) this.#add(stub, origin, applied)
  }

  indexOf(stub: Stub): number {
    return this.#indexes.get(stub) ?? this.#add(stub, 'removed', 0)
  }

  #add(stub: Stub, origin: StubForm['origin'], applied: number): number {
    const definition = origin === 'fixtures' ? undefined : stub.definition
    const index = this.list.push({ name: stub.name, origin, applied, stub: definition }) - 1
    this.#indexes.set(stub, index)
    return index
  }
}

/** Puts stubs in place. Returns them in the order of the snapshot. */
export function restoreStubs({ stubs }: World, form: StubsForm): readonly Stub[] {
  const fixtures = new Map(stubs.list().map(({ stub }) => [stub.name, stub]))
  const names = new Set(fixtures.keys())
  const applied = new Map(form.list.map((one) => [one.name, one.applied]))
  const added: StubUse[] = []
  const restored = form.list.map(({ name, origin, applied, stub: definition }, index) => {
    const at = `stubs.list.${index}`
    if (origin === 'fixtures') return declared(fixtures.get(name), 'stub', name, at)
    if (definition === undefined) throw invalid(`${at}.stub`, 'is required')
    const stub = compileStub(definition, name, `${at}.stub`)
    if (origin === 'removed') return stub
    takeName(names, name, stub.name, at)
    added.push({ stub, origin, applied, bytes: bytesOf(definition) })
    return stub
  })
  stubs.restore(added, applied, form.count)
  return restored
}

/** What this process's fixtures declare by that name. */
export function declared<T>(found: T | undefined, what: 'stub' | 'fault', name: string, at: string): T {
  if (found !== undefined) return found
  const rule = `names a ${what} that the fixtures of this lakemock do not have`
  throw invalid(`${at}.name`, `${rule}: ${JSON.stringify(name)}`)
}

/** Each name of an added stub or fault is used once, and is that of its declaration. */
export function takeName(names: Set<string>, name: string, declaredName: string, at: string): void {
  if (declaredName !== name) throw invalid(`${at}.name`, `must be ${JSON.stringify(declaredName)}, as declared`)
  if (names.has(name)) throw invalid(`${at}.name`, 'must be unique')
  names.add(name)
}
