/** Many projects at once, each with its own sequence of steps. */
import { account } from './account.ts'
import { Client } from './client.ts'
import { MOST_TOGETHER } from './ledger.ts'
import { Project, type Step } from './project.ts'
import { Choices } from './random.ts'
import { clientSteps } from './steps/clients.ts'
import { controlSteps } from './steps/control.ts'
import { sessionSteps } from './steps/sessions.ts'
import { sqlSteps } from './steps/sql.ts'
import { statementSteps } from './steps/statements.ts'
import { worldSteps } from './steps/worlds.ts'

const steps = { ...sessionSteps, ...statementSteps, ...sqlSteps, ...controlSteps, ...clientSteps, ...worldSteps }
type Kind = keyof typeof steps

const weights: Readonly<Record<Kind, number>> = {
  ...{ 'create session': 4, 'show session': 4, 'list sessions': 2, 'delete session': 0.7, 'kill session': 0.7 },
  ...{ 'expire session': 0.5, 'force session': 0.5 },
  ...{ 'create statement': 28, 'show statement': 26, 'list statements': 5, 'cancel statement': 9 },
  ...{ 'evict statement': 2, 'end statement': 3 },
  ...{ 'execute SQL': 8, 'show SQL': 8, 'cancel SQL': 3 },
  ...{
    'add fault': 4,
    'drop faults': 2,
    'in-band fault': 1,
    'add stub': 2,
    'drop stubs': 0.5,
    'open or close gate': 2,
  },
  ...{ 'advance clock': 10, 'change clock': 1, 'change settings': 1, 'refused change': 2 },
  ...{ 'read journal': 2, 'clear journal': 0.4, 'verify journal': 1, 'hold reply': 1 },
  ...{ 'leave early': 7, 'send noise': 0.5, 'wait for requests': 0.5 },
  ...{ 'save world': 0.6, 'restore world': 0.3, 'reset world': 0.1, 'delete world': 0.1 },
}
/** Steps that may overlap: what each leads to does not depend on the others. */
const together: readonly Kind[] = [
  'create statement',
  'show statement',
  'cancel statement',
  'show SQL',
  'execute SQL',
  'leave early',
]
const BURST_SHARE = 0.04
/** Steps between two accounts. */
const ACCOUNT_EVERY = 250
/** How much a world may create before it is reset: less than it remembers of what is gone (limits.history). */
const MOST_CREATED = 600

export interface Storm {
  readonly findings: readonly string[]
  readonly steps: number
  readonly clients: readonly Client[]
}

/** Runs until a time, and ends with an account of every project. The steps are a function of the seed; how many there are is not. */
export async function storm(url: string, seed: string, names: readonly string[], untilMs: number): Promise<Storm> {
  const projects = names.map((name) => new Project(name, new Client(url)))
  const counts = await Promise.all(projects.map((project) => live(project, seed, untilMs)))
  for (const { client } of projects) client.close()
  return {
    findings: projects.flatMap(({ findings }) => findings),
    steps: counts.reduce((sum, count) => sum + count, 0),
    clients: projects.map(({ client }) => client),
  }
}

async function live(project: Project, seed: string, untilMs: number): Promise<number> {
  const kinds = new Choices(seed, project.name)
  let number = 0
  while (Date.now() < untilMs && project.findings.length === 0) {
    number++
    // before a burst: its steps would begin the world several times, and their replies overtake each other
    if (project.ledger.sessions.size === 0) await begin(project, seed, String(number))
    if (number % ACCOUNT_EVERY === 0) await settle(project, number)
    else if (kinds.chance(BURST_SHARE)) {
      const burst = Array.from({ length: kinds.between(4, MOST_TOGETHER) }, () => kinds.pick(together))
      await Promise.all(burst.map((kind, index) => take(project, seed, kind, `${number}.${index}`)))
    } else await take(project, seed, kinds.weighted(weights), String(number))
  }
  if (project.findings.length === 0) await settle(project, ++number)
  return number
}

async function take(project: Project, seed: string, kind: Kind, number: string): Promise<void> {
  const step: Step = steps[kind]
  project.step = `${number} (${kind})`
  await step(project, new Choices(seed, project.name, number))
}

/** A new world has two sessions that work: most steps need one. */
async function begin(project: Project, seed: string, number: string): Promise<void> {
  project.step = `${number} (begin)`
  for (const session of ['a', 'b'])
    await steps['create session'](project, new Choices(seed, project.name, number, session))
  const moved = await project.control('POST', '/clock/advance', { to: 'idle' })
  if (moved !== undefined) project.ledger.passTime(moved.nowMs)
}

async function settle(project: Project, number: number): Promise<void> {
  project.step = `${number} (account)`
  await account(project)
  if (project.ledger.created > MOST_CREATED) await worldSteps['reset world'](project, new Choices())
}
