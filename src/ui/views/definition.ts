import type { FaultList } from '../../client/generated/faults.ts'
import type { StubList } from '../../client/generated/stubs.ts'
import { call, worldPath } from '../data/api.ts'
import { park, type Section, unpark } from '../data/parked.ts'

/** A stub or a fault rule, as both views show it. */
export interface Definition {
  readonly name: string
  readonly origin: 'fixtures' | 'added' | 'off'
  readonly applied: number
  /** Faults only. */
  readonly matched: number | undefined
  readonly body: object
}

export async function readDefinitions(project: string, section: Section): Promise<readonly Definition[]> {
  const path = worldPath(project, section)
  if (section === 'stubs')
    return (await call<StubList>('GET', path)).stubs.map(({ name, origin, applied, stub }) => ({
      ...{ name, origin, applied, matched: undefined, body: stub },
    }))
  return (await call<FaultList>('GET', path)).faults.map(({ name, origin, applied, matched, fault }) => ({
    ...{ name, origin, applied, matched, body: fault },
  }))
}

export const addDefinition = (project: string, section: Section, body: unknown): Promise<unknown> =>
  call('POST', worldPath(project, section), body)

const removeAdded = (project: string, section: Section, name: string): Promise<unknown> =>
  call('DELETE', worldPath(project, section, name))

export async function removeDefinition(project: string, section: Section, one: Definition): Promise<void> {
  if (one.origin !== 'off') await removeAdded(project, section, one.name)
  unpark(project, section, one.name)
}

/** Replaces an added one. If the new one is refused, the old one is back, and the refusal is thrown. */
export async function replaceDefinition(
  project: string,
  section: Section,
  old: Definition,
  body: unknown,
): Promise<void> {
  if (old.origin === 'added') await removeAdded(project, section, old.name)
  try {
    await addDefinition(project, section, body)
    unpark(project, section, old.name)
  } catch (error) {
    if (old.origin === 'added') await addDefinition(project, section, named(old))
    throw error
  }
}

/** Switches an added one off: it leaves the world, and this tab keeps it. */
export async function switchOff(project: string, section: Section, one: Definition): Promise<void> {
  await removeAdded(project, section, one.name)
  park(project, section, { name: one.name, definition: named(one) })
}

export async function switchOn(project: string, section: Section, one: Definition): Promise<void> {
  await addDefinition(project, section, one.body)
  unpark(project, section, one.name)
}

/** With the name that was generated for it. */
const named = ({ name, body }: Definition): object => ({ ...body, name })
