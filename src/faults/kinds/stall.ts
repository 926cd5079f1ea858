import Type from 'typebox'
import { Problem } from '../../core/problem.ts'
import { clockField, type Delay, readDelay, spanField } from './fields.ts'
import type { FaultClock, FaultKind } from './kind.ts'

interface Fields {
  gate?: string
  for?: Delay
  clock?: FaultClock
}

/** Nothing is answered: for ever, until a gate is released, or for a time; then the request goes on. */
export const stall: FaultKind<Fields> = {
  kind: 'stall',
  summary: 'no answer, for ever or until a gate or a time',
  fields: {
    gate: Type.Optional(Type.String({ minLength: 1, description: 'Goes on when this gate is released.' })),
    for: Type.Optional(spanField('Goes on after this time.')),
    clock: clockField,
  },
  bare: true,
  prepare({ gate, for: span, clock = 'real' }, at) {
    if (gate !== undefined && span !== undefined)
      throw new Problem('invalid', `${at} has both gate and for: one ends it`, at)
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
