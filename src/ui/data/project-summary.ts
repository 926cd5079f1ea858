import type { Unmatched } from '../../client/generated/evidence.ts'
import type { WorldView } from '../../client/generated/world.ts'
import type { ProjectView } from '../route.ts'
import { call, worldPath } from './api.ts'
import type { Kind } from './kinds.ts'

/** What the overview shows of a project. */
export interface ProjectSummary {
  readonly counts: readonly { readonly kind: Kind; readonly total: number }[]
  readonly warnings: readonly {
    readonly key: 'unmatched' | 'held' | 'unusedFaults' | 'dropped'
    readonly count: number
    /** The view that explains it. */
    readonly view: ProjectView
  }[]
}

const NOTHING: ProjectSummary = { counts: [], warnings: [] }

/** Many projects are read at once, and browsers allow a server six connections. */
const MOST_READS = 3
const waiting: (() => void)[] = []
let reads = 0

/** Reads the counts or the warnings of a project. */
export async function readSummary(project: string, part: 'counts' | 'warnings'): Promise<ProjectSummary> {
  if (reads >= MOST_READS) await new Promise<void>((resolve) => waiting.push(resolve))
  reads++
  try {
    const world = await call<WorldView>('GET', worldPath(project))
    if (part === 'counts') return { ...NOTHING, counts: countsOf(world) }
    return { ...NOTHING, warnings: warningsOf(world, await call('GET', worldPath(project, 'unmatched'))) }
  } finally {
    reads--
    waiting.shift()?.()
  }
}

function countsOf(world: WorldView): ProjectSummary['counts'] {
  const { sessions, statements, executions: sql, sqlJobs: sqlJob, batches: batch, mrsJobs: mrsJob, clusters } = world
  const all = { session: sessions, statement: statements, sql, sqlJob, batch, mrsJob, cluster: clusters }
  return Object.entries(all).flatMap(([kind, { total }]) => (total === 0 ? [] : [{ kind: kind as Kind, total }]))
}

function warningsOf(world: WorldView, { unmatched, dropped, unusedFaults }: Unmatched): ProjectSummary['warnings'] {
  const held = world.gates.reduce((sum, gate) => sum + (gate.open ? 0 : gate.waiting), 0)
  const lost = world.statements.dropped + world.executions.dropped
  const all: ProjectSummary['warnings'] = [
    { key: 'unmatched', count: unmatched.length + dropped, view: 'stubs' },
    { key: 'held', count: held, view: 'clock' },
    { key: 'unusedFaults', count: unusedFaults.length, view: 'faults' },
    { key: 'dropped', count: lost, view: 'settings' },
  ]
  return all.filter(({ count }) => count > 0)
}
