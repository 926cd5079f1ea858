import type { Cluster, ClusterChange, ClusterFailure, ClusterList, ClusterWaited, NewCluster } from './generated/mrs.ts'
import type { ProjectCall } from './project-call.ts'
import { reached, type WaitOptions, waitQuery } from './waiting.ts'

export type ClusterState = Cluster['state']

/** A project's MRS clusters. */
export interface Clusters {
  /** The declared and the created clusters, and whether any other id is accepted. */
  list(): Promise<ClusterList>
  show(id: string): Promise<Cluster>
  state(id: string): Promise<ClusterState>
  /** Changes one, or declares it; in a state other than `running` it takes neither SQL nor jobs. */
  change(id: string, change: ClusterChange): Promise<Cluster>
  /** Creates one, as a request of MRS does: it is starting, then running. */
  create(cluster: NewCluster): Promise<Cluster>
  /** Makes it fail now: one that is starting is failed, any other one abnormal. */
  fail(id: string, message?: ClusterFailure['message']): Promise<Cluster>
  /** Terminates it: it is terminating, then terminated, and what it runs ends. */
  terminate(id: string): Promise<Cluster>
  /** Waits until it is in a state. Rejects with `not-reached` after the timeout; the message says what it waits for. */
  wait(id: string, state: ClusterState, options?: WaitOptions): Promise<ClusterWaited>
  /** Removes it: its id is unknown from now on. */
  remove(id: string): Promise<void>
}

export const clustersOf = (call: ProjectCall): Clusters => {
  const show = (id: string) => call('ShowCluster', { cluster_id: id })
  return {
    list: () => call('ListDeclaredClusters'),
    show,
    state: async (id) => (await show(id)).state,
    change: (id, change) => call('ChangeCluster', { cluster_id: id }, { body: change }),
    create: (cluster) => call('CreateClusterControl', {}, { body: cluster }),
    fail: (id, message) => call('FailCluster', { cluster_id: id }, { body: message === undefined ? {} : { message } }),
    terminate: (id) => call('TerminateCluster', { cluster_id: id }),
    wait: async (id, state, options = {}) =>
      reached(
        `Cluster ${id}`,
        state,
        await call('WaitForCluster', { cluster_id: id }, { query: waitQuery(state, options) }),
      ),
    remove: async (id) => {
      await call('RemoveCluster', { cluster_id: id })
    },
  }
}
