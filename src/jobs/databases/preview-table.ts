import type { SqlJob } from '../../model/sql-job.ts'
import type { Table } from '../../sql/catalog-view.ts'
import type { World } from '../../world/world.ts'
import { startJob } from '../queues/queue-jobs.ts'
import { answerOf, checkedJobOf } from '../sql-jobs/check-sql-job.ts'

/** How many rows a preview has. */
export const PREVIEWED_ROWS = 10

/**
 * Starts a job that reads the first rows of a table. It runs on no queue of the project: a job on the queue `default`
 * would have a result that cannot be read.
 */
export function previewTable(world: World, { catalog, schema, name }: Table, owner: string): SqlJob {
  const sql = `SELECT * FROM ${quoted(schema)}.${quoted(name)} LIMIT ${PREVIEWED_ROWS}`
  const answer = answerOf(world, { sql, catalog, database: schema })
  const known = answer && checkedJobOf(answer)
  return startJob(world, { sql, type: 'QUERY', queue: '', database: schema, table: name, owner, known })
}

/** Quoted only if it must be: stubs match the text of the job. */
const quoted = (name: string): string => (/^[a-z_]\w*$/.test(name) ? name : `\`${name}\``)
