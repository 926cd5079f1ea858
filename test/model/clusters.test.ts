import { describe, expect, it } from 'vitest'
import type { Cluster } from '../../src/model/clusters.ts'
import { Clusters } from '../../src/model/clusters.ts'

const declared = (...ids: string[]): Map<string, Cluster> =>
  new Map(ids.map((id) => [id, { id, name: id, state: 'running', version: '1.9.2', components: ['Presto'] }]))

describe('clusters', () => {
  it('are any id if none are declared, also after one is', () => {
    const clusters = new Clusters(undefined)
    expect(clusters.find('x')).toMatchObject({
      state: 'running',
      components: ['Presto', 'Hadoop', 'Spark2x', 'Hive', 'Flink'],
    })
    clusters.change('c1', { state: 'terminated' }, 10)
    expect(clusters.find('c1')?.state).toBe('terminated')
    expect(clusters.find('x')?.state).toBe('running')
    expect([clusters.isDeclared('c1'), clusters.isDeclared('x')]).toEqual([true, false])
  })

  it('are those that are declared, if some are', () => {
    const clusters = new Clusters(declared('c1'))
    expect(clusters.find('x')).toBeUndefined()
    clusters.change('x', {}, 10)
    expect(clusters.find('x')?.state).toBe('running')
    expect(clusters.list().map(({ id }) => id)).toEqual(['c1', 'x'])
  })

  it('can be taken away and come back', () => {
    for (const clusters of [new Clusters(undefined), new Clusters(declared('c1'))]) {
      expect(clusters.remove('c1', 10)).toBe(true)
      expect(clusters.find('c1')).toBeUndefined()
      expect(clusters.remove('c1', 10)).toBe(false)
      clusters.change('c1', {}, 10)
      expect(clusters.find('c1')?.id).toBe('c1')
    }
  })

  it('leave what the fixtures declare as it is', () => {
    const fixtures = declared('c1')
    new Clusters(fixtures).change('c1', { state: 'frozen' }, 10)
    expect(fixtures.get('c1')?.state).toBe('running')
  })

  it('are bounded', () => {
    const clusters = new Clusters(undefined)
    clusters.change('a', {}, 2)
    clusters.remove('b', 2)
    expect(() => clusters.change('c', {}, 2)).toThrow('limits.clusters')
    expect(() => clusters.remove('c', 2)).toThrow('limits.clusters')
    expect(clusters.change('a', { state: 'frozen' }, 2).state).toBe('frozen')
    expect(clusters.change('b', {}, 2).state).toBe('running')
  })
})
