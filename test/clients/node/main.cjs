/** Runs the cases that LAKEMOCK_TARGET asks for, and reports each in LAKEMOCK_OUTCOMES. */
const { randomUUID } = require('node:crypto')
const { appendFileSync, readFileSync } = require('node:fs')
const { cases, Skipped } = require('./cases.cjs')
const { Control } = require('./control.cjs')

const target = JSON.parse(readFileSync(process.env.LAKEMOCK_TARGET, 'utf8'))

async function outcomeOf(name) {
  const play = cases[name]
  if (play === undefined) return { outcome: 'failed', text: 'the suite has no such case' }
  // no other case uses this project: its stubs, its clock and its journal belong to the case
  const project = target.steered ? randomUUID().replaceAll('-', '') : target.projectId
  try {
    await play({ target, project, control: new Control(target.url, project) })
    return { outcome: 'passed', text: '' }
  } catch (error) {
    return { outcome: error instanceof Skipped ? 'skipped' : 'failed', text: described(error) }
  }
}

/** An assertion says it all in its message; what else is thrown is the client's, or a mistake. */
function described(error) {
  if (error instanceof Skipped || error.code === 'ERR_ASSERTION') return error.message
  const { httpStatusCode, errorCode } = error
  const wire = httpStatusCode === undefined ? '' : ` (${httpStatusCode} ${errorCode ?? 'without a code'})`
  return `${error.name}${wire}: ${error.message}\n${error.stack}`
}

async function main() {
  for (const id of target.cases) {
    const [client, name] = id.split('/')
    const outcome = await outcomeOf(name)
    appendFileSync(process.env.LAKEMOCK_OUTCOMES, `${JSON.stringify({ client, case: name, ...outcome })}\n`)
  }
}

main()
