import { next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { Package } from './package.ts'

/** The life of a package, which the API calls a resource (DLI API reference, "querying resource packages in a group"). */
export const packageLife = {
  name: 'package',
  states: {
    UPLOADING: {
      moves: ['READY', 'FAILED'],
      defaultMs: 200,
      // a reply that waits for the upload comes at once, whatever the clock
      lasts: ({ isAsync, plan }) => (isAsync ? plan.uploadingMs : undefined),
      follows: ({ plan }) => next(plan.fails ? 'FAILED' : 'READY', plan.ending),
    },
    READY: { moves: [] },
    FAILED: { moves: [] },
  },
} as const satisfies { name: string; states: Record<string, StateRule<Package>> }

export type PackageState = StateOf<typeof packageLife>
export const packageStates = statesOf(packageLife)
