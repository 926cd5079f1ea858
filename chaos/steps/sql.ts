/** MRS: SQL executions. */
import type { Project, Step } from '../project.ts'
import { GATE } from './statements.ts'

const texts = [
  'select * from t1',
  'show tables',
  'desc t1',
  'insert into t1 (id) values (1)',
  'create table if not exists t9 (a bigint)',
  'drop table if exists t9',
  'select * from missing',
  'select 1 -- lakemock: RUNNING=2s',
  'select 2 /* lakemock: outcome=error message="no; luck" */',
  `select 3 -- lakemock: hold=${GATE}`,
  'select 4 -- lakemock: cancel=fail',
]

const execute: Step = async (project, choices) => {
  const { ledger, clockMode } = project
  // the reply of what has no id is held until it has ended: a manual clock ends it at once
  const usable = clockMode === 'manual' ? texts : texts.filter((text) => /^(select|show|desc)/.test(text))
  const body = { sql_type: 'presto', sql_content: choices.pick(usable) }
  const before = ledger.executed++
  const outcome = await project.call('POST', project.sqlPath, { body })
  if (outcome.kind !== 'done') return
  const { id, status } = outcome.reply.body
  if (typeof id === 'string' && id !== '') ledger.addExecution(id, status, before)
}

/** A call of an execution's own URL, which is 400 with this code if it was dropped. */
async function callSql(project: Project, id: string, method: string, suffix = '') {
  const path = `${project.sqlPath}/${id}`
  const outcome = await project.call(method, path + suffix, { expected: [200, 400] })
  if (outcome.kind === 'refused' && outcome.reply.body?.error_code === '12000002')
    project.ledger.expectPresence(path, false, project.ledger.absenceOfExecution(id))
  return outcome
}

const show: Step = async (project, choices) => {
  const { ledger } = project
  const [id, execution] = choices.any([...ledger.executions].slice(-30)) ?? []
  if (id === undefined || execution === undefined) return
  const known = execution.state
  const outcome = await callSql(project, id, 'GET')
  const status: unknown = outcome.kind === 'lost' ? undefined : outcome.reply.body?.status
  if (typeof status === 'string') ledger.see('execution', id, execution, known, status)
}

const cancel: Step = async (project, choices) => {
  const id = choices.any([...project.ledger.executions.keys()].slice(-30))
  if (id !== undefined) await callSql(project, id, 'POST', '/cancel')
}

export const sqlSteps = { 'execute SQL': execute, 'show SQL': show, 'cancel SQL': cancel }
