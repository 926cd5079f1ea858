import type { Fault, FaultDefinition } from './generated/faults.ts'
import type { DefinitionChange, Stub, StubDefinition } from './generated/stubs.ts'
import type { ProjectCall } from './project-call.ts'

/** A project's stubs: what statements and SQL do. */
export interface Stubs {
  /** In the order in which they are tried: added ones before those of the fixtures. */
  list(): Promise<readonly Stub[]>
  /** Adds one or several, all or none; they are tried before all others. Returns them with their names and counts. */
  add(stubs: StubDefinition | readonly StubDefinition[]): Promise<readonly Stub[]>
  /**
   * Switches one off, or on again: `{ enabled: false }`. It keeps its place and its counts. Rejects with `not-found`
   * if none has that name.
   */
  change(name: string, change: DefinitionChange): Promise<Stub>
  /** Removes an added one. Rejects with `not-found` if no added one has that name. */
  remove(name: string): Promise<void>
  /** Removes all added ones; returns how many there were. */
  clear(): Promise<number>
}

/** A project's fault rules: which requests fail, and how. */
export interface Faults {
  /** In the order in which they are applied. */
  list(): Promise<readonly Fault[]>
  /** Adds one or several, all or none; they are applied before all others. Returns them with their names and counts. */
  add(faults: FaultDefinition | readonly FaultDefinition[]): Promise<readonly Fault[]>
  /** One rule, with how often it matched (`matched`) and was applied (`applied`). */
  show(name: string): Promise<Fault>
  /**
   * Switches one off, or on again: `{ enabled: false }`. It keeps its place and its counts. Rejects with `not-found`
   * if none has that name.
   */
  change(name: string, change: DefinitionChange): Promise<Fault>
  /** Removes an added one. Rejects with `not-found` if no added one has that name. */
  remove(name: string): Promise<void>
  /** Removes all added ones; returns how many there were. */
  clear(): Promise<number>
}

export const stubsOf = (call: ProjectCall): Stubs => ({
  list: async () => (await call('ListStubs')).stubs,
  add: async (stubs) => (await call('AddStubs', {}, { body: stubs })).stubs,
  change: (name, body) => call('ChangeStub', { name }, { body }),
  remove: async (name) => {
    await call('RemoveStub', { name })
  },
  clear: async () => (await call('RemoveStubs')).removed,
})

export const faultsOf = (call: ProjectCall): Faults => ({
  list: async () => (await call('ListFaults')).faults,
  add: async (faults) => (await call('AddFaults', {}, { body: faults })).faults,
  show: (name) => call('ShowFault', { name }),
  change: (name, body) => call('ChangeFault', { name }, { body }),
  remove: async (name) => {
    await call('RemoveFault', { name })
  },
  clear: async () => (await call('RemoveFaults')).removed,
})
