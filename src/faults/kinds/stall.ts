import Type from 'typebox'
import { invalid } from '../../core/problem.ts'
import { clockField, type Delay, readDelay, spanField } from './fields.ts'
import type { FaultClock, FaultKind } from './kind.ts'

interface Fields {
  gate?: string
  for?: Delay
  clock?: FaultClock
}

/** The request waits: forever, until a gate is released, or for a time. It then continues. */
export const stall: FaultKind<Fields> = {
  kind: 'stall',
  summary: 'no reply: forever, until a gate is released, or for a time',
  fields: {
    gate: Type.Optional(
      Type.String({ minLength: 1, description: 'The request continues when this gate is released.' }),
    ),
    for: Type.Optional(spanField('The request continues after this time.')),
    clock: clockField,
  },
  bare: true,
  prepare({ gate, for: span, clock = 'real' }, at) {
    if (gate !== undefined && span !== undefined) throw invalid(`${at}.gate`, 'cannot be combined with "for"')
    const draw = span === undefined ? undefined : readDelay(span, `${at}.for`)
    return {
      stage: 'connection',
      async before(scene) {
        if (gate !== undefined) await scene.gate(gate)
        else await scene.pause(draw?.(scene.random) ?? Number.POSITIVE_INFINITY, clock)
        return undefined
      },
    }
  },
}
