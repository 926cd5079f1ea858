import { type Authenticator, readIdentity } from '../auth/authenticate.ts'
import { canonicalOf } from '../auth/signature.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { parseSpan } from '../core/durations.ts'
import { invalid } from '../core/problem.ts'
import { Random } from '../core/random.ts'
import { TextForms } from '../core/text-forms.ts'
import type { RequestView } from '../faults/facts.ts'
import type { RuleUse } from '../faults/fault-list.ts'
import { kinds } from '../faults/kinds/index.ts'
import type { Action, Decision, FaultReply, Scene } from '../faults/kinds/kind.ts'
import { type PresetName, presetNames } from '../faults/presets.ts'
import { compileRule } from '../faults/rule.ts'
import type { Reply } from '../operation.ts'
import { type Exchange, hasHeader, replyHeaders, signedRequest } from './exchange.ts'
import { recordMeant } from './record.ts'
import { wireOf } from './wire.ts'

/** What acts on one request. */
export interface Acting {
  readonly name: string
  readonly action: Action
  readonly scene: Scene
  /** The rule's counts; undefined for what a header asks for. */
  readonly use: RuleUse | undefined
}

/** A fault's answer in the place of the operation's. */
export class FaultAnswer extends Error {
  readonly reply: FaultReply

  constructor(reply: FaultReply) {
    super(reply.message)
    this.reply = reply
  }
}

/** The faults that act on a request: those that its headers ask for, then those of the world's rules. Undefined where none does. */
export function actingOn(exchange: Exchange, auth: Authenticator): Acting[] | undefined {
  const world = exchange.foundWorld
  if (world === undefined || exchange.served.isControl) return undefined
  const inBand = world.settings.inBand && !exchange.isBare ? askedInBand(exchange) : undefined
  if (inBand === undefined && !world.faults.mayActOn(exchange.operation.id)) return undefined
  const facts = new RequestFacts(exchange, auth)
  const due = world.faults.due(facts, inBand?.find(({ use }) => use !== undefined)?.use)
  if (inBand === undefined && due.length === 0) return undefined
  const acting = thoseThatAct([...(inBand ?? []), ...due.map((use) => ({ ...use, use }))])
  if (acting.length === 0) return undefined
  for (const { use } of acting) if (use !== undefined) use.applied++
  exchange.faults = acting.map(({ rule }) => rule.name)
  if (exchange.entry !== undefined) exchange.entry.faults = exchange.faults
  const gone = new AbortController()
  exchange.response.once('close', () => gone.abort())
  // waits in the world's time follow upon each other: a jump of the clock passes them all
  let reachedMs = world.nowMs
  const gate = async (name: string): Promise<void> => {
    world.gates.enter(name)
    await world.until(() => world.gates.isOpen(name), gone.signal).finally(() => world.gates.exit(name))
  }
  const pause: Scene['pause'] = (ms, clock) => {
    if (clock === 'real' || !Number.isFinite(ms)) return world.pause(ms, gone.signal)
    reachedMs += ms
    return world.pauseUntil(reachedMs, gone.signal)
  }
  const scene = {
    nowMs: world.nowMs,
    user: facts.user,
    wire: wireOf(exchange),
    canonicalRequest: () => canonicalOf(signedRequest(exchange)),
    pause,
    gate,
  }
  return acting.map(({ rule, action, random, use }) => ({ name: rule.name, action, use, scene: { ...scene, random } }))
}

/**
 * Of the faults that are due, those that get to act: on the connection until one ends the request, then before the operation until
 * one answers in its place, and of those that send replies the first.
 */
function thoseThatAct(due: readonly Asked[]): Asked[] {
  const acting = new Set<Asked>()
  for (const stage of ['connection', 'request'] as const) {
    for (const one of due.filter(({ action }) => action.stage === stage && action.before !== undefined)) {
      acting.add(one)
      if (!one.action.ends) continue
      if (stage === 'connection') return due.filter((other) => acting.has(other))
      break
    }
  }
  const sender = due.find(({ action }) => action.after !== undefined)
  if (sender !== undefined) acting.add(sender)
  return due.filter((one) => acting.has(one))
}

/** Takes back what was counted of the faults that would have come after the caller was known, because it was refused. */
export function takeBack({ faults }: Exchange, acting: readonly Acting[]): void {
  for (const { name, action, use } of acting) {
    if (action.stage === 'connection') continue
    if (use !== undefined) use.applied--
    faults?.splice(faults.lastIndexOf(name), 1)
  }
}

/** Lets the faults of one stage act, in order, until one of them answers or ends the request; true where it has ended. */
export async function letAct(acting: readonly Acting[], stage: Action['stage']): Promise<boolean> {
  for (const { action, scene } of acting) {
    if (action.stage !== stage || action.before === undefined) continue
    const decision: Decision = await action.before(scene)
    if (decision === 'gone') return true
    if (decision !== undefined) throw new FaultAnswer(decision)
  }
  return false
}

/** The first fault that sends replies in its own way takes over. */
export function takeOverReplies(exchange: Exchange, acting: readonly Acting[], whenSent: () => void): void {
  const found = acting.find(({ action }) => action.after !== undefined)
  if (found === undefined) return
  exchange.deliver = (reply) => {
    const { status, body } = reply
    const text = typeof body === 'string' ? body : exchange.served.serialize(status, body)
    const sent = {
      status,
      headers: { 'x-request-id': exchange.requestId, ...replyHeaders(reply) },
      body: Buffer.from(text),
    }
    recordMeant(exchange, sent)
    // the world may end while a body dribbles: what was promised is cut short then
    Promise.resolve(found.action.after?.(sent, found.scene))
      .catch(() => found.scene.wire.close())
      .finally(whenSent)
  }
}

/** A fault's answer as the gateway, or the API, words it. */
export function replyOf({ status, code, message, headers, body }: FaultReply, requestId: string): Reply {
  const words = code.startsWith('APIGW.')
    ? { error_msg: message, error_code: code, request_id: requestId }
    : { error_code: code, error_msg: message }
  return { status, headers, body: body ?? words }
}

class RequestFacts implements RequestView {
  readonly operation: string
  readonly sessionId: string
  readonly nowMs: number
  readonly #exchange: Exchange
  readonly #auth: Authenticator
  #body: Record<string, unknown> | undefined

  constructor(exchange: Exchange, auth: Authenticator) {
    this.#exchange = exchange
    this.#auth = auth
    this.operation = exchange.operation.id
    this.sessionId = exchange.params.session_id ?? ''
    this.nowMs = exchange.world.nowMs
  }

  get api(): string {
    return this.#exchange.service.name
  }

  get cluster(): string {
    return this.#exchange.params.cluster_id ?? ''
  }

  get statement(): string {
    const { params } = this.#exchange
    return params.statement_id ?? params.sql_id ?? ''
  }

  get user(): string {
    const { isBare, request } = this.#exchange
    return isBare ? '' : (readIdentity(this.#auth, request.headers)?.user ?? '')
  }

  header(name: string): string | readonly string[] | undefined {
    const { request } = this.#exchange
    // to read the headers is to read them all: not for one that did not come
    return hasHeader(request, name) ? request.headers[name] : undefined
  }

  sessionName(): string {
    const session = this.#exchange.world.sessions.get(this.sessionId)
    return session?.request.name ?? this.#text('name') ?? ''
  }

  code(): TextForms | undefined {
    return this.#forms('code', TextForms.ofCode)
  }

  sql(): TextForms | undefined {
    return this.#forms('sql', TextForms.ofSql)
  }

  #forms(as: 'code' | 'sql', read: (text: string) => TextForms): TextForms | undefined {
    const place = this.#exchange.operation.text
    const found = place?.as === as ? this.#text(place.field) : undefined
    return found === undefined ? undefined : read(found)
  }

  #text(key: string): string | undefined {
    this.#body ??= bodyOf(this.#exchange)
    const value = this.#body[key]
    return typeof value === 'string' ? value : undefined
  }
}

/** The body as far as it is an object: whether it is a right one is asked later. */
function bodyOf(exchange: Exchange): Record<string, unknown> {
  try {
    const parsed = exchange.json
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** A fault that is due: by a rule of the world, or because a header asks for it. */
type Asked = Pick<RuleUse, 'rule' | 'action' | 'random'> & { readonly use: RuleUse | undefined }

/**
 * `X-Lakemock-Fault: throttled` (a preset, a rule's name, or a kind that needs no field) and `X-Lakemock-Delay: 2s`, for a client
 * that cannot reach the control API. Throws `invalid` for a name or a span that is none.
 */
function askedInBand(exchange: Exchange): Asked[] | undefined {
  const { headers } = exchange.request
  const name = headers['x-lakemock-fault']
  const delay = headers['x-lakemock-delay']
  if (name === undefined && delay === undefined) return undefined
  const { world } = exchange
  const asked: Asked[] = []
  const make = (fault: { kind: string } & Record<string, unknown>, label: string): Asked => {
    const rule = compileRule({ fault }, label, label)
    // a stream of its own, which shifts no other
    const random = new Random(world.settings.seed, world.id, 'in band', exchange.requestId)
    return { rule, action: rule.prepare(), random, use: undefined }
  }
  if (delay !== undefined) {
    asked.push(make({ kind: 'latency', delay: parseSpan(String(delay), 'X-Lakemock-Delay') }, 'X-Lakemock-Delay'))
  }
  if (name !== undefined) asked.push(byName(String(name)))
  return asked

  function byName(wanted: string): Asked {
    const use = world.faults.find(wanted)
    if (use !== undefined) return { ...use, use }
    if (presetNames.includes(wanted as PresetName)) return make({ kind: 'status', preset: wanted }, wanted)
    const bare = kinds.filter((kind) => kind.bare).map((kind) => kind.kind)
    if (bare.includes(wanted)) return make({ kind: wanted }, wanted)
    const known = [...world.faults.list().map(({ rule }) => rule.name), ...presetNames, ...bare]
    throw invalid(
      'X-Lakemock-Fault',
      `names no fault: ${wanted}${didYouMean(wanted, known)}; there are ${known.join(', ')}`,
    )
  }
}
