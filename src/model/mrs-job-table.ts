import { mrsJobLists } from './job-lists.ts'
import { ListedTable } from './listed-table.ts'
import type { MrsJob } from './mrs-job.ts'

const NONE: ReadonlySet<MrsJob> = new Set()

/** The MRS jobs of a project. It knows which have not ended, because a cluster runs only a few at a time. */
export class MrsJobTable extends ListedTable<
  MrsJob,
  keyof typeof mrsJobLists.fixed,
  keyof typeof mrsJobLists.changing
> {
  /** The number of jobs submitted so far: the ids of YARN applications count on from it. */
  submitted = 0
  /** By the id of their cluster. */
  readonly #active = new Map<string, Set<MrsJob>>()

  constructor() {
    super(mrsJobLists)
  }

  override add(id: string, job: MrsJob): void {
    super.add(id, job)
    // it takes a place of its cluster until it ends or is dropped
    if (!job.history.isFinal) this.#activeSet(job.clusterId).add(job)
  }

  /** The jobs of a cluster that have not ended, the oldest first. */
  activeOf(clusterId: string): ReadonlySet<MrsJob> {
    return this.#active.get(clusterId) ?? NONE
  }

  /** A job has ended, or is dropped. */
  noteEnd(job: MrsJob): void {
    const active = this.#active.get(job.clusterId)
    if (active?.delete(job) && active.size === 0) this.#active.delete(job.clusterId)
  }

  #activeSet(clusterId: string): Set<MrsJob> {
    const known = this.#active.get(clusterId) ?? new Set()
    this.#active.set(clusterId, known)
    return known
  }
}
