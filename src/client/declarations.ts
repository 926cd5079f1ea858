import type { Fault, FaultDefinition } from './generated/faults.ts'
import type { Stub, StubDefinition } from './generated/stubs.ts'
import type { ProjectCall } from './project-call.ts'

/** A project's stubs: what statements and SQL do. */
export interface Stubs {
  /** In the order in which they are asked: added ones before those of the fixtures. */
  list(): Promise<readonly Stub[]>
  /** Adds one or several, all or none. They are asked before all others. Answers them as they were added. */
  add(stubs: StubDefinition | readonly StubDefinition[]): Promise<readonly Stub[]>
  /** Drops one that was added. */
  remove(name: string): Promise<void>
  /** Drops all that were added; answers how many. */
  clear(): Promise<number>
}

/** A project's fault rules: what goes wrong with which requests. */
export interface Faults {
  list(): Promise<readonly Fault[]>
  /** Adds one or several, all or none. Answers them as they were added. */
  add(faults: FaultDefinition | readonly FaultDefinition[]): Promise<readonly Fault[]>
  /** One, with how often it matched (`matched`) and acted (`applied`). */
  show(name: string): Promise<Fault>
  /** Drops one that was added. */
  remove(name: string): Promise<void>
  /** Drops all that were added; answers how many. */
  clear(): Promise<number>
}

export const stubsOf = (call: ProjectCall): Stubs => ({
  list: async () => (await call('ListStubs')).stubs,
  add: async (stubs) => (await call('AddStubs', {}, { body: stubs })).stubs,
  remove: async (name) => {
    await call('RemoveStub', { name })
  },
  clear: async () => (await call('RemoveStubs')).removed,
})

export const faultsOf = (call: ProjectCall): Faults => ({
  list: async () => (await call('ListFaults')).faults,
  add: async (faults) => (await call('AddFaults', {}, { body: faults })).faults,
  show: (name) => call('ShowFault', { name }),
  remove: async (name) => {
    await call('RemoveFault', { name })
  },
  clear: async () => (await call('RemoveFaults')).removed,
})
