/** SQL jobs whose result comes from a real engine. */
import type { Row } from '../../engines/row-store.ts'
import type { SqlRows } from '../../engines/sql-engine.ts'
import type { JobResult } from '../../model/job-plan.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import { closeRows, lostWork, notChosen, runQuery } from '../../presto/engine-query.ts'
import { countResult } from '../../world/take-result.ts'
import type { World } from '../../world/world.ts'
import { engineCatalog, followCatalog, jobEngineOf, jobRows, MOST_ROWS } from '../job-engine.ts'
import { sparkConf } from './job-conf.ts'
import { readJobText } from './sql-job-type.ts'
import { sqlJobWalker } from './sql-job-walker.ts'

/** Gives a job to its engine. */
export function runOnEngine(world: World, job: SqlJob): void {
  const { plan, sql, catalog, database: schema, id, history, conf } = job
  const found = jobEngineOf(world)
  if (found === undefined) {
    end(world, job, { message: notChosen(plan.engine?.name ?? '', 'sqlJobEngine') })
    return
  }
  const { engine, dialect } = found
  const { kind } = readJobText(sql)
  const query = { text: sql, dialect, catalog: engineCatalog(catalog), schema, id, kind, conf: sparkConf(conf) }
  job.engineRun = runQuery(
    world,
    engine,
    { ...query, cells: 'json', firstRows: MOST_ROWS },
    {
      isWaiting: () => !history.isFinal && !job.cancelRequested,
      onState(state) {
        if (plan.engine?.paces && state === 'RUNNING' && history.state === 'LAUNCHING')
          sqlJobWalker.enter(world, job, state, `engine ${engine.name} says so`)
      },
      onRows(answer, first) {
        job.engineSql = answer.sql
        closeRows(answer)
        followCatalog(world, engine, job, answer)
        end(world, job, resultOf(job, answer, first))
      },
      onFailure(message, ran) {
        job.engineSql = ran
        end(world, job, { message: failureOf(message) })
      },
    },
  )
}

/** The engine of a restored job does not know it. */
export function loseEngine(world: World, job: SqlJob): void {
  end(world, job, { message: `DLI.0999: ${lostWork(job.plan.engine?.name ?? '')}` })
}

/** What a job of its type shows: one that writes rows has their number. */
function resultOf({ type }: SqlJob, answer: SqlRows, first: readonly Row[]): JobResult {
  const { updateCount } = answer
  if (type !== 'INSERT' && type !== 'UPDATE' && type !== 'DELETE') return jobRows(answer, first)
  return updateCount === undefined ? {} : { updateCount }
}

/** Spark says where in a text its parser or its analysis found an error; DLI has a code for these. */
const PLACED = /[;(] ?line \d+,? pos \d+\)?/

/** A message with the code that jobs of DLI have in front. */
const failureOf = (message: string): string =>
  `${/^DLI\.\d{4}/.test(message) ? '' : PLACED.test(message) || /^line \d+:\d+: /.test(message) ? 'DLI.0005: ' : 'DLI.0999: '}${message}`

function end(world: World, job: SqlJob, result: JobResult): void {
  job.engineRun = undefined
  job.result = result
  countResult(world, job, result)
  const { ending } = job.plan
  if (job.history.state === 'LAUNCHING' && result.message === undefined)
    sqlJobWalker.moveOnly(world, job, 'RUNNING', ending)
  sqlJobWalker.enter(world, job, result.message === undefined ? 'FINISHED' : 'FAILED', ending)
}
