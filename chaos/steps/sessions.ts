/** DLI: sessions. */
import { limits, type SessionRecord } from '../ledger.ts'
import type { Project, Step } from '../project.ts'
import type { Choices } from '../random.ts'

/** A session that the project should have. */
export function anySession({ ledger }: Project, choices: Choices): [id: string, record: SessionRecord] | undefined {
  // mostly one that works, so that much happens in it
  const all = [...ledger.sessions].filter(([, session]) => !session.isGone)
  const working = all.filter(([, session]) => !session.mayEnd)
  return choices.any(choices.chance(0.9) && working.length > 0 ? working : all)
}

const create: Step = async (project, choices) => {
  const { ledger } = project
  const mayBeFull = [...ledger.sessions.values()].length + ledger.unconfirmedSessions >= limits.sessions
  const body = { kind: 'spark', queue: 'default', name: choices.pick(['', 'etl', 'report']) }
  const expected = [200, 201, ...(mayBeFull ? [400] : [])]
  ledger.unconfirmedSessions++
  const outcome = await project.call('POST', project.dliPath, { body, expected })
  if (outcome.kind !== 'lost') ledger.unconfirmedSessions--
  if (outcome.kind === 'done') ledger.addSession(String(outcome.reply.body.id), outcome.reply.body.state)
}

const show: Step = async (project, choices) => {
  const [id, session] = anySession(project, choices) ?? []
  if (id === undefined || session === undefined) return
  const { ledger } = project
  const known = session.state
  const outcome = await project.call('GET', `${project.dliPath}/${id}`, {
    expected: session.mayEnd ? [200, 404] : [200],
  })
  if (outcome.kind === 'done') {
    const { state } = outcome.reply.body
    ledger.see('session', id, session, known, state)
    if (state === 'idle' || state === 'busy') session.hasStarted = true
  }
}

const list: Step = async (project) => {
  const { ledger } = project
  const outcome = await project.call('GET', project.dliPath)
  if (outcome.kind !== 'done') return
  const listed: { id: string }[] = outcome.reply.body.sessions ?? []
  const unknown = listed.filter(({ id }) => !ledger.sessions.has(id))
  if (unknown.length > ledger.unconfirmedSessions)
    project.report(`${unknown.length} sessions are unknown; ${ledger.unconfirmedSessions} creations lost their reply`)
}

const remove: Step = async (project, choices) => {
  const [id, session] = anySession(project, choices) ?? []
  if (id === undefined || session === undefined) return
  const expected = session.mayEnd ? [200, 404] : [200]
  session.mayEnd = true
  await project.call('DELETE', `${project.dliPath}/${id}`, { expected })
}

const kill: Step = async (project, choices) => {
  const [id, session] = anySession(project, choices) ?? []
  if (id === undefined || session === undefined) return
  const expected = session.mayEnd ? [200, 404, 409] : [200]
  session.mayEnd = true
  await project.control('POST', `/sessions/${id}/kill`, { state: choices.pick(['dead', 'error', 'success']) }, expected)
}

const expire: Step = async (project, choices) => {
  const [id, session] = anySession(project, choices) ?? []
  if (id === undefined || session === undefined) return
  const expected = session.mayEnd ? [200, 404] : [200]
  session.mayEnd = true
  if ((await project.control('POST', `/sessions/${id}/expire`, undefined, expected)) !== undefined)
    session.isGone = true
}

const force: Step = async (project, choices) => {
  const [id, session] = anySession(project, choices) ?? []
  if (id === undefined || session === undefined) return
  const expected = session.mayEnd ? [200, 404, 409] : [200]
  // from now on it stays in that state, and need not take statements
  session.mayEnd = true
  await project.control(
    'PATCH',
    `/sessions/${id}`,
    { state: choices.pick(['idle', 'recovering', 'shutting_down']) },
    expected,
  )
}

export const sessionSteps = {
  'create session': create,
  'show session': show,
  'list sessions': list,
  'delete session': remove,
  'kill session': kill,
  'expire session': expire,
  'force session': force,
}
