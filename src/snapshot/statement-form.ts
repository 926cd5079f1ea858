import Type, { type Static } from 'typebox'
import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { Session } from '../model/session.ts'
import type { Statement } from '../model/statement.ts'
import { statementLife, statementStates } from '../model/statement-life.ts'
import { restoreStatementPlan } from '../stubs/plans.ts'
import { closed, count, flag, open, optional, pick, spanMs, steps, text } from './form-parts.ts'
import { planForm, type TakenPlans } from './plan-form.ts'
import type { Restoring } from './restoring.ts'

const result = closed({
  state: Type.Enum(['available', 'error']),
  output: open("The wire's output, without execution_count."),
  session: Type.Optional(Type.Enum(['error', 'dead', 'success'])),
})
const fields = {
  ...{ id: count, code: text, kind: text, runningMs: spanMs, cancelRequested: flag, result: optional(result) },
}
const visible = Type.Boolean({ description: 'false: it is gone from the API, and keeps its turn.' })
export const statementForm = closed({ ...fields, steps: steps(statementStates), plan: planForm, visible })

type StatementForm = Static<typeof statementForm>

export function takeStatement(row: Statement, plans: TakenPlans): StatementForm {
  const visible = row.session.statements.get(row.id) === row
  return { ...pick(fields, row), steps: row.history.steps, plan: plans.take(row.plan), visible }
}

export function restoreStatement(session: Session, form: StatementForm, at: string, restoring: Restoring): void {
  const { world, plans, statements, histories } = restoring
  const key = `${session.id}:${form.id}`
  if (form.id >= session.nextStatementId) throw invalid(`${at}.id`, 'must be less than nextStatementId')
  if (statements.has(key)) throw invalid(`${at}.id`, 'is that of another statement')
  const query = { code: form.code, kind: form.kind, session: session.request.name }
  const plan = restoreStatementPlan(world.planSource, query, plans.restore(form.plan, `${at}.plan`))
  const history = History.resume(statementLife, form.steps)
  const statement: Statement = { ...pick(fields, form), session, history, plan, due: undefined, gate: undefined }
  statements.set(key, statement)
  if (form.visible) session.statements.add(statement.id, statement)
  else histories.set(`statement/${key}`, history)
}
