import { FOR_EVER, next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { Cluster } from './cluster.ts'

/**
 * The life of a cluster. A cluster that the fixtures or a test declare has no plan, and stays in its state until a request or a test
 * changes it.
 */
export const clusterLife = {
  name: 'cluster',
  states: {
    starting: {
      moves: ['running', 'failed', 'abnormal', 'frozen', 'terminating'],
      defaultMs: 500,
      lasts: (cluster) => (cluster.plan?.never ? FOR_EVER : lengthOf(cluster, 'starting')),
      gate: ({ plan }) => plan?.hold,
      follows: ({ plan }) =>
        plan?.failure === undefined ? next('running', 'started') : next('failed', 'its start failed'),
      afterEnd: 'noteFailure',
    },
    running: {
      moves: ['scaling-out', 'scaling-in', 'abnormal', 'frozen', 'terminating'],
      onEnter: 'scheduleSteps',
      // for ever, unless a stub terminates it after a while, as its owner or the service would
      lasts: (cluster) => lengthOf(cluster, 'running'),
      follows: ({ plan }) => next('terminating', `terminated by ${plan?.answeredBy}`),
    },
    'scaling-out': {
      moves: ['running', 'abnormal', 'frozen', 'terminating'],
      defaultMs: 500,
      lasts: (cluster) => lengthOf(cluster, 'scaling-out'),
      follows: next('running', 'scaled out'),
      afterEnd: 'resize',
    },
    'scaling-in': {
      moves: ['running', 'abnormal', 'frozen', 'terminating'],
      defaultMs: 500,
      lasts: (cluster) => lengthOf(cluster, 'scaling-in'),
      follows: next('running', 'scaled in'),
      afterEnd: 'resize',
    },
    abnormal: { moves: ['running', 'frozen', 'terminating'] },
    frozen: { moves: ['running', 'abnormal', 'terminating'] },
    terminating: {
      moves: ['terminated'],
      defaultMs: 500,
      onEnter: 'endWork',
      lasts: (cluster) => lengthOf(cluster, 'terminating'),
      follows: next('terminated', 'terminated'),
    },
    failed: { moves: [] },
    terminated: { moves: [] },
  },
} as const satisfies { name: string; states: Record<string, StateRule<Cluster>> }

/** How long after the start of a cluster its steps become jobs (seen on the real service), unless a setting or a stub says otherwise. */
export const STEPS_DELAY_MS = 50_000

const lengthOf = ({ plan }: Cluster, state: string): number => plan?.durations[state] ?? FOR_EVER

export type ClusterState = StateOf<typeof clusterLife>
export const clusterStates = statesOf(clusterLife)
