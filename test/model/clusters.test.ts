import { describe, expect, it } from 'vitest'
import { History } from '../../src/core/state-machine.ts'
import type { Cluster, DeclaredCluster } from '../../src/model/cluster.ts'
import { defaultRequest } from '../../src/model/cluster-defaults.ts'
import { type ClusterState, clusterLife } from '../../src/model/cluster-life.ts'
import { Clusters } from '../../src/model/clusters.ts'

const declared = (...ids: string[]): Map<string, DeclaredCluster> =>
  new Map(ids.map((id) => [id, { id, name: id, state: 'running', version: '1.9.2', components: ['Presto'] }]))

const created = (id: string, state: ClusterState): Cluster => {
  const facts = { name: id, version: '3.1.0', components: ['Presto'] }
  const row = new Clusters(undefined).keep(id, 1)
  return { ...row, request: { ...defaultRequest, ...facts }, history: new History(clusterLife, state, 0, 'created') }
}

const stateOf = (clusters: Clusters, id: string): string | undefined => clusters.find(id)?.history.state

describe('clusters', () => {
  it('are any id if none are declared, also after one is known', () => {
    const clusters = new Clusters(undefined)
    expect(clusters.find('x')).toMatchObject({ components: ['Presto', 'Hadoop', 'Spark2x', 'Hive', 'Flink'] })
    clusters.keep('c1', 10).history.force('terminated', 0, 'test')
    clusters.add(created('c2', 'starting'), 10)
    expect(['c1', 'c2', 'x'].map((id) => stateOf(clusters, id))).toEqual(['terminated', 'starting', 'running'])
    expect(['c1', 'c2', 'x'].map((id) => clusters.isKnown(id))).toEqual([true, true, false])
  })

  it('are those that are declared, created or kept, if some are declared', () => {
    const clusters = new Clusters(declared('c1'))
    expect(clusters.find('x')).toBeUndefined()
    clusters.keep('x', 10)
    clusters.add(created('y', 'starting'), 10)
    expect(stateOf(clusters, 'x')).toBe('running')
    expect(clusters.list().map(({ id }) => id)).toEqual(['c1', 'x', 'y'])
  })

  it('can be removed and come back', () => {
    for (const clusters of [new Clusters(undefined), new Clusters(declared('c1'))]) {
      expect(clusters.remove('c1', 10)).toBe(true)
      expect(clusters.find('c1')).toBeUndefined()
      expect(clusters.list()).toEqual([])
      expect(clusters.remove('c1', 10)).toBe(false)
      clusters.keep('c1', 10)
      expect(clusters.find('c1')?.id).toBe('c1')
      expect(clusters.list()).toHaveLength(1)
    }
  })

  it('leave what the fixtures declare as it is', () => {
    const fixtures = declared('c1')
    new Clusters(fixtures).keep('c1', 10).history.force('frozen', 0, 'test')
    expect(fixtures.get('c1')?.state).toBe('running')
    expect(stateOf(new Clusters(fixtures), 'c1')).toBe('running')
  })

  it('are bounded', () => {
    const clusters = new Clusters(undefined)
    clusters.keep('a', 2)
    clusters.remove('b', 2)
    expect(() => clusters.keep('c', 2)).toThrow('limits.clusters')
    expect(() => clusters.remove('c', 2)).toThrow('limits.clusters')
    expect(() => clusters.checkRoom(2)).toThrow('limits.clusters')
    expect(() => clusters.add(created('c', 'starting'), 2)).toThrow('limits.clusters')
    expect(clusters.keep('a', 2).id).toBe('a')
    expect(clusters.keep('b', 2).id).toBe('b')
  })

  it('that requests created make room when they have ended, the oldest first', () => {
    const clusters = new Clusters(declared('c1'))
    clusters.add(created('a', 'running'), 4)
    clusters.add(created('b', 'terminated'), 4)
    clusters.add(created('c', 'failed'), 4)
    expect(clusters.add(created('d', 'starting'), 4)?.id).toBe('b')
    expect(clusters.list().map(({ id }) => id)).toEqual(['c1', 'a', 'c', 'd'])
    expect(clusters.dropped).toBe(1)
  })

  it('have been as declared since their world began', () => {
    const clusters = new Clusters(declared('c1'), () => 5)
    expect(clusters.find('c1')?.history.steps).toEqual([{ state: 'running', atMs: 5, why: 'declared' }])
  })
})
