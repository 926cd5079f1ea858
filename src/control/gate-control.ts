import Type from 'typebox'
import { didYouMean } from '../core/did-you-mean.ts'
import { shownNames, shownValue } from '../core/shown.ts'
import { defineOperation, ok } from '../operation.ts'
import { openGate } from '../world/walker.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WORLD } from './control-api.ts'

const gateParams = Type.Object({
  project_id: projectId,
  name: Type.String({ description: 'The name of the gate.', examples: ['my-gate'] }),
})

export const gate = Type.Object({
  name: Type.String(),
  open: Type.Boolean({ description: 'Nothing waits at an open gate.' }),
  waiting: Type.Integer({ description: 'How many statements, SQL executions and requests wait at it.' }),
})
export const gateList = Type.Object({ gates: Type.Array(gate) })
export const gateReleased = Type.Object({
  name: Type.String(),
  open: Type.Boolean(),
  released: Type.Integer({ description: 'How many were waiting.' }),
  note: Type.Optional(
    Type.String({ description: 'If nothing waited there: the gates that exist, and the nearest name.' }),
  ),
})

/** A world's gates, at which a stub's `hold` and some faults wait. */
export const gateOperations = [
  defineOperation({
    id: 'ListGates',
    method: 'GET',
    path: `${WORLD}/gates`,
    summary: 'List the gates that are open or in use',
    description: 'Source: lakemock.',
    params: projectParams,
    replies: replies(gateList),
    handle: ({ world }) => ok({ gates: world.gates.list() }),
  }),
  defineOperation({
    id: 'ReleaseGate',
    method: 'POST',
    path: `${WORLD}/gates/:name/release`,
    summary: 'Open a gate',
    description:
      'Whatever waits at it continues now, and whatever comes later passes: a release is not lost if it comes first. Source: lakemock.',
    params: gateParams,
    replies: replies(gateReleased),
    handle({ world, params: { name } }) {
      const known = knownGates(world)
      const released = release(world, name)
      return ok({ name, open: true, released, ...(released > 0 ? {} : { note: nothingWaited(name, known) }) })
    },
  }),
  defineOperation({
    id: 'CloseGate',
    method: 'POST',
    path: `${WORLD}/gates/:name/close`,
    summary: 'Close a gate again',
    description: 'Whatever comes to it from now on waits. Source: lakemock.',
    params: gateParams,
    replies: replies(gateReleased),
    handle({ world, params: { name } }) {
      world.gates.close(name)
      return ok({ name, open: false, released: 0 })
    },
  }),
]

/** The gates at which something waits, and those that added and declared stubs and fault rules name. */
function knownGates(world: World): readonly string[] {
  const waiting = world.gates.list().map(({ name }) => name)
  const ofStubs = world.stubs.list().map(({ stub }) => stub.outcome.hold)
  const ofFaults = world.faults.list().flatMap(({ rule }) => [rule.when.gate, gateOf(rule.definition.fault)])
  const named = [...ofStubs, ...ofFaults].filter((name) => name !== undefined)
  return [...new Set([...waiting, ...named])].sort()
}

const gateOf = ({ gate: name }: Readonly<Record<string, unknown>>): string | undefined =>
  typeof name === 'string' ? name : undefined

/** How many gates a note lists. */
const LISTED = 100

function nothingWaited(name: string, known: readonly string[]): string {
  const others = known.filter((one) => one !== name)
  const list = others.length === 0 ? '' : `; other gates: ${shownNames(others, LISTED)}`
  const hint = known.includes(name) ? '' : didYouMean(name, others)
  return `nothing waited at gate ${shownValue(name)}${hint}; it stays open${list}`
}

function release(world: World, name: string): number {
  const requests = world.gates.requestsAt(name)
  return requests + openGate(world, name)
}
