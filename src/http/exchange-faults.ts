import type { Authenticator } from '../auth/authenticate.ts'
import type { Action, FaultReply, Scene } from '../faults/kinds/kind.ts'
import type { Exchange } from './exchange.ts'
import { publishFault } from './exchange-events.ts'
import { sceneOf } from './fault-scene.ts'
import { inBandFaults, type SelectedFault } from './in-band-faults.ts'
import { RequestFacts } from './request-facts.ts'

type Stage = Action['stage']

/** A fault that acts on a request. */
export interface ActiveFault {
  readonly action: Action
  readonly scene: Scene
}

/** A fault that sends the reply in its own way. */
export interface ReplyFault extends ActiveFault {
  readonly action: Action & Required<Pick<Action, 'after'>>
}

const NONE: readonly ActiveFault[] = []

/** The faults of one request: those that its headers name, then those of the world's rules. */
export class ExchangeFaults {
  /** The names of the faults that act, in order. */
  readonly names: string[] = []
  readonly #exchange: Exchange
  readonly #inBand: readonly SelectedFault[]
  readonly #facts: RequestFacts
  /** Made for the first fault that acts. */
  #scene: Omit<Scene, 'random' | 'nowMs'> | undefined

  private constructor(exchange: Exchange, inBand: readonly SelectedFault[], auth: Authenticator) {
    this.#exchange = exchange
    this.#inBand = inBand
    this.#facts = new RequestFacts(exchange, auth)
  }

  /** Undefined if no fault can act on the request. Throws `invalid` if a header names a fault that does not exist. */
  static of(exchange: Exchange, auth: Authenticator): ExchangeFaults | undefined {
    const { foundWorld, route, operation } = exchange
    if (foundWorld === undefined || route.isControl) return undefined
    const inBand = inBandFaults(exchange)
    const mayAct = inBand.length > 0 || foundWorld.faults.mayActOn(operation.id)
    return mayAct ? new ExchangeFaults(exchange, inBand, auth) : undefined
  }

  /** Matches the faults of a stage, counts those that act, and returns them in order. Called once for each stage. */
  take(stage: Stage): readonly ActiveFault[] {
    const { world, entry } = this.#exchange
    const named = this.#inBand.find(({ use }) => use !== undefined)?.use
    const rules = world.faults.applicable(this.#facts, stage, named)
    if (rules.length === 0 && this.#inBand.length === 0) return NONE
    const ofHeaders = this.#inBand.filter(({ action }) => action.stage === stage)
    const acting = firstUntilEnd([...ofHeaders, ...rules.map((use): SelectedFault => ({ ...use, use }))])
    if (acting.length === 0) return NONE
    for (const { use, rule } of acting) {
      if (use !== undefined) use.applied++
      this.names.push(rule.name)
      publishFault(this.#exchange, rule.name)
    }
    if (entry !== undefined) entry.faults = this.names
    this.#scene ??= sceneOf(this.#exchange, this.#facts.user)
    const scene = { ...this.#scene, nowMs: world.nowMs }
    return acting.map(({ action, random }) => ({ action, scene: { ...scene, random } }))
  }
}

/** Of the faults that are due, those that act: each in order until one ends the request, and the first that sends replies. */
function firstUntilEnd(due: readonly SelectedFault[]): readonly SelectedFault[] {
  const last = due.findIndex(({ action }) => action.before !== undefined && action.ends)
  const sender = due.findIndex(({ action }) => action.after !== undefined)
  return due.filter(
    ({ action }, index) => index === sender || (action.before !== undefined && (last < 0 || index <= last)),
  )
}

/** What faults lead to: a reply of one of them, the end of the connection, or that the request goes on. */
export type FaultDecision = FaultReply | 'gone' | undefined

/** Lets faults act in order, until one replies or takes the connection. */
export async function runFaults(acting: readonly ActiveFault[]): Promise<FaultDecision> {
  for (const { action, scene } of acting) {
    const decision = await action.before?.(scene)
    if (decision !== undefined) return decision
  }
  return undefined
}

/** The first fault that sends the reply in its own way. */
export function replyFaultOf(acting: readonly ActiveFault[]): ReplyFault | undefined {
  for (const { action, scene } of acting) {
    const { after } = action
    if (after !== undefined) return { action: { ...action, after }, scene }
  }
  return undefined
}
