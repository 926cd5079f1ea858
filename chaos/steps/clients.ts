/** Clients that leave, send what is not HTTP, or wait. */
import type { Departure } from '../client.ts'
import type { Step } from '../project.ts'
import { anySession } from './sessions.ts'
import { anyCode } from './statements.ts'

const leave: Step = async (project, choices) => {
  const { ledger, client } = project
  const [id, session] = anySession(project, choices) ?? []
  const how: Departure = {
    part: choices.pick([0.5, 0.9, 1, 1]),
    afterMs: choices.between(0, 30),
    isRude: choices.chance(0.5),
  }
  // a request without its end is never done, but its headers may be in the journal
  const isWhole = how.part === 1
  ledger.requests.lost++
  const kind = choices.pick(['create', 'session', 'poll', 'sql', 'wait'])
  if (kind === 'create' && id !== undefined && session !== undefined) {
    const code = anyCode(choices)
    if (isWhole) session.requested++
    if (code.includes('outcome=dead')) session.mayEnd = true
    await client.leave('POST', `${project.dliPath}/${id}/statements`, { code }, how)
  } else if (kind === 'session') {
    if (isWhole) ledger.unconfirmedSessions++
    await client.leave('POST', project.dliPath, { kind: 'spark', queue: 'default' }, how)
  } else if (kind === 'sql') {
    if (isWhole) ledger.executed++
    await client.leave(
      'POST',
      project.sqlPath,
      { sql_type: 'presto', sql_content: 'insert into t1 (id) values (2)' },
      how,
    )
  } else if (kind === 'wait') {
    ledger.requests.lost--
    await client.leave(
      'GET',
      `${project.controlPath}/journal/wait?operation=CancelSql&count=999&timeout=2s`,
      undefined,
      how,
    )
  } else await client.leave('GET', project.dliPath, undefined, how)
}

const noise = [
  '\x16\x03\x01\x02\x00',
  'GET / HTTP/9.9\r\n\r\n',
  'POST /v2.0 HTTP/1.1\r\ncontent-length: -1\r\n\r\n',
  '\r\n\r\n\0',
]

const disturb: Step = (project, choices) => project.client.disturb(choices.pick(noise))

const wait: Step = async (project) => {
  const body = await project.control('GET', '/journal/wait?operation=CancelSql&count=999&timeout=50ms')
  if (body?.reached === true) project.report('a wait for 999 requests ended before')
}

export const clientSteps = { 'leave early': leave, 'send noise': disturb, 'wait for requests': wait }
