import type {
  ElasticPoolChange,
  ElasticPoolView,
  ElasticPoolWaited,
  QueueChange,
  QueueList,
  QueueView,
  ResourceEnd,
  ResourceView,
} from './generated/resources.ts'
import type { ProjectCall } from './project-call.ts'
import { reached, type WaitOptions, waitQuery } from './waiting.ts'

export type ElasticPoolState = ElasticPoolChange['state']

/** A project's DLI queues. */
export interface Queues {
  /** The known queues, and whether jobs and sessions may name any other. */
  list(): Promise<QueueList>
  show(name: string): Promise<QueueView>
  /** Changes one at once, or declares it. */
  change(name: string, change: QueueChange): Promise<QueueView>
  /** Removes it, whatever runs on it. */
  remove(name: string): Promise<void>
}

/** A project's elastic resource pools. These reads do not move the clock. */
export interface ElasticPools {
  list(): Promise<readonly ElasticPoolView[]>
  /** The pool as in the API, the stub that decided about it, and its history. */
  show(name: string): Promise<ElasticPoolView>
  /** Moves it to a state that can follow the present one. `failReason`: of FAILED. */
  set(name: string, state: ElasticPoolState, failReason?: string): Promise<ElasticPoolView>
  /** Waits until it is in a state. Rejects with `not-reached` after the timeout; the message says what it waits for. */
  wait(name: string, state: ElasticPoolState, options?: WaitOptions): Promise<ElasticPoolWaited>
}

/** A project's package resources. These reads do not move the clock. */
export interface Resources {
  list(): Promise<readonly ResourceView[]>
  show(name: string, group?: string): Promise<ResourceView>
  /** Ends its upload now. */
  end(name: string, state: ResourceEnd['state'], group?: string): Promise<ResourceView>
}

export const queuesOf = (call: ProjectCall): Queues => ({
  list: () => call('ListQueuesControl'),
  show: (name) => call('ShowQueueControl', { queue_name: name }),
  change: (name, change) => call('ChangeQueue', { queue_name: name }, { body: change }),
  remove: async (name) => {
    await call('RemoveQueue', { queue_name: name })
  },
})

export const elasticPoolsOf = (call: ProjectCall): ElasticPools => ({
  list: async () => (await call('ListElasticPoolsControl')).pools,
  show: (name) => call('ShowElasticPoolControl', { pool: name }),
  set: (name, state, failReason) =>
    call('ChangeElasticPool', { pool: name }, { body: failReason === undefined ? { state } : { state, failReason } }),
  wait: async (name, state, options = {}) =>
    reached(
      `Elastic resource pool ${name}`,
      state,
      await call('WaitForElasticPool', { pool: name }, { query: waitQuery(state, options) }),
    ),
})

export const resourcesOf = (call: ProjectCall): Resources => ({
  list: async () => (await call('ListResourcesControl')).resources,
  show: (name, group) => call('ShowResourceControl', { resource: name }, { query: queryOf(group) }),
  end: (name, state, group) => call('EndResource', { resource: name }, { query: queryOf(group), body: { state } }),
})

const queryOf = (group: string | undefined) => (group === undefined ? {} : { group })
