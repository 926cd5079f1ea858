import { DAY_MS, wrapDay } from './calendar.ts'
import type { ConstantContext } from './evaluation.ts'
import type { ExpressionOf } from './predicate-value.ts'
import type { Value } from './value.ts'

/** `current_date` and its like. The time zone of a session is UTC. */
export function currentValue(what: ExpressionOf<'current'>['what'], context: ConstantContext): Value | undefined {
  const timeOfDay = wrapDay(context.nowMs)
  switch (what) {
    case 'date':
      return Math.floor(context.nowMs / DAY_MS)
    case 'time':
      return { ms: timeOfDay, zone: 'UTC' }
    case 'timestamp':
      return { ms: context.nowMs, zone: 'UTC' }
    case 'localtime':
      return timeOfDay
    case 'localtimestamp':
      return context.nowMs
    case 'user':
      return context.user
    case 'path':
      return undefined
  }
}
