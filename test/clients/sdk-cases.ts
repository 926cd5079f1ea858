import { presetNames } from '../../src/faults/presets.ts'
import type { Needs } from './runner.ts'

/** Cases by their name, in kebab case. */
export type Cases = Readonly<Record<string, { readonly needs: Needs; readonly title: string }>>

/** SQL of MRS, signatures and the gateway's errors. */
const mrsSql: Cases = {
  'execute-poll-result': { needs: 'write', title: 'submits SQL, polls, and reads the rows' },
  'failed-sql': { needs: 'write', title: 'gets the reason why SQL failed, in both revisions' },
  'cancel-running': { needs: 'steer', title: 'cancels what runs' },
  'cancel-ended': { needs: 'write', title: 'cancels what has ended' },
  'cancel-uncancellable': { needs: 'steer', title: 'gets the error of a failed cancel' },
  'unknown-sql-id': { needs: 'read', title: 'gets the error for an unknown SQL id' },
  'wrong-secret': { needs: 'read', title: 'is refused with a wrong secret key' },
  'security-token': { needs: 'read', title: 'signs with a temporary key and its security token' },
  'project-lookup': { needs: 'read', title: 'looks up the id of its project by the name of the region' },
  'https-self-signed': { needs: 'steer', title: 'speaks https to a self-signed certificate' },
  'endpoint-trailing-slash': { needs: 'read', title: 'takes an endpoint that ends in a slash' },
  'non-ascii-sql': { needs: 'write', title: 'signs SQL that is not ASCII' },
  'odd-ids': { needs: 'read', title: 'signs ids of unusual characters' },
  ...Object.fromEntries(
    presetNames.map((name) => [
      `preset-${name}`,
      { needs: 'steer', title: `shows its user what the gateway says: ${name}` } as const,
    ]),
  ),
}

/** Job executions of MRS, and the clusters that run them. */
const mrsJobs: Cases = {
  'job-lifecycle': { needs: 'steer', title: 'submits a Spark job and polls its states to the end' },
  'job-finished-failed': { needs: 'steer', title: 'reads a job that finished and whose result is a failure' },
  'job-killed': { needs: 'steer', title: 'kills a running job' },
  'job-list': { needs: 'steer', title: 'lists jobs in pages that begin with 1' },
  'job-sql-result': { needs: 'steer', title: 'reads the rows of a SparkSql job' },
  'job-deleted': { needs: 'steer', title: 'deletes a job that has ended' },
  'job-unknown': { needs: 'steer', title: 'gets the error for an unknown job' },
  'cluster-lifecycle': { needs: 'steer', title: 'creates a cluster, waits until it runs, and deletes it' },
  'cluster-with-steps': { needs: 'steer', title: 'creates a cluster with steps, which become its jobs' },
}

/** SQL jobs and batches of DLI, and what they run on. */
const dliJobs: Cases = {
  'sql-job-rows': { needs: 'steer', title: 'submits a query to a queue, polls it, and previews typed rows' },
  'sql-job-failed': { needs: 'steer', title: 'reads from a status of 200 why a job failed' },
  'sql-job-cancelled': { needs: 'steer', title: 'cancels a running job' },
  'sql-job-synchronous': { needs: 'steer', title: 'gets the rows of SHOW TABLES with its submission' },
  'sql-job-too-slow': { needs: 'steer', title: 'gets 408 for a slow DDL, whose job goes on' },
  'sql-job-list': { needs: 'steer', title: 'lists jobs by type, queue and a part of the SQL' },
  'sql-job-on-default-queue': { needs: 'steer', title: 'gets no preview of a job on the queue default' },
  'sql-job-exported': { needs: 'steer', title: 'exports a result by a job of its own' },
  'sql-job-checked': { needs: 'steer', title: 'checks SQL without running it' },
  'sql-job-unknown': { needs: 'steer', title: 'gets the error for an unknown job' },
  'batch-lifecycle': { needs: 'steer', title: 'submits a batch, polls its states, and reads its log' },
  'batch-dead': { needs: 'steer', title: 'reads why a batch died' },
  'batch-cancelled': { needs: 'steer', title: 'cancels a running batch, which stays readable' },
  'batch-list': { needs: 'steer', title: 'lists batches by name' },
  'queue-lifecycle': { needs: 'steer', title: 'creates, lists, shows and deletes a queue' },
  'queue-scaled': { needs: 'steer', title: 'scales a queue' },
  'database-lifecycle': { needs: 'steer', title: 'creates a database and a table, describes and deletes them' },
  'pool-lifecycle': { needs: 'steer', title: 'creates an elastic resource pool, waits for it, and deletes it' },
  'resource-upload': { needs: 'steer', title: 'declares a package, which gets 201' },
}

/** Cases that several SDKs have to have, whatever their language: `shares` in clients.yaml names the sets of an SDK. */
export const sharedCases = {
  'mrs-sql': { title: 'What every SDK does with SQL of MRS', cases: mrsSql },
  'mrs-jobs': { title: 'What every SDK does with jobs and clusters of MRS', cases: mrsJobs },
  'dli-jobs': { title: 'What every SDK does with jobs of DLI', cases: dliJobs },
} as const satisfies Record<string, { readonly title: string; readonly cases: Cases }>

export type SharedSet = keyof typeof sharedCases

/** The cases of some sets together. */
export const sharedCasesOf = (sets: readonly SharedSet[]): Cases =>
  Object.assign({}, ...sets.map((set) => sharedCases[set].cases)) as Cases
