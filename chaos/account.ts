/** Brings a project to rest, and finds everything that was confirmed. */
import { isFinal } from './lives.ts'
import type { Project } from './project.ts'
import { GATE } from './steps/statements.ts'

/** How long requests of clients that have left may still be in flight. */
const STRAYS_MS = 100

/** Numbers for the report. */
export const counts = { accounts: 0, statements: 0, executions: 0, gone: 0 }

export async function account(project: Project): Promise<void> {
  counts.accounts++
  await comeToRest(project)
  await settleStatements(project)
  await settleExecutions(project)
  await compareLists(project)
}

async function comeToRest(project: Project): Promise<void> {
  const { ledger } = project
  if ((await project.control('DELETE', '/faults')) !== undefined) ledger.faults.clear()
  if ((await project.control('POST', `/gates/${GATE}/release`)) !== undefined) ledger.gates.add(GATE)
  await new Promise((resolve) => setTimeout(resolve, STRAYS_MS))
  for (const [sessionId, { statements }] of ledger.sessions)
    for (const [id, { state }] of statements)
      if (!isFinal('statement', state))
        await project.call('POST', `${project.dliPath}/${sessionId}/statements/${id}/cancel`, { expected: [200, 404] })
  for (const [id, { state }] of ledger.executions)
    if (!isFinal('execution', state))
      await project.call('POST', `${project.sqlPath}/${id}/cancel`, { expected: [200, 400] })
  await toIdle(project)
  const body = await project.control('GET', '/sessions')
  for (const { session } of body?.sessions ?? []) {
    const record = ledger.sessions.get(session.id)
    // a statement that never ends, and is evicted or refuses the cancel; a session that is forced to be idle may have one, too
    const mayWork = ['busy', 'recovering', 'shutting_down'].includes(session.state)
    if (!mayWork && !(session.state === 'idle' && record?.mayEnd)) continue
    if (record !== undefined) record.mayEnd = true
    await project.control('POST', `/sessions/${session.id}/kill`, undefined)
  }
  // SQL that refuses a cancel
  const sql = await project.control('GET', '/sql')
  for (const { sqlId, sql: one } of sql?.executions ?? [])
    if (!isFinal('execution', one.status)) await project.control('POST', `/sql/${sqlId}/finish`, undefined)
  await toIdle(project)
}

async function toIdle(project: Project): Promise<void> {
  const moved = await project.control('POST', '/clock/advance', { to: 'idle' })
  if (moved !== undefined) project.ledger.passTime(moved.nowMs)
}

async function settleStatements(project: Project): Promise<void> {
  const { ledger } = project
  for (const [sessionId, { statements }] of ledger.sessions) {
    for (const [id, statement] of statements) {
      counts.statements++
      const past = await project.control('GET', `/history/statement/${sessionId}:${id}`, undefined, [200, 404])
      ledger.settle('statement', `${sessionId}:${id}`, statement, statesOf(past))
      const path = `${project.dliPath}/${sessionId}/statements/${id}`
      const shown = await project.call('GET', path, { expected: [200, 404] })
      if (shown.kind === 'refused') counts.gone++
      ledger.expectPresence(path, shown.kind === 'done', ledger.absence(sessionId, id))
      if (shown.kind === 'done' && shown.reply.body.state !== statement.state)
        project.report(`${path} is ${shown.reply.body.state}; its history ends with ${statement.state}`)
    }
  }
}

async function settleExecutions(project: Project): Promise<void> {
  const { ledger } = project
  for (const [id, execution] of ledger.executions) {
    counts.executions++
    const past = await project.control('GET', `/history/sql/${id}`, undefined, [200, 404])
    const absence = ledger.absenceOfExecution(id)
    const madeRoom = absence === 'possible' && /limits\.executions/.test(past?.gone?.why ?? '')
    ledger.settle('execution', id, execution, statesOf(past), { madeRoom })
    const shown = await project.control('GET', `/sql/${id}`, undefined, [200, 404])
    if (shown === undefined) counts.gone++
    ledger.expectPresence(`SQL execution ${id}`, shown !== undefined, absence)
  }
}

const statesOf = (past: { history: { state: string }[] } | undefined): string[] =>
  past?.history.map(({ state }) => state) ?? []

async function compareLists(project: Project): Promise<void> {
  const { ledger } = project
  const journal = await project.control('GET', '/journal?size=0')
  if (journal !== undefined) ledger.compareJournal(journal)
  const names = (list: { name: string }[]): string[] => list.map(({ name }) => name)
  const added = (list: { name: string; origin: string }[]): string[] =>
    names(list.filter(({ origin }) => origin === 'added') as { name: string }[])
  const gates = await project.control('GET', '/gates')
  ledger.compareNames('gates', names(gates?.gates.filter(({ open }: { open: boolean }) => open) ?? []))
  ledger.compareNames('stubs', added((await project.control('GET', '/stubs'))?.stubs ?? []))
  ledger.compareNames('faults', added((await project.control('GET', '/faults'))?.faults ?? []))
  for (const [sessionId, session] of ledger.sessions) {
    const path = `${project.dliPath}/${sessionId}`
    const shown = await project.call('GET', path, { expected: [200, 404] })
    const absence = session.isGone ? 'certain' : session.mayEnd ? 'possible' : 'impossible'
    ledger.expectPresence(path, shown.kind === 'done', absence)
  }
}
