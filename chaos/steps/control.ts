/** The control API: faults, stubs, gates, time, settings, the journal. */
import type { Project, Step } from '../project.ts'
import { GATE } from './statements.ts'

/** Every kind, with waits that are short in real time. */
const faults = [
  { kind: 'latency', delay: '20ms' },
  { kind: 'latency', delay: ['1ms', '60ms'] },
  { kind: 'status', preset: 'throttled' },
  { kind: 'status', preset: 'backend-unavailable' },
  { kind: 'status', status: 503, message: 'chaos' },
  { kind: 'throttle', limit: 5, window: '1s' },
  { kind: 'reset' },
  { kind: 'empty' },
  { kind: 'stall', for: '80ms' },
  { kind: 'truncate', bytes: 10 },
  { kind: 'malformed', how: 'json' },
  { kind: 'malformed', how: 'garbage' },
  { kind: 'dribble', pieces: 3, over: '30ms' },
  { kind: 'wrong-content-type', type: 'text/html' },
  { kind: 'duplicate-late' },
]
const operations = [
  'CreateSession',
  'CreateStatement',
  'ShowStatement',
  'CancelStatement',
  'ListStatements',
  'ExecuteSql',
]
const whens = [
  { chance: 0.3, times: 5 },
  { nth: [1, 3] },
  { first: 2 },
  { every: 2, times: 4 },
  { per: 'resource', nth: [2] },
]

const addFault: Step = async (project, choices) => {
  const name = `fault-${choices.between(0, 1e9)}`
  const match = choices.chance(0.8) ? { operation: choices.pick(operations) } : { api: choices.pick(['dli', 'mrs']) }
  const rule = { name, match, when: choices.pick(whens), fault: choices.pick(faults) }
  if ((await project.control('POST', '/faults', rule)) !== undefined) project.ledger.faults.add(name)
}

const dropFaults: Step = async (project, choices) => {
  const { faults } = project.ledger
  const one = choices.chance(0.5) ? choices.any([...faults]) : undefined
  const removed = await project.control('DELETE', one === undefined ? '/faults' : `/faults/${one}`)
  if (removed === undefined) return
  if (one === undefined) faults.clear()
  else faults.delete(one)
}

const inBand: Step = async (project, choices) => {
  const fault = choices.pick(['reset', 'empty', 'throttled', 'backend-timeout', 'duplicate-late'])
  await project.call('GET', project.dliPath, { headers: { 'x-lakemock-fault': fault } })
}

const addStub: Step = async (project, choices) => {
  const name = `stub-${choices.between(0, 1e9)}`
  const outcome = choices.pick([
    { text: 'res0: $1' },
    { text: '', hold: GATE },
    { error: { ename: 'E', evalue: '$0' } },
  ])
  const stub = {
    name,
    match: { code: { regex: choices.pick(['stub(bed)', '^val (\\w)']) } },
    times: choices.between(1, 9),
    outcome,
  }
  if ((await project.control('POST', '/stubs', stub)) !== undefined) project.ledger.stubs.add(name)
}

const dropStubs: Step = async (project) => {
  if ((await project.control('DELETE', '/stubs')) !== undefined) project.ledger.stubs.clear()
}

const gate: Step = async (project, choices) => {
  const { gates } = project.ledger
  const name = choices.pick([GATE, `gate-${choices.between(1, 3)}`])
  const action = choices.pick(['release', 'close'])
  if ((await project.control('POST', `/gates/${name}/${action}`)) === undefined) return
  if (action === 'release') gates.add(name)
  else gates.delete(name)
}

const spans = { '10ms': 10, '300ms': 300, '2s': 2000, '1m': 60_000 }

const advance: Step = async (project, choices) => {
  const { ledger, clockMode } = project
  const by = choices.pick(Object.keys(spans) as (keyof typeof spans)[])
  const to = choices.pick(['by', 'by', 'next', 'idle'])
  const moved = await project.control('POST', '/clock/advance', to === 'by' ? { by } : { to })
  if (moved === undefined) return
  const passed = ledger.passTime(moved.nowMs)
  if (to === 'by' && clockMode === 'manual' && passed !== undefined && passed !== spans[by])
    project.report(`a manual clock that moves by ${by} moved by ${passed} ms`)
}

const clock: Step = async (project, choices) => {
  const mode = choices.pick(['manual', 'manual', 'auto', 'wall'])
  const changed = await project.control('PATCH', '/clock', mode === 'wall' ? { mode, speed: 50 } : { mode })
  if (changed === undefined) return
  project.ledger.passTime(changed.nowMs)
  project.clockMode = mode
}

const settings: Step = async (project, choices) => {
  const running = choices.pick([0, 50, 300, 2000])
  const unmatched = choices.pick(['echo', 'empty', 'fail'])
  const changed = await project.control('PATCH', '/settings', { unmatched, durations: { running } })
  if (changed === undefined) return
  const read = await project.control('GET', '/settings')
  if (read?.unmatched !== unmatched || read?.durations.running !== running)
    project.report(`settings are ${JSON.stringify(read)} after a change to ${unmatched}, running ${running}`)
}

const refused: Step = async (project, choices) => {
  const [method, path, body] = choices.pick<readonly [string, string, unknown]>([
    ['POST', '/stubs', { match: { code: { regex: '(' } } }],
    ['POST', '/faults', [{ fault: { kind: 'reset' } }, { fault: { kind: 'delay' } }]],
    ['PATCH', '/settings', { unmatched: 'echo', durations: { runing: 1 } }],
    ['PATCH', '/clock', { mode: 'wall', now: '1970-01-01' }],
    ['POST', '/clock/advance', { by: 'soon' }],
    ['PUT', '/snapshot', { ...(project.saved?.snapshot as object), sessionCount: -1 }],
  ])
  await project.control(method, path, body, [400])
}

const journal: Step = async (project, choices) => {
  const query = choices.pick([
    '?size=5&order=desc',
    '?status=5xx',
    '?operation=CreateStatement',
    '?aborted=true',
    '?format=text',
  ])
  const reply = await project.client.send('GET', `${project.controlPath}/journal${query}`)
  if (reply.status !== 200) project.report(`the journal returned ${reply.status}: ${reply.text}`)
}

const clearJournal: Step = async (project) => {
  const cleared = await project.control('DELETE', '/journal')
  if (cleared !== undefined) project.ledger.clearedAt = cleared.lastId
}

const verify: Step = async (project) => {
  const expect = [{ match: { operation: 'CreateStatement', code: { regex: 'val' } }, atLeast: 0 }]
  const body = await project.control('POST', '/journal/verify', { expect })
  if (body !== undefined && body.result === 'fail') project.report('verify: at least 0 requests has failed')
}

/** A reply that a fault holds at a gate, and that a test releases. */
const hold: Step = async (project, choices) => {
  const name = `stall-${choices.between(0, 1e9)}`
  const rule = { name, match: { operation: 'ListSessions' }, when: { first: 1 }, fault: { kind: 'stall', gate: name } }
  if ((await project.control('POST', '/faults', rule)) === undefined) return
  project.ledger.faults.add(name)
  const held = project.call('GET', project.dliPath)
  await until(async () => (await waitingAt(project, name)) === 1 || (await isSettled(held)))
  if ((await project.control('POST', `/gates/${name}/release`)) !== undefined) project.ledger.gates.add(name)
  await held
}

async function waitingAt(project: Project, gate: string): Promise<number> {
  const body = await project.control('GET', '/gates')
  return body?.gates.find((one: { name: string }) => one.name === gate)?.waiting ?? 0
}

const isSettled = (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 5, false))])

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 5))
}

export const controlSteps = {
  'add fault': addFault,
  'drop faults': dropFaults,
  'in-band fault': inBand,
  'add stub': addStub,
  'drop stubs': dropStubs,
  'open or close gate': gate,
  'advance clock': advance,
  'change clock': clock,
  'change settings': settings,
  'refused change': refused,
  'read journal': journal,
  'clear journal': clearJournal,
  'verify journal': verify,
  'hold reply': hold,
}
