/** DLI: statements. */
import type { StatementRecord } from '../ledger.ts'
import type { Project, Step } from '../project.ts'
import type { Choices } from '../random.ts'
import { anySession } from './sessions.ts'

/** The gate that statements and rules of the chaos wait at. */
export const GATE = 'chaos'

const weights = {
  'val a = 1': 6,
  '1 + 2': 4,
  'long() // lakemock: running=2s': 2,
  'bad() // lakemock: outcome=error message=chaos': 2,
  [`held() // lakemock: hold=${GATE}`]: 2,
  'never() // lakemock: outcome=never': 1,
  'stays() # lakemock: running=1s cancel=fail': 1,
  'late() /* lakemock: running=1s cancel=late */': 1,
  'slow() // lakemock: cancelling=2s running=5s': 1,
  'stubbed()': 2,
  'dies() // lakemock: outcome=dead': 0.2,
}

/** Code with its effect, in any of the forms that directives have. */
export const anyCode = (choices: Choices): string => choices.weighted(weights)

interface Found {
  readonly sessionId: string
  readonly id: number
  readonly statement: StatementRecord
  readonly path: string
}

function anyStatement(project: Project, choices: Choices): Found | undefined {
  const [sessionId, session] = anySession(project, choices) ?? []
  const [id, statement] = choices.any([...(session?.statements ?? [])].slice(-30)) ?? []
  if (sessionId === undefined || session === undefined || id === undefined || statement === undefined) return undefined
  return { sessionId, id, statement, path: `${project.dliPath}/${sessionId}/statements/${id}` }
}

const create: Step = async (project, choices) => {
  const { ledger } = project
  const [id, session] = anySession(project, choices) ?? []
  if (id === undefined || session === undefined) return
  const code = anyCode(choices)
  // one that is starting, or whose queue may be full, takes no statements
  const mayRefuse = !session.hasStarted || session.mayEnd || session.requested > 150
  const expected = [200, 201, ...(mayRefuse ? [400] : []), ...(session.mayEnd ? [404] : [])]
  if (code.includes('outcome=dead')) session.mayEnd = true
  session.requested++
  const outcome = await project.call('POST', `${project.dliPath}/${id}/statements`, { body: { code }, expected })
  if (outcome.kind === 'refused') session.requested--
  if (outcome.kind === 'done') ledger.addStatement(id, outcome.reply.body.id, outcome.reply.body.state)
}

/** A call of a statement's own URL, which is 404 if the statement may be gone. */
async function callStatement(project: Project, { sessionId, id, path }: Found, method: string, suffix = '') {
  const outcome = await project.call(method, path + suffix, { expected: [200, 404] })
  // only now: others of a burst may have taken its place meanwhile
  if (outcome.kind === 'refused' && outcome.reply.status === 404)
    project.ledger.expectPresence(path, false, project.ledger.absence(sessionId, id))
  return outcome
}

const show: Step = async (project, choices) => {
  const found = anyStatement(project, choices)
  if (found === undefined) return
  const { sessionId, id, statement, path } = found
  const known = statement.state
  const absence = project.ledger.absence(sessionId, id)
  const outcome = await callStatement(project, found, 'GET')
  if (outcome.kind !== 'done') return
  project.ledger.expectPresence(path, true, absence)
  seeStatement(project, sessionId, id, statement, known, outcome.reply.body)
}

function seeStatement(
  project: Project,
  sessionId: string,
  id: number,
  statement: StatementRecord,
  known: string,
  body: { state: string; output: unknown; progress: number },
): void {
  project.ledger.see('statement', `${sessionId}:${id}`, statement, known, body.state)
  const hasOutput = body.output !== null
  const needsOutput = body.state === 'available' || body.state === 'error'
  if (needsOutput && !hasOutput) project.report(`statement ${sessionId}:${id} is ${body.state} without output`)
  if (!(body.progress >= 0 && body.progress <= 1))
    project.report(`statement ${sessionId}:${id} has progress ${body.progress}`)
}

const list: Step = async (project, choices) => {
  const [id, session] = anySession(project, choices) ?? []
  if (id === undefined || session === undefined) return
  const known = new Map([...session.statements].map(([number, { state }]) => [number, state]))
  const path = `${project.dliPath}/${id}/statements`
  const outcome = await project.call('GET', path, { expected: session.mayEnd ? [200, 404] : [200] })
  if (outcome.kind !== 'done') return
  for (const one of outcome.reply.body.statements) {
    const statement = session.statements.get(one.id)
    const state = known.get(one.id)
    if (statement !== undefined && state !== undefined) seeStatement(project, id, one.id, statement, state, one)
    else if (one.id >= session.requested) project.report(`${path} has ${one.id}, which was never created`)
  }
}

const cancel: Step = async (project, choices) => {
  const found = anyStatement(project, choices)
  if (found === undefined) return
  const outcome = await callStatement(project, found, 'POST', '/cancel')
  if (outcome.kind === 'done' && outcome.reply.body.msg !== 'canceled')
    project.report(`${found.path}/cancel returned ${outcome.reply.text}`)
}

const evict: Step = async (project, choices) => {
  const found = anyStatement(project, choices)
  if (found === undefined) return
  const { sessionId, id, statement } = found
  const expected = project.ledger.absence(sessionId, id) === 'impossible' ? [200] : [200, 404]
  const path = `/sessions/${sessionId}/statements/${id}/evict`
  if ((await project.control('POST', path, undefined, expected)) !== undefined) statement.isEvicted = true
}

const end: Step = async (project, choices) => {
  const found = anyStatement(project, choices)
  if (found === undefined) return
  const { sessionId, id } = found
  const how = choices.pick(['finish', 'fail'])
  // 409: it has ended, or its turn has not come
  await project.control('POST', `/sessions/${sessionId}/statements/${id}/${how}`, undefined, [200, 404, 409])
}

export const statementSteps = {
  'create statement': create,
  'show statement': show,
  'list statements': list,
  'cancel statement': cancel,
  'evict statement': evict,
  'end statement': end,
}
