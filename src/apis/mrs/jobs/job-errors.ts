/** The refusals of the operations on job executions: the four-digit codes of the MRS API reference. */
import type { Problem, ProblemKind } from '../../../core/problem.ts'
import type { Operation, Reply } from '../../../operation.ts'
import type { World } from '../../../world/world.ts'

type Revision = World['settings']['docs']

/** A refusal in one revision: status, code, and the documented sentence; empty if the problem's message is that sentence. */
type JobError = readonly [status: number, code: string, sentence: string]
type JobErrors = Partial<Record<ProblemKind, JobError>>

/** The four-digit codes have 500 in the revision of 2021, and 400 in that of 2025. */
const statusOf = (revision: Revision): number => (revision === '2025' ? 400 : 500)

/** What each state of a job refuses is an error of the operation. */
type StateError = (revision: Revision) => readonly [code: string, sentence: string]
/** A kill that fails has two codes, of which the newer pages list one. */
const killFailed: StateError = (revision) => [revision === '2025' ? '0160' : '0175', 'Failed to kill the job.']
const deleteFailed: StateError = () => ['0161', 'Failed to delete jobs in batches.']
const stillRunning: StateError = () => ['0183', 'The job is running.']

/** The refusals by kind of problem. The service words the other kinds. */
function errorsIn(revision: Revision, ofState: StateError | undefined): JobErrors {
  const status = statusOf(revision)
  return {
    // the real service answered a page 0 so; no document lists the code for jobs
    invalid: [400, 'MRS.0002', 'The parameter is invalid.'],
    'not-found': [status, '0176', 'The job does not exist.'],
    'blank-id': [status, '0178', ''],
    quota: [status, '0202', 'Too many jobs are being submitted, please try again later.'],
    'wrong-cluster-state': [status, '0056', ''],
    'too-many-jobs': [status, '0177', ''],
    'wrong-job-type': [status, '0179', 'The job type must be SparkSql or SparkScript.'],
    'no-result': [status, '0181', 'The SQL job result collection is empty.'],
    ...(ofState && { 'wrong-state': [status, ...ofState(revision)] }),
  }
}

/** The refusal of a job whose component the cluster lacks. The reference has no code for Hadoop. */
const missingComponent: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  Spark: ['0057', 'Spark jobs cannot be submitted.'],
  Hive: ['0168', 'Hive jobs cannot be submitted.'],
  Flink: ['0169', 'Flink jobs cannot be submitted.'],
  Hadoop: ['0173', 'Failed to submit the job.'],
}

function errorOf(problem: Problem, revision: Revision, ofState: StateError | undefined): JobError | undefined {
  if (problem.field === 'project_id') return undefined
  if (problem.kind !== 'missing-component') return errorsIn(revision, ofState)[problem.kind]
  const found = missingComponent[problem.value ?? '']
  return found && [statusOf(revision), ...found]
}

function wordedBy(ofState?: StateError): NonNullable<Operation['wireError']> {
  return (problem, world): Reply | undefined => {
    const found = errorOf(problem, world?.settings.docs ?? '2021', ofState)
    if (found === undefined) return undefined
    const [status, code, sentence] = found
    const message = sentence === '' ? problem.message : `${sentence} ${problem.message}`
    return { status, body: { error_code: code, error_msg: message } }
  }
}

/** The refusals of the operations on jobs, and of those whose refusal depends on the state of a job. */
export const jobError = wordedBy()
export const killError = wordedBy(killFailed)
export const deleteError = wordedBy(deleteFailed)
export const resultError = wordedBy(stillRunning)
