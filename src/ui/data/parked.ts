import { signal } from '@preact/signals'

export type Section = 'stubs' | 'faults'

/** A stub or a fault rule that is switched off: removed from the world, and kept in this tab. */
export interface Parked {
  readonly name: string
  readonly definition: object
}

/** Grows when something is switched off or on. */
export const parkedVersion = signal(0)

const keyOf = (project: string, section: Section): string => `lakemock.off.${section}.${project}`

export function readParked(project: string, section: Section): readonly Parked[] {
  return JSON.parse(sessionStorage.getItem(keyOf(project, section)) ?? '[]')
}

function write(project: string, section: Section, parked: readonly Parked[]): void {
  sessionStorage.setItem(keyOf(project, section), JSON.stringify(parked))
  parkedVersion.value++
}

export const park = (project: string, section: Section, one: Parked): void =>
  write(project, section, [...readParked(project, section).filter(({ name }) => name !== one.name), one])

export const unpark = (project: string, section: Section, name: string): void =>
  write(
    project,
    section,
    readParked(project, section).filter((one) => one.name !== name),
  )
