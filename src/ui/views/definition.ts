import type { FaultList } from '../../client/generated/faults.ts'
import type { StubList } from '../../client/generated/stubs.ts'
import { call, worldPath } from '../data/api.ts'

export type Section = 'stubs' | 'faults'

/** A stub or a fault rule, as both views show it. */
export interface Definition {
  readonly name: string
  readonly origin: 'fixtures' | 'added'
  readonly enabled: boolean
  readonly applied: number
  /** Faults only. */
  readonly matched: number | undefined
  /** As it would be declared now: with `enabled` if it is switched off. */
  readonly body: object
}

export async function readDefinitions(project: string, section: Section): Promise<readonly Definition[]> {
  const path = worldPath(project, section)
  if (section === 'stubs')
    return (await call<StubList>('GET', path)).stubs.map(({ name, origin, applied, enabled, stub }) => ({
      ...{ name, origin, applied, enabled, matched: undefined, body: presentBody(stub, enabled) },
    }))
  return (await call<FaultList>('GET', path)).faults.map(({ name, origin, applied, matched, enabled, fault }) => ({
    ...{ name, origin, applied, matched, enabled, body: presentBody(fault, enabled) },
  }))
}

export const addDefinition = (project: string, section: Section, body: unknown): Promise<unknown> =>
  call('POST', worldPath(project, section), body)

export const removeDefinition = (project: string, section: Section, { name }: Definition): Promise<unknown> =>
  call('DELETE', worldPath(project, section, name))

export const switchDefinition = (project: string, section: Section, { name, enabled }: Definition): Promise<unknown> =>
  call('PATCH', worldPath(project, section, name), { enabled: !enabled })

/** Replaces an added one. If the new one is refused, the old one is back, and the refusal is thrown. */
export async function replaceDefinition(
  project: string,
  section: Section,
  old: Definition,
  body: unknown,
): Promise<void> {
  await removeDefinition(project, section, old)
  try {
    await addDefinition(project, section, body)
  } catch (error) {
    // with the name that was generated for it
    await addDefinition(project, section, { ...old.body, name: old.name })
    throw error
  }
}

function presentBody(declared: object & { readonly enabled?: boolean }, enabled: boolean): object {
  const { enabled: _, ...rest } = declared
  return enabled ? rest : { ...rest, enabled }
}
