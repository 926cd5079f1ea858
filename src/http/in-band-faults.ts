import { didYouMean } from '../core/did-you-mean.ts'
import { invalid } from '../core/problem.ts'
import { Random } from '../core/random.ts'
import { shownName, shownNames } from '../core/shown.ts'
import { parseSpan } from '../core/span.ts'
import type { RuleUse } from '../faults/fault-list.ts'
import { kinds } from '../faults/kinds/index.ts'
import { type PresetName, presetNames } from '../faults/presets.ts'
import { compileRule } from '../faults/rule.ts'
import type { Exchange } from './exchange.ts'

/** A fault for this request: of a rule of the world, with its counts, or of a header alone. */
export type SelectedFault = Pick<RuleUse, 'rule' | 'action' | 'random'> & { readonly use: RuleUse | undefined }

const NONE: readonly SelectedFault[] = []

/**
 * The faults in the headers `X-Lakemock-Fault: throttled` (a preset, a rule's name, or a kind that needs no field) and
 * `X-Lakemock-Delay: 2s`, for clients that cannot reach the control API. Throws `invalid` for an unknown name or a wrong span.
 */
export function inBandFaults(exchange: Exchange): readonly SelectedFault[] {
  const { headers } = exchange.raw
  const name = headers['x-lakemock-fault']
  const delay = headers['x-lakemock-delay']
  if ((name === undefined && delay === undefined) || !exchange.world.settings.inBand) return NONE
  const faults: SelectedFault[] = []
  if (delay !== undefined) {
    const fault = { kind: 'latency', delay: parseSpan(String(delay), 'X-Lakemock-Delay') }
    faults.push(faultOf(exchange, fault, 'X-Lakemock-Delay'))
  }
  if (name !== undefined) faults.push(faultNamed(exchange, String(name)))
  return faults
}

function faultNamed(exchange: Exchange, name: string): SelectedFault {
  const { world } = exchange
  const use = world.faults.find(name)
  if (use !== undefined) return { ...use, use }
  if (presetNames.includes(name as PresetName)) return faultOf(exchange, { kind: 'status', preset: name }, name)
  const bare = kinds.filter((kind) => kind.bare).map(({ kind }) => kind)
  if (bare.includes(name)) return faultOf(exchange, { kind: name }, name)
  const known = [...world.faults.list().map(({ rule }) => rule.name), ...presetNames, ...bare]
  throw invalid(
    'X-Lakemock-Fault',
    `names no fault: ${shownName(name)}${didYouMean(name, known)}; there are ${shownNames(known)}`,
  )
}

function faultOf(exchange: Exchange, fault: { kind: string } & Record<string, unknown>, label: string): SelectedFault {
  const { world, requestId } = exchange
  const rule = compileRule({ fault }, label, label)
  // a stream of its own: its draws shift no other stream
  const random = new Random(world.settings.seed, world.sourceId, 'in band', requestId)
  return { rule, action: rule.prepare(), random, use: undefined }
}
